/**
 * An error whose message is meant for the person at the keyboard: one clear sentence, no stack.
 */
export class Plain extends Error {
  name = 'Plain';
}

const bySystemCode = {
  ENOSPC: 'The disk is full: free some space and start again (nothing that was saved is lost).',
  EDQUOT: 'Your disk quota is used up: free some space and start again (nothing that was saved is lost).',
  EROFS: 'This folder is on a read-only disk: put the project where files can be written.',
};

/** The sentence for a system error that any step can meet, or null when there is none. */
export function sentenceFor(error) {
  if (error instanceof Plain) return error.message;
  const code = error?.code;
  if (code in bySystemCode) return bySystemCode[code];
  if ((code === 'EACCES' || code === 'EPERM') && error.path) {
    return `No permission for ${error.path}: run as the user who owns this folder, or correct its owner.`;
  }
  return /No space left on device/i.test(String(error?.message)) ? bySystemCode.ENOSPC : null;
}

/** Runs a command-line entry point: a known failure is one sentence, an unknown one keeps its stack; both exit non-zero. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    const sentence = sentenceFor(error);
    console.error(sentence === null ? error : `\n✗ ${sentence}`);
    process.exitCode = 1;
  }
}

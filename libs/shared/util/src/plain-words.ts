import * as z from 'zod';

type Issue = z.core.$ZodRawIssue;

const FORMATS: Readonly<Record<string, string>> = {
  date: 'Enter a date.',
  datetime: 'Enter a date and time.',
  email: 'Enter an e-mail address, like name@clinic.example.',
  uuid: 'This is not an id that Cairn made.',
};

const NEEDED = 'This is needed.';

function wrongType(expected: string, input: unknown): string {
  if (input === undefined || input === null) return NEEDED;
  if (expected === 'int') return 'Enter a whole number.';
  if (expected === 'number') return 'Enter a number.';
  if (expected === 'boolean') return 'Choose yes or no.';
  return 'This is not what belongs here.';
}

/** One of them is singular; at least one of them is needed at all. */
function oneOrMore(words: string, limit: number): string {
  if (limit !== 1) return words;
  return words === TOO_SMALL.text ? NEEDED : words.replace('characters', 'character');
}

function bound(
  issue: Issue & { origin: string },
  limit: number | bigint,
  words: { text: string; number: string; list: string },
): string {
  const shown = Number(limit).toLocaleString('en-GB');
  if (issue.origin === 'string') return oneOrMore(words.text, Number(limit)).replace('#', shown);
  if (issue.origin === 'array') return words.list.replace('#', shown);
  return words.number.replace('#', shown);
}

const TOO_BIG = {
  text: 'Use at most # characters.',
  number: 'Enter a number of at most #.',
  list: 'Choose at most #.',
};
const TOO_SMALL = {
  text: 'Use at least # characters.',
  number: 'Enter a number of at least #.',
  list: 'Choose at least #.',
};

/** The sentence for an issue that a schema gave no words of its own, for the person who typed. */
export function plainWords(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return wrongType(issue.expected, issue.input);
  if (issue.code === 'too_big') return bound(issue, issue.maximum, TOO_BIG);
  if (issue.code === 'too_small') return bound(issue, issue.minimum, TOO_SMALL);
  if (issue.code === 'invalid_value') return 'Choose one of the answers offered.';
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ?? 'This is not written as expected.';
  if (issue.code !== 'unrecognized_keys') return undefined;
  return `Cairn knows no field called ${issue.keys.map((key) => `"${key}"`).join(', ')} here.`;
}

/** Makes every schema speak in {@link plainWords} where it says nothing itself. Called once by each app as it starts. */
export function speakPlainly(): void {
  z.config({ customError: plainWords });
}

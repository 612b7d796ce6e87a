/** Names shorter than this are read in words of their own case only: "Al" is a name, "al" may be anything. */
const SHORT = 3;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function stands(name: string, note: string): boolean {
  const flags = name.length < SHORT ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, flags).test(note);
}

/**
 * The names that stand as words of their own in what the whole group did. That goes into every record, so it must name
 * nobody; it warns and does not refuse, because a name can be a word ("Joy", "Mark") and only a person can tell.
 */
export function namesIn(note: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name.trim() !== '' && stands(name.trim(), note));
}

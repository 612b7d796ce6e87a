/**
 * What is wrong with a day that an entry is about, in words, or null. The day of birth itself is fine. Where only month
 * or year of birth is known, `birthDate` is the first day of it.
 */
export function beforeBirth(day: string, birthDate: string): string | null {
  return day < birthDate ? 'This is before the person was born.' : null;
}

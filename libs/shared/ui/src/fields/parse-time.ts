const TIME = /^(\d{1,2})(?:[:. ]?([0-5]\d))?$/;

/** What someone typed as a time of the 24-hour clock, as HH:MM: "9", "942", "9.42", "21:05". Null for anything else. */
export function parseTime(text: string): string | null {
  const [, hour, minute = '00'] = TIME.exec(text.trim()) ?? [];
  return hour === undefined || Number(hour) > 23 ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** How old the demo is, in words. `npm run db:reset` moves its days up to today. */
export function demoAge(anchorDay: string, daysOld: number): string {
  if (daysOld <= 0) return `Its days end today, ${anchorDay}.`;
  const days = daysOld === 1 ? '1 day' : `${daysOld} days`;
  return `Its days end on ${anchorDay}, ${days} ago. To bring them up to today, run “npm run db:reset”.`;
}

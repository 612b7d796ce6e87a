/** How closely a report is set, in points. */
export interface Density {
  readonly text: number;
  readonly craving: number;
  readonly minutes: number;
  readonly lane: number;
  readonly row: number;
  readonly gap: number;
}

/** From what reads best to what is still read: one page is worth setting a report closer, never below 8 points. */
export const DENSITIES: readonly [Density, ...Density[]] = [
  { text: 9, craving: 118, minutes: 66, lane: 20, row: 15, gap: 6 },
  { text: 8.5, craving: 90, minutes: 50, lane: 17, row: 13, gap: 5 },
  { text: 8, craving: 80, minutes: 46, lane: 15, row: 11.5, gap: 4 },
  { text: 8, craving: 60, minutes: 35, lane: 14, row: 10.5, gap: 3 },
];

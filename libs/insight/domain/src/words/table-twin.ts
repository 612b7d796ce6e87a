/** The table that says the same as a chart. Every cell is text; absence reads "not recorded", and 0 is "0". */
export interface TableTwin {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One mark read aloud: the day it stands on and the words, "Friday 16 October, craving 8, used 1 g". */
export interface Reading {
  readonly day: number;
  readonly text: string;
}

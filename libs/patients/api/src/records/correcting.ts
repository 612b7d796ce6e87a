/** What a new row replaces and why; both null for a first entry. */
export interface Correcting {
  readonly replaces: string | null;
  readonly correctionReason: string | null;
}

export const FIRST_ENTRY: Correcting = { replaces: null, correctionReason: null };

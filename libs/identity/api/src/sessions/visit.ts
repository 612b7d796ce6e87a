/** What a request without a sign-in says about where it comes from. */
export interface Visit {
  readonly address: string;
  readonly deviceCookie: string | null;
  readonly requestId: string;
}

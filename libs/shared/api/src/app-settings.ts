/** What the process was told when it started, for whoever injects `APP_SETTINGS`. Read in one place: apps/api/src/env.ts. */
export interface AppSettings {
  /** Where people reach the product, without a trailing slash. `https:` makes cookies secure. */
  readonly publicUrl: string;
  /** True while the demo clinics are offered on the sign-in page. */
  readonly demo: boolean;
  /** File of the thread that prints reports. */
  readonly reportWorker: string;
}

export const APP_SETTINGS = Symbol('APP_SETTINGS');

import type { Type } from '@angular/core';
import type { LogPanel } from './log-panel';

/** The panel for logging, with all its fields: loaded when it is opened for the first time. */
export async function loadLogPanel(): Promise<Type<LogPanel>> {
  return (await import('./log-panel')).LogPanel;
}

import { Injectable } from '@nestjs/common';
import type { HelpNumber } from '@cairn/tracking-domain';

/** Reads the numbers of the clinic whose scope is open. */
export type HelpSource = () => Promise<readonly HelpNumber[]>;

/**
 * The clinic's own numbers, for the page of a check-in. They are kept by a domain above this one, which says here once,
 * when it starts, how they are read; until then there are none.
 */
@Injectable()
export class CheckInHelp {
  private source: HelpSource = () => Promise.resolve([]);

  comesFrom(source: HelpSource): void {
    this.source = source;
  }

  numbers(): Promise<readonly HelpNumber[]> {
    return this.source();
  }
}

import { Controller, Get, Inject } from '@nestjs/common';
import * as z from 'zod';
import { DEMO, Demo } from '@cairn/identity-domain';
import { Answers, APP_SETTINGS, type AppSettings } from '@cairn/shared-api';
import { daysBetween, localDay } from '@cairn/shared-util';
import { Public } from '../access/declare';
import { AuthStore } from '../auth-store';
import { Clock } from '../clock';

/** Keys of `installation` that the demo's loader writes: the day on which its dates hang, and who can sign in. */
export const DEMO_ANCHOR_DAY = 'demo_anchor_day';
export const DEMO_ACCOUNTS = 'demo_accounts';

const NO_DEMO: Demo = { running: false, anchorDay: null, daysOld: null, accounts: [] };
const Accounts = z.array(Demo.shape.accounts.element);

/** What the sign-in page offers while the demo runs; the accounts are known to everybody who can read our source. */
@Controller(DEMO)
export class DemoController {
  constructor(
    private readonly store: AuthStore,
    private readonly clock: Clock,
    @Inject(APP_SETTINGS) private readonly settings: AppSettings,
  ) {}

  @Get()
  @Public()
  @Answers(Demo)
  async read(): Promise<Demo> {
    if (!this.settings.demo) return NO_DEMO;
    const installation = await this.store.installation();
    const [anchorDay, accounts] = [installation.get(DEMO_ANCHOR_DAY), installation.get(DEMO_ACCOUNTS)];
    if (anchorDay === undefined || accounts === undefined) return NO_DEMO;
    const today = localDay(this.clock.now().toISOString(), 'Europe/London');
    return {
      running: true,
      anchorDay,
      daysOld: Math.max(0, daysBetween(anchorDay, today)),
      accounts: Accounts.parse(JSON.parse(accounts)),
    };
  }
}

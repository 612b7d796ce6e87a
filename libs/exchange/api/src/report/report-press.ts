import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ReportSource } from '@cairn/exchange-domain';
import { APP_SETTINGS, type AppSettings, ProblemError } from '@cairn/shared-api';

/** What the worker is asked and what it answers. */
export interface PrintJob {
  readonly job: number;
  readonly source: ReportSource;
}
export type Printed = { readonly job: number } & ({ readonly pdf: Uint8Array } | { readonly failed: string });

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Most reports that wait for the worker at once; the next is told to come back. */
const WAITING_MAX = 20;

/** Prints reports in a thread of its own, one after another, so that drawing never holds up other requests. */
@Injectable()
export class ReportPress implements OnModuleDestroy {
  private worker: Worker | null = null;
  private jobs = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(@Inject(APP_SETTINGS) private readonly settings: AppSettings) {}

  print(source: ReportSource): Promise<Uint8Array> {
    if (this.waiting.size >= WAITING_MAX) {
      throw new ProblemError(503, 'press-busy', 'Many reports are being made. Try again in a few seconds.', {
        retryAfterSeconds: 5,
      });
    }
    this.jobs += 1;
    const job = this.jobs;
    return new Promise((resolve, reject) => {
      this.waiting.set(job, { resolve, reject });
      this.running().postMessage({ job, source } satisfies PrintJob);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(this.settings.reportWorker);
    worker.on('message', (printed: Printed) => this.finish(printed));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('The report worker ended.')));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private finish(printed: Printed): void {
    const waiting = this.waiting.get(printed.job);
    this.waiting.delete(printed.job);
    if ('pdf' in printed) waiting?.resolve(printed.pdf);
    else waiting?.reject(new Error(printed.failed));
  }

  /** The next report starts a new worker; those that waited are refused. */
  private fail(error: Error): void {
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

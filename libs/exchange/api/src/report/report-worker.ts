import { parentPort } from 'node:worker_threads';
import type { PrintJob, Printed } from './report-press';
import { reportPdf } from './pdf/report-pdf';

/** Draws one report after another. What fails is told by name only: a message could quote the record. */
async function print({ job, source }: PrintJob): Promise<Printed> {
  try {
    return { job, pdf: await reportPdf(source) };
  } catch (error) {
    return {
      job,
      failed: error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : 'unknown',
    };
  }
}

parentPort?.on('message', (job: PrintJob) => {
  void print(job).then((printed) => parentPort?.postMessage(printed));
});

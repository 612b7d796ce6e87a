import { createCanvas } from '@napi-rs/canvas';
import { Chart, registerables, type ChartConfiguration } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';

Chart.register(...registerables, annotation);

/** Really draws a configuration, as the PDF does, so that a test can ask where a mark came to stand. */
export function drawn(given: unknown, width = 690, height = 110): Chart {
  const canvas = Object.assign(createCanvas(width, height), { style: {} });
  const { options, ...rest } = given as ChartConfiguration;
  const still = { ...options, responsive: false, devicePixelRatio: 1 };
  return new Chart(canvas as unknown as HTMLCanvasElement, { ...rest, options: still } as ChartConfiguration);
}

/** Pixels from the left at which the marks of a dataset stand. */
export function placesOf(chart: Chart, dataset: number): number[] {
  return chart.getDatasetMeta(dataset).data.map(({ x }) => x);
}

import {
  BarController,
  BarElement,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';

/** Days are numbers on linear scales, so there is neither a category nor a time scale to register. */
Chart.register(
  BarController,
  BarElement,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  annotation,
);

Chart.defaults.font.family = "'IBM Plex Sans Variable', 'IBM Plex Sans', system-ui, Arial, sans-serif";
Chart.defaults.font.size = 12;

/** A drawn chart, as much of it as the component needs. */
export interface Drawing {
  redraw(config: ChartConfiguration): void;
  resize(): void;
  /** The index of the nearest mark along the time axis, or null where there is none. */
  indexAt(event: Event): number | null;
  /** Where the mark with this index stands along the width of the canvas, 0 to 1. */
  shareOf(index: number): number | null;
  /** Shows one mark as pointed at, or none. */
  pointAt(index: number | null): void;
  remove(): void;
}

/** Draws on a canvas. Loaded on demand: this module is the only door to Chart.js. */
export function draw(canvas: HTMLCanvasElement, config: ChartConfiguration): Drawing {
  const chart = new Chart(canvas, still(config));
  return {
    redraw(next) {
      chart.data = next.data;
      chart.options = still(next).options ?? {};
      chart.update('none');
    },
    resize: () => chart.resize(),
    indexAt: (event) =>
      chart.getElementsAtEventForMode(event, 'nearest', { axis: 'x', intersect: false }, false)[0]?.index ?? null,
    shareOf(index) {
      const x = chart.getDatasetMeta(0).data[index]?.x;
      return x === undefined || chart.width === 0 ? null : x / chart.width;
    },
    pointAt(index) {
      const isDrawn = index !== null && chart.getDatasetMeta(0).data[index] !== undefined;
      chart.setActiveElements(isDrawn ? [{ datasetIndex: 0, index }] : []);
      chart.update('none');
    },
    remove: () => chart.destroy(),
  };
}

/** The house rules of every chart: it fills its frame, nothing moves, and no tooltip needs a pointer. */
function still(config: ChartConfiguration): ChartConfiguration {
  const options = { ...config.options, animation: false, responsive: true, maintainAspectRatio: false, events: [] };
  return { ...config, options } as ChartConfiguration;
}

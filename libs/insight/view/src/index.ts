export { SessionKey } from './session-key';
export { dayAt, middleOf, plotScale, startOf, type PlotScale } from './plot-scale';
export { SessionStripView } from './session-strip-view';
export { hueOf, type Hue } from './substance-hue';
export { UseStripView } from './use-strip-view';

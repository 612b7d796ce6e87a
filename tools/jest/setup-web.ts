import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// jsdom has no canvas: a chart that asks for a context gets none and draws nothing.
HTMLCanvasElement.prototype.getContext = () => null;

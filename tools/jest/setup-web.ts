import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// jsdom has no canvas: a chart that asks for a context gets none and draws nothing.
HTMLCanvasElement.prototype.getContext = () => null;

// jsdom knows no modal dialogs: opening one sets it open, closing one says so.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

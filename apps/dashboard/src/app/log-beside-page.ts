import {
  ChangeDetectionStrategy,
  Component,
  effect,
  type ElementRef,
  inject,
  inputBinding,
  outputBinding,
  resource,
  untracked,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { LogPanelState } from '@cairn/patients-context';
import { Connection, routeParam } from '@cairn/shared-ui';

/** Joins the frame of a person, which opens and closes the panel for logging, with the panel of the tracking domain. */
@Component({
  selector: 'cairn-log-beside-page',
  template: `<ng-container #place />`,
  host: { class: 'panel-host' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogBesidePage {
  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly patientId = routeParam('patientId');
  private readonly connection = inject(Connection);
  private readonly panel = resource({
    params: () => this.connection.recoveries(),
    loader: () => import('@cairn/tracking-web').then((m) => m.loadLogPanel()),
  });

  constructor() {
    const log = inject(LogPanelState);
    effect(() => {
      const place = this.place();
      if (!this.panel.hasValue() || place.length > 0) return;
      const panel = this.panel.value();
      const bindings = [inputBinding('patientId', this.patientId), outputBinding('closed', () => log.close())];
      const { location } = untracked(() => place.createComponent(panel, { bindings }));
      (location as ElementRef<HTMLElement>).nativeElement.classList.add('panel-host');
    });
  }
}

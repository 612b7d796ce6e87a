import { Directive, effect, inject, input, TemplateRef, ViewContainerRef } from '@angular/core';
import { type Action, may } from '@cairn/identity-domain';
import { SessionStore } from '../session/session-store';

/** Shows what it stands on only to those whose role includes the action: `*cairnMay="'record.write'"`. */
@Directive({ selector: '[cairnMay]' })
export class May {
  readonly cairnMay = input.required<Action>();

  constructor() {
    const session = inject(SessionStore);
    const template = inject<TemplateRef<unknown>>(TemplateRef);
    const container = inject(ViewContainerRef);
    effect(() => {
      const role = session.signedIn()?.role;
      const shows = role !== undefined && may(role, this.cairnMay());
      if (shows === container.length > 0) return;
      if (shows) container.createEmbeddedView(template);
      else container.clear();
    });
  }
}

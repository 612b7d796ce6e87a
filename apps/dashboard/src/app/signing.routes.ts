import type { Routes } from '@angular/router';
import { RECORD_KIND_FORMS } from '@cairn/patients-context';
import { keptForms } from './kept-forms';

/** What waits for a signature, with the words of every kind of entry of all domains. */
export const signingRoutes: Routes = [
  {
    path: '',
    providers: [{ provide: RECORD_KIND_FORMS, useValue: keptForms }],
    loadChildren: () => import('@cairn/tracking-web').then((m) => m.signingRoutes),
  },
];

import type { Routes } from '@angular/router';
import { chartKeys } from '@cairn/insight-web';
import { KEY_GROUPS } from '@cairn/patients-context';
import { peopleKeys } from '@cairn/patients-web';
import { CONTROL_KEYS } from '@cairn/shared-ui';
import { logKeys } from '@cairn/tracking-web';
import { KeysPage } from './keys-page';

/** The key sheet, with the keys of every domain that has some. */
export const keysRoutes: Routes = [
  {
    path: '',
    component: KeysPage,
    providers: [CONTROL_KEYS, logKeys, chartKeys, peopleKeys].map((useValue) => ({
      provide: KEY_GROUPS,
      multi: true,
      useValue,
    })),
  },
];

import type { Routes } from '@angular/router';

export const measuresRoutes: Routes = [
  {
    path: '',
    title: 'Measures',
    loadComponent: () => import('./measures/measures-page').then((m) => m.MeasuresPage),
  },
];

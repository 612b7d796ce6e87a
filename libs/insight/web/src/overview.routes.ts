import type { Routes } from '@angular/router';
import { OverviewPage } from './overview/overview-page';

export const overviewRoutes: Routes = [{ path: '', title: 'Progress', component: OverviewPage }];

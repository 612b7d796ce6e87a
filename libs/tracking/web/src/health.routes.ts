import type { Routes } from '@angular/router';
import { HealthPage } from './health/health-page';

/** Under a person: what is known of their health. */
export const healthRoutes: Routes = [{ path: '', component: HealthPage, title: 'Health' }];

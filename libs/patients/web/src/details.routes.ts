import type { Routes } from '@angular/router';
import { DetailsPage } from './details/details-page';

export const detailsRoutes: Routes = [{ path: '', title: 'Details', component: DetailsPage }];

import type { Routes } from '@angular/router';
import { RecordPage } from './record/record-page';

/** Under a person: everything that was logged for them. */
export const recordRoutes: Routes = [{ path: '', component: RecordPage, title: 'Record' }];

import type { Routes } from '@angular/router';
import { CaseloadPage } from './caseload/caseload-page';

export const caseloadRoutes: Routes = [{ path: '', title: 'Caseload', component: CaseloadPage }];

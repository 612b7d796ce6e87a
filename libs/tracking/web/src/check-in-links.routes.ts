import type { Routes } from '@angular/router';
import { CheckInLinksPage } from './check-ins/staff/check-in-links-page';

/** Under a person: the links with which they check in, and what they told. */
export const checkInLinkRoutes: Routes = [{ path: '', component: CheckInLinksPage, title: 'Check-ins' }];

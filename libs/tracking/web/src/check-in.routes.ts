import type { Routes } from '@angular/router';
import { CheckInPage } from './check-ins/person/check-in-page';

/** A person's own check-in, without a sign-in. All of it comes at once, so that it goes on when the phone is offline. */
export const checkInRoutes: Routes = [{ path: '', component: CheckInPage, title: 'Check-in' }];

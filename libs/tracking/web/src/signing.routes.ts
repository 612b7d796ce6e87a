import type { Routes } from '@angular/router';
import { SigningPage } from './signing/signing-page';

/** What waits for the signature of who is signed in. */
export const signingRoutes: Routes = [{ path: '', title: 'To sign', component: SigningPage }];

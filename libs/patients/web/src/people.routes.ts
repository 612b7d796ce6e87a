import type { Routes } from '@angular/router';
import { PeoplePage } from './people/people-page';
import { RegisterPage } from './people/register-page';

export const peopleRoutes: Routes = [
  { path: '', title: 'People', component: PeoplePage },
  { path: 'register', title: 'Register a person', component: RegisterPage },
];

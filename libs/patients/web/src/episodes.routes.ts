import type { Routes } from '@angular/router';
import { EpisodesPage } from './episodes/episodes-page';

export const episodesRoutes: Routes = [{ path: '', title: 'Episodes', component: EpisodesPage }];

import { bootstrapApplication } from '@angular/platform-browser';
import { speakPlainly } from '@cairn/shared-util';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { PersonRoot } from './app/person-root';

speakPlainly();
// A person's check-in is a page of its own, whoever is signed in.
void bootstrapApplication(location.pathname === '/check-in' ? PersonRoot : App, appConfig);

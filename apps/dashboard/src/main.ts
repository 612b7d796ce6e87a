import { bootstrapApplication } from '@angular/platform-browser';
import { speakPlainly } from '@cairn/shared-util';
import { App } from './app/app';
import { appConfig } from './app/app.config';

speakPlainly();
void bootstrapApplication(App, appConfig);

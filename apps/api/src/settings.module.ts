import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_SETTINGS, type AppSettings } from '@cairn/shared-api';

/** Hands what the environment said to whoever injects it. */
@Global()
@Module({})
export class SettingsModule {
  static with(settings: AppSettings): DynamicModule {
    return {
      module: SettingsModule,
      providers: [{ provide: APP_SETTINGS, useValue: settings }],
      exports: [APP_SETTINGS],
    };
  }
}

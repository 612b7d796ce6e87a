import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  RedirectCommand,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { inject } from '@angular/core';
import { connectionInterceptor } from '@cairn/shared-ui';
import { appRoutes } from './app.routes';
import { PageTitle } from './shell/page-title';

/** A part of the application that could not be loaded: the page says so instead of staying as it was. */
function toUnreachable(): RedirectCommand {
  return new RedirectCommand(inject(Router).parseUrl('/unreachable'), { skipLocationChange: true });
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([connectionInterceptor])),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(toUnreachable),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};

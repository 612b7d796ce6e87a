import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  type NavigationError,
  provideRouter,
  RedirectCommand,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { identityInterceptor } from '@cairn/identity-session';
import { connectionInterceptor } from '@cairn/shared-ui';
import { appRoutes } from './app.routes';
import { PageTitle } from './shell/page-title';

/** A part of the application that could not be loaded: the page says so instead of staying as it was. */
function toUnreachable({ url }: NavigationError): RedirectCommand {
  const page = inject(Router).parseUrl('/unreachable');
  return new RedirectCommand(page, { skipLocationChange: true, state: { wanted: url } });
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([identityInterceptor, connectionInterceptor])),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(toUnreachable),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    // The content security policy allows no `<base>`, so the root of all addresses is said here.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};

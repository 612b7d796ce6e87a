import { inject, type Provider } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from '@cairn/identity-session';
import { PALETTE_ACTIONS, type PaletteAction } from '@cairn/patients-context';
import { Theme, type ThemeChoice } from '@cairn/shared-ui';
import { LINKS } from '../shell/navigation';

const THEMES: Readonly<Record<ThemeChoice, string>> = {
  light: 'Light appearance',
  dark: 'Dark appearance',
  system: 'Appearance as the system has it',
};

/** What can be done on every page: go to a place, register somebody, print the keys, change how it looks, lock. */
export const shellActions: Provider = {
  provide: PALETTE_ACTIONS,
  multi: true,
  useFactory: (): readonly PaletteAction[] => {
    const [router, session, theme] = [inject(Router), inject(SessionStore), inject(Theme)];
    const go = (url: string) => () => void router.navigateByUrl(url);
    return [
      ...LINKS.map(({ path, words, action }) => ({
        id: `go-${path}`,
        words: path === '/signing' ? 'Go to what waits for my signature' : `Go to ${words.toLowerCase()}`,
        needs: action,
        run: go(path),
      })),
      {
        id: 'register',
        words: 'Register a person',
        also: 'new add referral',
        needs: 'people.register',
        run: go('/people/register'),
      },
      { id: 'keys', words: 'Show the key sheet', also: 'keyboard shortcuts help', run: go('/keys') },
      { id: 'print-keys', words: 'Print the key sheet', also: 'keyboard shortcuts', run: go('/keys?print=1') },
      ...(Object.keys(THEMES) as ThemeChoice[]).map((choice) => ({
        id: `theme-${choice}`,
        words: THEMES[choice],
        also: 'theme mode',
        run: () => theme.choose(choice),
      })),
      { id: 'password', words: 'Change my password', needs: 'account.own', run: go('/password') },
      { id: 'lock', words: 'Lock the screen', run: () => void session.lock().catch(() => session.wasLocked()) },
      { id: 'sign-out', words: 'Sign out', also: 'log out leave', run: () => void session.signOut() },
    ];
  },
};

import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('Theme', () => {
  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
  });

  it('follows the system until chosen otherwise', () => {
    const theme = TestBed.inject(Theme);
    expect(theme.choice()).toBe('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('overrules the system, and remembers', () => {
    TestBed.inject(Theme).choose('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    TestBed.resetTestingModule();
    const later = TestBed.inject(Theme);
    expect(later.choice()).toBe('dark');
    expect(later.isDark()).toBe(true);
  });

  it('gives the choice back to the system', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('dark');
    theme.choose('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(theme.isDark()).toBe(false);
  });

  it('is light while printing, whatever was chosen', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('dark');
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(theme.isDark()).toBe(false);
    expect(document.documentElement.dataset['theme']).toBe('light');
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(theme.isDark()).toBe(true);
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('reads a colour token', () => {
    document.documentElement.style.setProperty('--cn-d1', '#155276');
    expect(TestBed.inject(Theme).colour('--cn-d1')).toBe('#155276');
  });
});

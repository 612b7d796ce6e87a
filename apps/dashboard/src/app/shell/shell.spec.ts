import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { aSession } from '@cairn/identity-domain/testing';
import { Announcer, Connection } from '@cairn/shared-ui';
import { PageTitle } from './page-title';
import { Shell } from './shell';

@Component({ template: '<h1>A page</h1>', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

@Component({
  imports: [Shell],
  template: `<cairn-shell [signedIn]="owen" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Framed {
  protected readonly owen = aSession();
}

describe('Shell', () => {
  let fixture: ComponentFixture<Framed>;
  let root: HTMLElement;
  const go = async (url: string): Promise<void> => {
    await TestBed.inject(Router).navigateByUrl(url);
    await fixture.whenStable();
  };
  const link = (words: string): HTMLAnchorElement | undefined =>
    [...root.querySelectorAll<HTMLAnchorElement>('nav[aria-label=Main] a')].find((each) => each.textContent === words);

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'caseload', title: 'Caseload', component: Page },
          { path: 'people', title: 'People', component: Page },
        ]),
        { provide: TitleStrategy, useExisting: PageTitle },
      ],
    });
    fixture = TestBed.createComponent(Framed);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await go('/caseload');
  });

  it('says who is signed in and where', () => {
    expect(root.querySelector('header')?.textContent).toContain('Owen Hartley');
    expect(root.querySelector('header')?.textContent).toContain('Fellgate Recovery Service');
  });

  it('leads to one’s own password from the account menu', () => {
    const menu = root.querySelector('[role=dialog][aria-label="Account and appearance"]');
    const found = [...(menu?.querySelectorAll('a') ?? [])].find(({ textContent }) => textContent.trim() === 'Password');
    expect(found?.getAttribute('href')).toBe('/password');
  });

  it('marks the place one is at', () => {
    expect(link('Caseload')?.getAttribute('aria-current')).toBe('page');
    expect(link('People')?.getAttribute('aria-current')).toBeNull();
  });

  it('puts the title into the tab', () => {
    expect(document.title).toBe('Caseload · Cairn');
  });

  it('moves the focus to the new page and says its title', async () => {
    const said = jest.spyOn(TestBed.inject(Announcer), 'say');
    await go('/people');
    expect(document.activeElement?.id).toBe('main');
    expect(said).toHaveBeenCalledWith('People');
  });

  it('leaves the focus where it is when only the query changes', async () => {
    link('People')?.focus();
    await go('/caseload?range=12');
    expect(document.activeElement).toBe(link('People'));
  });

  it('has a first link that skips to the page', () => {
    const first = root.querySelector<HTMLAnchorElement>('a');
    expect(first?.textContent).toBe('Skip to the page');
    first?.click();
    expect(document.activeElement?.id).toBe('main');
  });

  it('says that the record is away and what is safe, until it is back', async () => {
    const connection = TestBed.inject(Connection);
    connection.lost();
    await fixture.whenStable();
    expect(root.textContent).toContain('The record is not reachable right now. What you typed is kept. Trying again.');
    const asked = connection.ask();
    TestBed.inject(HttpTestingController).expectOne('/api/ready').flush('ready');
    await asked;
    await fixture.whenStable();
    expect(root.textContent).not.toContain('not reachable');
  });
});

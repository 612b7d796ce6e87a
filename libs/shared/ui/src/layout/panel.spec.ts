import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { byRole, press } from '../testing/by-role';
import { Dialog } from './dialog';
import { Panel } from './panel';

@Component({
  imports: [Dialog, Panel],
  template: `
    <button type="button" (click)="open.set(true)">Log</button>
    @if (open()) {
      <cairn-panel heading="Log for today" (closed)="open.set(false)">
        <cairn-dialog heading="Leave the draft?" [(open)]="asking"><p>It is kept.</p></cairn-dialog>
      </cairn-panel>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Page {
  readonly open = signal(false);
  readonly asking = signal(false);
}

describe('Panel and Dialog', () => {
  async function aPage(): Promise<{ root: HTMLElement; page: Page; settle: () => Promise<unknown> }> {
    const fixture = TestBed.createComponent(Page);
    const root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
    byRole(root, 'button', 'Log').focus();
    byRole(root, 'button', 'Log').click();
    await fixture.whenStable();
    return { root, page: fixture.componentInstance, settle: () => fixture.whenStable() };
  }

  it('takes the focus, and gives it back when Esc closes it', async () => {
    const { root, page, settle } = await aPage();
    expect(document.activeElement?.textContent).toBe('Log for today');
    press(byRole(root, 'heading', 'Log for today'), 'Escape');
    await settle();
    expect(page.open()).toBe(false);
    expect(document.activeElement).toBe(byRole(root, 'button', 'Log'));
  });

  it('closes by its cross', async () => {
    const { root, page, settle } = await aPage();
    byRole(root, 'button', 'Close').click();
    await settle();
    expect(page.open()).toBe(false);
  });

  it('stays open when Esc was meant for a dialog inside it', async () => {
    const { root, page, settle } = await aPage();
    page.asking.set(true);
    await settle();
    const dialog = byRole<HTMLDialogElement>(root, 'dialog', 'Leave the draft?');
    expect(dialog.open).toBe(true);
    press(dialog, 'Escape');
    dialog.close();
    await settle();
    expect(page.asking()).toBe(false);
    expect(page.open()).toBe(true);
  });
});

import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole } from '../testing/by-role';
import { Announcer } from './announcer';
import { Toaster } from './toaster';
import { ToastOutlet } from './toast-outlet';

describe('ToastOutlet', () => {
  let fixture: ComponentFixture<ToastOutlet>;
  let root: HTMLElement;
  let toaster: Toaster;
  const shown = (): boolean => {
    fixture.detectChanges();
    return allByRole(root, 'region', 'Just done').length > 0;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    fixture = TestBed.createComponent(ToastOutlet);
    root = fixture.nativeElement as HTMLElement;
    toaster = TestBed.inject(Toaster);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('stays ten seconds', () => {
    toaster.show({ words: 'Entry saved' });
    jest.advanceTimersByTime(9_999);
    expect(shown()).toBe(true);
    jest.advanceTimersByTime(1);
    expect(shown()).toBe(false);
  });

  it('stays while it is hovered or holds the focus, and ten seconds after', () => {
    toaster.show({ words: 'Entry saved', undo: jest.fn() });
    expect(shown()).toBe(true);
    byRole(root, 'region').dispatchEvent(new Event('focusin'));
    jest.advanceTimersByTime(60_000);
    expect(shown()).toBe(true);
    byRole(root, 'region').dispatchEvent(new Event('focusout'));
    jest.advanceTimersByTime(10_000);
    expect(shown()).toBe(false);
  });

  it('undoes once and goes', () => {
    const undo = jest.fn();
    toaster.show({ words: 'Entry saved', undo });
    fixture.detectChanges();
    byRole(root, 'button', 'Undo').click();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(shown()).toBe(false);
  });

  it('is said in the live region too', () => {
    toaster.show({ words: 'Samir Haddad marked as reviewed', undo: jest.fn() });
    jest.advanceTimersByTime(100);
    expect(TestBed.inject(Announcer).message()).toBe(
      'Samir Haddad marked as reviewed. Undo can be pressed for 10 seconds.',
    );
  });

  it('stays while the focus is in it although the pointer leaves', () => {
    toaster.show({ words: 'Entry saved', undo: jest.fn() });
    expect(shown()).toBe(true);
    const toast = byRole(root, 'region');
    toast.dispatchEvent(new Event('mouseenter'));
    toast.dispatchEvent(new Event('focusin'));
    toast.dispatchEvent(new Event('mouseleave'));
    jest.advanceTimersByTime(60_000);
    expect(shown()).toBe(true);
  });

  it('tells how the undoing ended', async () => {
    toaster.show({ words: 'Entry saved', undo: () => Promise.resolve('Undone. It is withdrawn.') });
    toaster.undo();
    await jest.advanceTimersByTimeAsync(0);
    expect(toaster.toast()?.words).toBe('Undone. It is withdrawn.');
  });

  it('offers a further step beside the undo, and tells how it ended', async () => {
    const run = jest.fn(() => Promise.resolve('Session signed'));
    toaster.show({ words: 'Session saved', undo: jest.fn(), next: { words: 'Sign it', run } });
    fixture.detectChanges();
    byRole(root, 'button', 'Sign it').click();
    await jest.advanceTimersByTimeAsync(0);
    expect([run.mock.calls.length, toaster.toast()?.words]).toEqual([1, 'Session signed']);
  });

  describe('Ctrl+Z', () => {
    const press = (target: EventTarget): Event => {
      const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      return event;
    };

    it('undoes from wherever nothing is typed into', () => {
      const undo = jest.fn();
      toaster.show({ words: 'Entry saved', undo });
      expect(press(document.body).defaultPrevented).toBe(true);
      expect(undo).toHaveBeenCalledTimes(1);
    });

    it.each(['input', 'textarea'])('is left to the %s that is typed into', (tag) => {
      const undo = jest.fn();
      const field = document.body.appendChild(document.createElement(tag));
      toaster.show({ words: 'Entry saved', undo });
      expect(press(field).defaultPrevented).toBe(false);
      expect(undo).not.toHaveBeenCalled();
      field.remove();
    });

    it('is left alone where there is nothing to undo', () => {
      toaster.show({ words: 'The entry is withdrawn' });
      expect(press(document.body).defaultPrevented).toBe(false);
    });
  });

  it('gives the focus back to where it was', () => {
    const before = document.body.appendChild(document.createElement('button'));
    document.body.appendChild(root);
    before.focus();
    toaster.show({ words: 'Entry saved', undo: jest.fn() });
    fixture.detectChanges();
    byRole(root, 'button', 'Undo').focus();
    byRole(root, 'button', 'Undo').click();
    expect(document.activeElement).toBe(before);
    before.remove();
  });
});

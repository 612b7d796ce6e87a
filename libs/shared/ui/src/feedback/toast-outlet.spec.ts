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
});

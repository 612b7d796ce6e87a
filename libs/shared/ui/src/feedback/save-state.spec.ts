import { TestBed } from '@angular/core/testing';
import { byRole } from '../testing/by-role';
import { SaveState, type SaveStateName } from './save-state';

describe('SaveState', () => {
  it.each<[SaveStateName, string]>([
    ['untouched', ''],
    ['saving', 'Saving'],
    ['saved', 'Saved 10:42'],
    ['kept', 'Not saved, kept on this device'],
  ])('says of %s: "%s"', async (state, words) => {
    const fixture = TestBed.createComponent(SaveState);
    fixture.componentRef.setInput('state', state);
    fixture.componentRef.setInput('at', '10:42');
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    expect(root.textContent?.trim()).toBe(words);
    expect(byRole(root, 'status').textContent?.trim()).toBe(state === 'kept' ? words : '');
  });
});

import { TestBed } from '@angular/core/testing';
import { byRole } from '../testing/by-role';
import { ChipGroup } from './chip-group';

describe('ChipGroup', () => {
  it('holds what is ticked, in the order of the choices', async () => {
    const fixture = TestBed.createComponent<ChipGroup<string>>(ChipGroup);
    fixture.componentRef.setInput('label', 'Triggers');
    fixture.componentRef.setInput(
      'choices',
      ['Pain', 'Payday', 'Boredom'].map((label) => ({ value: label.toLowerCase(), label })),
    );
    const root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
    const tick = async (name: string): Promise<void> => {
      byRole(root, 'checkbox', name).click();
      await fixture.whenStable();
    };

    expect(byRole(root, 'group', 'Triggers')).toBeTruthy();
    fixture.componentInstance.focus();
    expect(document.activeElement).toBe(byRole(root, 'checkbox', 'Pain'));
    await tick('Boredom');
    await tick('Pain');
    expect(fixture.componentInstance.value()).toEqual(['pain', 'boredom']);
    await tick('Boredom');
    expect(fixture.componentInstance.value()).toEqual(['pain']);
    expect(byRole<HTMLInputElement>(root, 'checkbox', 'Pain').checked).toBe(true);
  });
});

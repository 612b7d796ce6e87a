import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole, press } from '../testing/by-role';
import { Scale } from './scale';

describe('Scale', () => {
  let fixture: ComponentFixture<Scale>;
  let root: HTMLElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Scale);
    fixture.componentRef.setInput('label', 'Craving now');
    fixture.componentRef.setInput('highWord', 'unbearable');
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
  });

  const cell = (name: string | RegExp): HTMLElement => byRole(root, 'radio', name);
  const value = (): number | null => fixture.componentInstance.value();
  const pressOnFocused = async (key: string, options?: KeyboardEventInit): Promise<void> => {
    press(document.activeElement ?? root, key, options);
    await fixture.whenStable();
  };

  it('has eleven cells under one name and one Tab stop', () => {
    expect(allByRole(root, 'radio')).toHaveLength(11);
    expect(byRole(root, 'radiogroup', 'Craving now')).toBeTruthy();
    expect(allByRole(root, 'radio').filter((each) => each.tabIndex === 0)).toHaveLength(1);
  });

  it('says the words at both ends', () => {
    expect(cell('0, none')).toBeTruthy();
    expect(cell('10, unbearable')).toBeTruthy();
  });

  it('records 0 as a value and shows it as chosen', async () => {
    cell('0, none').click();
    await fixture.whenStable();
    expect(value()).toBe(0);
    expect(cell('0, none').getAttribute('aria-checked')).toBe('true');
  });

  it('is not recorded before anything is chosen and after Delete or Clear', async () => {
    expect(value()).toBeNull();
    expect(allByRole(root, 'radio').some((each) => each.getAttribute('aria-checked') === 'true')).toBe(false);
    cell('4').click();
    await pressOnFocused('Delete');
    expect(value()).toBeNull();
    cell('0, none').click();
    await fixture.whenStable();
    byRole(root, 'button', 'Clear').click();
    await fixture.whenStable();
    expect(value()).toBeNull();
  });

  it('moves with the arrows and goes round', async () => {
    fixture.componentInstance.focus();
    await pressOnFocused('ArrowRight');
    expect(value()).toBe(1);
    await pressOnFocused('ArrowLeft');
    await pressOnFocused('ArrowLeft');
    expect(value()).toBe(10);
    await pressOnFocused('Home');
    expect(value()).toBe(0);
  });

  it('reads digits while it has the focus, and "1" then "0" soon after as 10', async () => {
    fixture.componentInstance.focus();
    await pressOnFocused('7');
    expect(value()).toBe(7);
    await pressOnFocused('1');
    await pressOnFocused('0');
    expect(value()).toBe(10);
  });

  it('leaves digits pressed with Ctrl to the browser', async () => {
    fixture.componentInstance.focus();
    await pressOnFocused('1', { ctrlKey: true });
    expect(value()).toBeNull();
  });

  it('takes other keys for nothing', async () => {
    fixture.componentInstance.focus();
    await pressOnFocused('x');
    expect(value()).toBeNull();
  });
});

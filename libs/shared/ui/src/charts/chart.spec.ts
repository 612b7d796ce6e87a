import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { byRole, press } from '../testing/by-role';
import { ChartView } from './chart';

const READINGS = [
  'Thursday 15 October, craving 0',
  'Friday 16 October, craving 8, used 1 g',
  'Saturday 17 October, not known',
];

describe('ChartView', () => {
  let fixture: ComponentFixture<ChartView>;
  let root: HTMLElement;
  const plot = (): HTMLElement => byRole(root, 'application');
  const live = (): string => root.querySelector('[aria-live=polite]')?.textContent?.trim() ?? '';
  const key = async (name: string, options?: KeyboardEventInit): Promise<void> => {
    press(plot(), name, options);
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(ChartView);
    fixture.componentRef.setInput('config', { type: 'line', data: { datasets: [] } });
    fixture.componentRef.setInput('label', 'Craving: median 4, down from 8.');
    fixture.componentRef.setInput('readings', READINGS);
    root = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  it('is a picture with the sentence as its name', () => {
    expect(byRole(root, 'img', 'Craving: median 4, down from 8.')).toBeTruthy();
  });

  it('is one Tab stop that says how to read it', () => {
    expect(plot().tabIndex).toBe(0);
    expect(plot().getAttribute('aria-label')).toContain('Left and right arrow keys read the points.');
  });

  it('walks the readings, starting with the latest, and says each', async () => {
    await key('ArrowLeft');
    expect(live()).toBe(READINGS[2]);
    await key('ArrowLeft');
    expect(live()).toBe(READINGS[1]);
    await key('Home');
    expect(live()).toBe('Thursday 15 October, craving 0');
  });

  it('stops at both ends', async () => {
    await key('Home');
    await key('ArrowLeft');
    expect(live()).toBe(READINGS[0]);
    await key('ArrowRight', { shiftKey: true });
    expect(live()).toBe(READINGS[2]);
  });

  it('is no Tab stop where there is nothing to walk through', async () => {
    fixture.componentRef.setInput('readings', []);
    await fixture.whenStable();
    expect(root.querySelector('[tabindex]')).toBeNull();
  });
});

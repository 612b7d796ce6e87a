import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Announcer } from '@cairn/shared-ui';
import { plotScale } from '@cairn/insight-view';
import { TimeCursor } from './time-cursor';
import { TimePlot } from './time-plot';

@Component({
  imports: [TimePlot],
  providers: [TimeCursor],
  template: `<div
    cairnTimePlot
    says="Craving."
    [scale]="scale"
    [readings]="readings"
    (opened)="opened.set($event)"
  ></div>`,
})
class Host {
  /** 690 pixels from 0: day 100 begins at 30, each day is 6 wide. */
  readonly scale = plotScale({ first: 100, last: 191 }, 690);
  readonly readings = [
    { day: 103, text: 'third' },
    { day: 103, text: 'third again' },
    { day: 120, text: 'twentieth' },
  ];
  readonly opened = signal<number | null>(null);
}

describe('a plot under a pointer', () => {
  const setUp = async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const plot = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('[role=application]')!;
    const cursor = fixture.debugElement.injector.get(TimeCursor);
    const point = (type: string, x: number, pointerType: string) =>
      plot.dispatchEvent(Object.assign(new MouseEvent(type, { clientX: x, bubbles: true }), { pointerType }));
    return { host: fixture.componentInstance, plot, cursor, point };
  };

  it('takes hold of a near mark and else of the day itself', async () => {
    const { cursor, point } = await setUp();
    point('pointermove', 46, 'mouse');
    expect(cursor.day()).toBe(103);
    point('pointermove', 90, 'mouse');
    expect(cursor.day()).toBe(110);
  });

  it('lets go when the mouse leaves, unless the keyboard holds it', async () => {
    const { cursor, point, plot } = await setUp();
    point('pointermove', 90, 'mouse');
    point('pointerleave', 0, 'mouse');
    expect(cursor.day()).toBeNull();
    document.body.append(plot);
    plot.focus();
    point('pointermove', 90, 'mouse');
    point('pointerleave', 0, 'mouse');
    expect(cursor.day()).toBe(110);
    plot.remove();
  });

  it('opens a day with data on a click, and on the second touch only', async () => {
    const { host, plot, point } = await setUp();
    point('pointermove', 51, 'mouse');
    point('pointerdown', 51, 'mouse');
    plot.click();
    expect(host.opened()).toBe(103);
    point('pointerdown', 152, 'touch');
    plot.click();
    expect(host.opened()).toBe(103);
    point('pointerdown', 152, 'touch');
    plot.click();
    expect(host.opened()).toBe(120);
  });

  it('says all marks of a touched day, and that there is none', async () => {
    const { point } = await setUp();
    const said = jest.spyOn(TestBed.inject(Announcer), 'say');
    point('pointerdown', 51, 'touch');
    expect(said).toHaveBeenLastCalledWith('third. third again');
    point('pointerdown', 300, 'touch');
    expect(said).toHaveBeenLastCalledWith('No entry');
  });
});

import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { CheckInAnswers, CheckInSheet } from '@cairn/tracking-domain';
import { CheckInForm } from './check-in-form';
import { PHONE_DAY } from './phone-day';

const sheet: CheckInSheet = {
  clinicName: 'Fellgate',
  expiresAt: '2026-11-24T10:00:00Z',
  substances: ['ketamine', 'alcohol'],
  days: ['2026-11-23', '2026-11-22', '2026-11-21'],
  numbers: [],
};
const nothing: CheckInAnswers = { craving: null, worst: null, mood: null, words: '', days: [] };

describe('the form of a check-in', () => {
  let fixture: ComponentFixture<CheckInForm>;
  let root: HTMLElement;
  let sent: number;

  beforeEach(() => {
    sent = 0;
    TestBed.configureTestingModule({ providers: [{ provide: PHONE_DAY, useValue: () => '2026-11-23' }] });
    fixture = TestBed.createComponent(CheckInForm);
    fixture.componentRef.setInput('sheet', sheet);
    fixture.componentRef.setInput('answers', nothing);
    fixture.componentInstance.send.subscribe(() => (sent += 1));
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    TestBed.tick();
  });
  afterEach(() => root.remove());

  const answers = (): CheckInAnswers => fixture.componentInstance.answers();
  const group = (legend: RegExp): HTMLElement => {
    const found = [...root.querySelectorAll('fieldset')].find((each) =>
      legend.test(each.querySelector('legend')?.textContent?.trim() ?? ''),
    );
    if (found === undefined) throw new Error(`There is no question ${String(legend)}.`);
    return found;
  };
  const choose = (within: HTMLElement, words: string): void => {
    const label = [...within.querySelectorAll('label')].find((each) => each.textContent?.trim() === words);
    label?.querySelector('input')?.click();
    TestBed.tick();
  };
  const press = (within: HTMLElement, words: RegExp): void => {
    [...within.querySelectorAll('button')].find((each) => words.test(each.textContent ?? ''))?.click();
    TestBed.tick();
  };

  it('asks for the craving of the first substance, and takes 0 for an answer that can be cleared', () => {
    const craving = group(/urge to use ketamine right now/);
    choose(craving, '0');
    expect(answers().craving).toBe(0);
    press(craving, /^Clear/);
    expect(answers().craving).toBeNull();
  });

  it('names the ends of a scale for whoever does not see them', () => {
    const names = [...group(/mood/).querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));
    expect([names[0], names[5], names[10]]).toEqual(['0, as low as it gets', '5', '10, as good as it gets']);
  });

  it('asks about each substance day by day, and calls today so', () => {
    const legends = [...group(/any alcohol/).querySelectorAll('fieldset fieldset > legend')].map((each) =>
      each.textContent?.trim(),
    );
    expect(legends).toEqual(['Today, Monday 23 November', 'Yesterday, Sunday 22 November', 'Saturday 21 November']);
  });

  it('keeps a day that somebody would rather not tell apart from none and from no answer', () => {
    const alcohol = group(/any alcohol/);
    const [today, yesterday] = [...alcohol.querySelectorAll('fieldset')];
    choose(today!, 'Rather not say');
    choose(yesterday!, 'No');
    expect(answers().days).toEqual([
      { day: '2026-11-23', substance: 'alcohol', state: 'not_said', amount: null, unit: null },
      { day: '2026-11-22', substance: 'alcohol', state: 'no', amount: null, unit: null },
    ]);
  });

  it('says none for all days of a substance at once, and leaves the other substance alone', () => {
    press(group(/any ketamine/), /None on all 3 days/);
    expect(answers().days.map(({ substance, state }) => [substance, state])).toEqual([
      ['ketamine', 'no'],
      ['ketamine', 'no'],
      ['ketamine', 'no'],
    ]);
    press(group(/any ketamine/), /^\s*Clear/);
    expect(answers().days).toEqual([]);
  });

  it('takes an amount with the usual unit, and drops it when the answer is no', () => {
    const [today] = [...group(/any alcohol/).querySelectorAll('fieldset')];
    choose(today!, 'Yes');
    const box = today!.querySelector<HTMLInputElement>('input[inputmode]')!;
    box.value = '4';
    box.dispatchEvent(new Event('input'));
    TestBed.tick();
    expect(answers().days).toEqual([
      { day: '2026-11-23', substance: 'alcohol', state: 'yes', amount: 4, unit: 'uk_units' },
    ]);
    box.value = 'some';
    box.dispatchEvent(new Event('input'));
    TestBed.tick();
    expect([box.value, answers().days[0]?.amount, answers().days[0]?.unit]).toEqual(['some', null, null]);
    expect(today!.querySelector('[role=alert]')?.textContent).toContain('Write a number above 0, such as 0.5.');
    box.value = '0,5';
    box.dispatchEvent(new Event('input'));
    TestBed.tick();
    expect([box.value, answers().days[0]?.amount]).toEqual(['0,5', 0.5]);
    choose(today!, 'No');
    expect(answers().days[0]).toMatchObject({ state: 'no', amount: null, unit: null });
  });

  it('sends nothing where nothing is answered, says so, and goes to the first question', () => {
    press(root, /Send to my team/);
    expect(sent).toBe(0);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Answer at least one question, then send.');
    expect(document.activeElement).toBe(root.querySelector('input'));
    choose(group(/mood/), '4');
    expect(root.querySelector('[role=alert]')).toBeNull();
    press(root, /Send to my team/);
    expect(sent).toBe(1);
  });
});

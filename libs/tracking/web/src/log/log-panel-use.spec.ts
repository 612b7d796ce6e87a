import { addDays, formatDay } from '@cairn/shared-util';
import { TherapySessionInput, UseDaysInput, type UseDayInput } from '@cairn/tracking-domain';
import { PanelPage, today } from '../testing/panel-page';
import { aKeptUseDay } from '../testing/records';

const yesterday = (): string => addDays(today(), -1);

describe('use in the panel', () => {
  let page: PanelPage;

  const sent = async (): Promise<UseDayInput[]> => {
    await page.save();
    return UseDaysInput.parse(page.sentTo('use-days').request.body).days;
  };
  const openOthers = (): Promise<void> => page.press(page.button(/^\s*Other days and substances/));
  const addAnother = async (name: string): Promise<void> => {
    await openOthers();
    await page.press(page.button(/Another substance/));
    await page.pick('Another substance', name);
  };
  const addDay = async (text: string): Promise<void> => {
    await page.type('Another day', text);
    await page.press(page.button(/^\s*Add\s*$/));
  };

  beforeEach(async () => {
    page = await PanelPage.open();
  });
  afterEach(() => page.close());

  it('makes a used day a supervised dose with two presses more, and says that it is never counted', async () => {
    await page.press(page.radio(/Use yesterday/, 'Used'));
    await page.press(page.button(/^\s*Context, route/));
    await page.press(page.radio(/Context/, 'Prescribed, supervised'));
    await page.press(page.button(/^\s*Less about the use/));
    expect(page.says()).toContain('Prescribed: told apart, never counted as a day of use.');
    expect(await sent()).toMatchObject([{ substance: 'ketamine', state: 'yes', context: 'prescribed_supervised' }]);
  });

  it('takes setting, times, pain, what else was used and who said so', async () => {
    await page.press(page.radio(/Use yesterday/, 'Used'));
    await page.press(page.button(/^\s*Context, route/));
    await page.pick('Where', 'Club or party');
    await page.pick('Route', 'Snorted');
    await page.pick('Told by', 'Family or others');
    await page.type('Times that day', '3');
    await page.press(page.radio(/To treat pain/, 'No'));
    const alcohol = [...page.root.querySelectorAll('cairn-chip-group label')].find((chip) =>
      chip.textContent?.includes('Alcohol'),
    );
    await page.press(alcohol!.querySelector('input')!);
    expect(await sent()).toMatchObject([
      {
        ...{ setting: 'club_or_party', route: 'intranasal', source: 'collateral' },
        ...{ times: 3, forPain: false, coUse: ['alcohol'] },
      },
    ]);
  });

  it('forgets that a dose was prescribed when it turns out that there was none', async () => {
    await page.press(page.radio(/Use yesterday/, 'Used'));
    await page.press(page.button(/^\s*Context, route/));
    await page.press(page.radio(/Context/, 'Prescribed, supervised'));
    await page.press(page.radio(/Use yesterday/, 'None'));
    expect(await sent()).toMatchObject([{ state: 'no', context: 'non_prescribed' }]);
  });

  it('asks about a substance that the episode does not name, in its own unit', async () => {
    await addAnother('Nitrous oxide');
    await page.press(page.radio(/^Nitrous oxide$/, 'Used'));
    await page.type('Amount', '4');
    expect(await sent()).toMatchObject([
      { day: yesterday(), substance: 'nitrous_oxide', amount: 4, unit: 'canisters', state: 'yes' },
    ]);
  });

  it('moves to the new row, offers nothing twice and goes back when it is removed', async () => {
    await openOthers();
    await page.press(page.button(/Another substance/));
    const list = page.control<HTMLSelectElement>('Another substance');
    expect(document.activeElement).toBe(list);
    expect([...list.options].map((option) => option.textContent?.trim())).not.toContain('Ketamine');
    await page.press(page.button(/^\s*Remove/));
    expect(page.control('Another substance')).toBeNull();
    expect(document.activeElement?.textContent).toContain('other days and substances');
  });

  it('asks for the name of what the list does not have', async () => {
    await addAnother('Other');
    await page.press(page.radio(/^Other$/, 'None'));
    await page.save();
    page.http.expectNone({ method: 'POST' });
    expect(page.root.querySelector('cairn-error-summary')?.textContent).toContain('Enter the name of the substance.');
    await page.type('Its name', ' Kratom ');
    expect(await sent()).toMatchObject([{ substance: 'other', substanceText: 'Kratom', state: 'no' }]);
  });

  it('refuses an answer to a substance that was not chosen', async () => {
    await openOthers();
    await page.press(page.button(/Another substance/));
    await page.press(page.radio(/^Another substance$/, 'Used'));
    await page.save();
    page.http.expectNone({ method: 'POST' });
    expect(page.says()).toContain('Choose a substance of the list.');
  });

  it('keeps the days of one substance while those of another are filled in', async () => {
    const day = addDays(today(), -2);
    const group = new RegExp(`${formatDay(day, 'short')}$`);
    await openOthers();
    await page.press(page.radio(group, 'None'));
    await page.press(page.radio(/Substance of these days/, 'Alcohol'));
    await page.press(page.radio(group, 'Not known'));
    await page.press(page.radio(/Substance of these days/, 'Ketamine'));
    expect(page.radio(group, 'None').getAttribute('aria-checked')).toBe('true');
    expect(await sent()).toMatchObject([
      { day, substance: 'ketamine', state: 'no' },
      { day, substance: 'alcohol', state: 'unknown' },
    ]);
  });

  it('takes use of today, and says that it is not counted yet', async () => {
    await openOthers();
    await addDay('today');
    expect(page.says()).toContain('Today is drawn, and counted once it is over.');
    const group = new RegExp(`${formatDay(today(), 'short')}$`);
    expect(document.activeElement).toBe(page.radio(group, 'None'));
    await page.press(page.radio(group, 'Used'));
    expect(await sent()).toMatchObject([{ day: today(), substance: 'ketamine', state: 'yes' }]);
  });

  it('takes a day of long ago, for the substance that is listed', async () => {
    await openOthers();
    await page.press(page.radio(/Substance of these days/, 'Alcohol'));
    await addDay('6/8/2024');
    await page.press(page.radio(/6 Aug 2024$/, 'Used'));
    await page.type('Amount, Tue 6 Aug 2024', '12');
    expect(await sent()).toMatchObject([{ day: '2024-08-06', substance: 'alcohol', amount: 12, unit: 'uk_units' }]);
  });

  it('says why a day is not added, and takes an added one away again', async () => {
    await openOthers();
    const refused: string[] = [];
    for (const text of [
      '',
      formatDay(addDays(today(), 1), 'long'),
      'yesterday',
      formatDay(addDays(today(), -2), 'long'),
    ]) {
      await addDay(text);
      refused.push(page.root.querySelector('cairn-days-list > [aria-live]')?.textContent?.trim() ?? '');
    }
    expect(refused).toEqual([
      'Enter a day such as 6 August 2026 or 6/8/26.',
      'This day is in the future.',
      'Yesterday is asked about above.',
      'This day is in the list.',
    ]);
    await addDay('6/8/2024');
    await page.press(page.button(/^\s*Remove/));
    expect(page.radio(/6 Aug 2024$/, 'None')).toBeUndefined();
  });

  it('shows what stands on an old day when it turns out to be taken', async () => {
    await openOthers();
    await addDay('6/8/2024');
    await page.press(page.radio(/6 Aug 2024$/, 'None'));
    await page.save();
    const current = [aKeptUseDay({ day: '2024-08-06' })];
    page
      .sentTo('use-days')
      .flush(
        { type: '', title: '', status: 409, code: 'day-taken', detail: '', requestId: '', current },
        { status: 409, statusText: 'Conflict' },
      );
    await page.settle();
    page.answerKnown([]);
    await page.settle();
    expect(page.root.querySelector('[data-day="2024-08-06"]')?.textContent).toContain('used, 0.5 g');
  });

  it('says at the day that it lies before the birth', async () => {
    await openOthers();
    await addDay('6/8/1924');
    await page.press(page.radio(/6 Aug 1924$/, 'None'));
    await page.save();
    const message = 'This is before the person was born.';
    const fields = [{ field: 'days.0.day', message }];
    page
      .sentTo('use-days')
      .flush(
        { type: '', title: '', status: 422, code: 'not-accepted', detail: message, requestId: '', fields },
        { status: 422, statusText: 'Unprocessable' },
      );
    await page.settle();
    const day = page.root.querySelector('[data-day="1924-08-06"]');
    expect(day?.textContent).toContain(message);
    await page.press(page.button(new RegExp(`^\\s*${message}`)));
    expect(document.activeElement?.closest('[data-day]')).toBe(day);
  });

  it('takes who told all of the other days, and how sure the amount of one is', async () => {
    await openOthers();
    await addDay('6/8/2024');
    await page.press(page.radio(/6 Aug 2024$/, 'Used'));
    await page.press(page.button(/^\s*Context, route/));
    await page.pick('How sure', 'Between');
    await page.type('From, Tue 6 Aug 2024', '0.5');
    await page.type('To, Tue 6 Aug 2024', '1');
    await page.pick('Told by, ketamine', 'Family or others');
    await addDay('7/8/2024');
    await page.press(page.radio(/7 Aug 2024$/, 'None'));
    await page.pick('Told by, ketamine', 'Staff');
    expect(await sent()).toMatchObject([
      { day: '2024-08-07', state: 'no', source: 'staff' },
      { day: '2024-08-06', source: 'staff', precision: 'range', amount: null, amountLow: 0.5, amountHigh: 1 },
    ]);
  });
});

describe('a session that lies ahead', () => {
  it('can be booked or cancelled, and not be attended', async () => {
    const page = await PanelPage.open();
    await page.press(page.button(/^\s*When, how, staff and goals/));
    await page.press(page.button(/^\s*Change: Began/));
    await page.type('Began, day', formatDay(addDays(today(), 7), 'long'));
    await page.type('Began, time', '10:00');
    expect(page.radio(/^Attendance$/, 'Attended')).toBeUndefined();
    expect(page.radio(/^Attendance$/, 'Cancelled')).toBeDefined();
    await page.press(page.radio(/^Attendance$/, 'Booked'));
    await page.save();
    const input = TherapySessionInput.parse(page.sentTo('therapy-sessions').request.body);
    expect(input).toMatchObject({ attendance: '0', minutes: null, absenceReason: '' });
    expect(page.says()).not.toContain('Reason for absence');
    page.close();
  });
});

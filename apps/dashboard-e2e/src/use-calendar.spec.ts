import type { BrowserContext, Locator, Page } from 'playwright-core';
import { addDays, epochDay, formatDay, uuidv7 } from '@cairn/shared-util';
import { UseDayHistory, UseDays, type UseDay } from '@cairn/tracking-domain';
import { eventually } from './support/eventually';
import { Keys } from './support/keys';
import { signInAs } from './support/pages';
import { type Product, startProduct, watchErrors } from './support/product';
import { RecordApi } from './support/record-api';

/** The day in the grid, whatever it says. */
const dayIn = (page: Page, day: string): Locator => page.locator(`button[data-day="${epochDay(day)}"]`);
const says = (page: Page, day: string): Promise<string> =>
  dayIn(page, day)
    .getAttribute('aria-label')
    .then((text) => text ?? '');

/** Waits until the day says so. */
async function shows(page: Page, day: string, words: string): Promise<void> {
  const last = await eventually(
    () => says(page, day),
    (text) => text.includes(words),
  );
  expect(last).toContain(words);
}

describe('the calendar of use', () => {
  let product: Product;
  let context: BrowserContext;
  let api: RecordApi;
  let today: string;
  const back = (days: number): string => addDays(today, -days);

  beforeAll(async () => {
    product = await startProduct();
    context = await product.context();
    const page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    await page.close();
    api = new RecordApi(context, product.url);
    today = (await api.caseload()).today;
  });
  afterAll(() => product.stop());

  const somebody = (): Promise<string> => api.admit({}, { startsOn: back(40) });
  const entries = async (patientId: string, from = back(120)): Promise<UseDay[]> =>
    UseDays.parse(await (await api.get(`patients/${patientId}/use-days?from=${from}&to=${today}`)).json());
  const until = (patientId: string, isIt: (days: UseDay[]) => boolean): Promise<UseDay[]> =>
    eventually(() => entries(patientId), isIt);
  const open = async (patientId: string, rest = ''): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`/patients/${patientId}/calendar${rest}`);
    await dayIn(page, back(1)).waitFor();
    return page;
  };
  const told = (days: readonly UseDay[]): unknown[] =>
    days.map(({ day, state, amount }) => [day, state, amount]).sort();

  it('is told by keyboard alone: moves, answers, amounts, a range, and undoes', async () => {
    const patientId = await somebody();
    const page = await open(patientId);
    const [errors, keys] = [watchErrors(page), new Keys(page)];
    await keys.tabTo(dayIn(page, back(1)), 120);
    await keys.press('Space');
    await shows(page, back(1), 'none');
    await keys.press('ArrowLeft');
    await keys.type('1,5');
    await shows(page, back(2), 'used about 1.5 g');
    await keys.press('ArrowLeft', 'Space', 'Space', 'Space');
    await shows(page, back(3), 'asked, not known');
    await keys.press('ArrowLeft', 'Space', 'Space', 'Space', 'Space');
    await shows(page, back(4), 'ask later');
    await keys.press('ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    const picked = page.getByRole('gridcell', { selected: true });
    expect(
      await eventually(
        () => picked.count(),
        (count) => count === 4,
      ),
    ).toBe(4);
    await keys.press('Space');
    await keys.press('Escape', 'ArrowLeft');
    const all = await until(patientId, (days) => days.length === 8);
    expect(told(all)).toEqual([
      ...[8, 7, 6, 5].map((days) => [back(days), 'no', null]),
      [back(4), 'not_asked', null],
      [back(3), 'unknown', null],
      [back(2), 'yes', 1.5],
      [back(1), 'no', null],
    ]);
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();

    await keys.press('Control+z');
    const undone = await until(patientId, (days) => days.length === 4);
    expect(undone.map(({ day }) => day)).toEqual([back(4), back(3), back(2), back(1)]);
    const { retraction } = UseDayHistory.parse(
      await (
        await api.get(`patients/${patientId}/use-days/${all.find(({ day }) => day === back(8))?.id ?? ''}`)
      ).json(),
    );
    expect(retraction?.reason).toBe('Undone in the calendar');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is told by mouse: a day in full beside the months, corrected, and every version kept', async () => {
    const patientId = await somebody();
    const page = await open(patientId);
    await dayIn(page, back(2)).click();
    const side = page.getByRole('complementary', { name: 'Chosen day' });
    await side.getByRole('radio', { name: 'Used' }).click();
    await side.getByRole('textbox', { name: 'Amount' }).fill('11');
    await side.getByText('More than 10 g of ketamine in a day').waitFor();
    await side.getByRole('combobox', { name: 'Route' }).selectOption('Snorted');
    await side.getByRole('textbox', { name: 'Note' }).fill('payday, alone in the flat');
    await dayIn(page, back(3)).click();
    const [first] = await until(patientId, (days) => days.length === 1);
    expect(first).toMatchObject({ amount: 11, unit: 'g', route: 'intranasal', note: 'payday, alone in the flat' });

    await dayIn(page, back(2)).click();
    await side.getByRole('textbox', { name: 'Amount' }).fill('1');
    await side.getByRole('textbox', { name: 'Why it is changed' }).fill('Misheard');
    await dayIn(page, back(3)).click();
    const [second] = await until(patientId, (days) => days[0]?.amount === 1);
    expect(second).toMatchObject({ replaces: first?.id, correctionReason: 'Misheard', route: 'intranasal' });

    await side.getByRole('button', { name: 'Undo' }).click();
    const [third] = await until(patientId, (days) => days[0]?.amount === 11);
    const { versions } = UseDayHistory.parse(
      await (await api.get(`patients/${patientId}/use-days/${third?.id ?? ''}`)).json(),
    );
    expect(versions.map(({ amount, correctionReason }) => [amount, correctionReason])).toEqual([
      [11, null],
      [1, 'Misheard'],
      [11, 'Undone in the calendar'],
    ]);
    await page.close();
  });

  it('sets a range that was picked by mouse, and everything left open once it is said how much that is', async () => {
    const patientId = await somebody();
    await api.logUse(patientId, { day: back(4), state: 'unknown' });
    const page = await open(patientId, '?period=28');
    await dayIn(page, back(10)).click();
    await dayIn(page, back(7)).click({ modifiers: ['Shift'] });
    const side = page.getByRole('complementary', { name: 'Chosen day' });
    await side.getByText(/^4 days, /).waitFor();
    await side.getByRole('button', { name: 'Used' }).click();
    expect(told(await until(patientId, (days) => days.length === 5))).toEqual([
      ...[10, 9, 8, 7].map((days) => [back(days), 'yes', null]),
      [back(4), 'unknown', null],
    ]);

    await page.getByRole('button', { name: 'Asked about all' }).click();
    const dialog = page.getByRole('dialog', { name: 'Asked about all' });
    await dialog.getByText('This sets 23 days of ketamine to none.').waitFor();
    await dialog.getByRole('button', { name: 'Set 23 to none' }).click();
    const all = await until(patientId, (days) => days.length === 28);
    expect(all.filter(({ state }) => state === 'no')).toHaveLength(23);
    expect(all.find(({ day }) => day === back(4))?.state).toBe('unknown');
    await page
      .getByRole('row', { name: /^Days used/ })
      .getByText('4', { exact: true })
      .last()
      .waitFor();
    await page
      .getByRole('row', { name: /^Days known/ })
      .getByText('27 of 28')
      .waitFor();

    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    expect(await until(patientId, (days) => days.length === 5)).toHaveLength(5);
    await page.close();
  });

  it('loses nothing when the tab is killed in the middle, nor while the record is away', async () => {
    const patientId = await somebody();
    const page = await open(patientId);
    await page.route('**/use-days/batch', (route) => route.abort());
    await dayIn(page, back(2)).click();
    const side = page.getByRole('complementary', { name: 'Chosen day' });
    await side.getByRole('radio', { name: 'Used' }).click();
    await side.getByRole('textbox', { name: 'Note' }).fill('said on the doorstep');
    await dayIn(page, back(3)).press('2');
    await side.getByText('Not saved, kept on this device').waitFor();
    await dayIn(page, back(4)).press('Space');
    await page.waitForTimeout(400);
    await page.close({ runBeforeUnload: false });
    expect(await entries(patientId)).toEqual([]);

    const again = await open(patientId);
    const all = await until(patientId, (days) => days.length === 3);
    expect(all.map(({ day, state, amount, note }) => [day, state, amount, note])).toEqual([
      [back(4), 'no', null, ''],
      [back(3), 'yes', 2, ''],
      [back(2), 'yes', null, 'said on the doorstep'],
    ]);
    await shows(again, back(3), 'used about 2 g');
    await again.close();
  });

  it('shows mine and theirs where a colleague told the same days, and loses neither', async () => {
    const patientId = await somebody();
    const page = await open(patientId);
    await page.route('**/use-days?*', (route) => route.abort());
    await api.logUse(patientId, { day: back(2), state: 'yes', amount: 2, unit: 'g', precision: 'exact' });
    await api.logUse(patientId, { day: back(3), state: 'no' });
    await dayIn(page, back(2)).press('Space');
    await dayIn(page, back(3)).press('1');
    await dayIn(page, back(4)).press('Space');
    await dayIn(page, back(5)).focus();
    const box = page.getByRole('region', { name: 'Told by a colleague meanwhile' });
    await page.unroute('**/use-days?*');
    const row = (days: number): Locator => box.getByRole('row', { name: formatDay(back(days), 'weekday') });
    expect(await row(2).innerText()).toMatch(/none[\s\S]*used 2 g/);
    await row(2).getByRole('button', { name: 'Keep theirs' }).click();
    await row(3).getByRole('button', { name: 'Keep mine' }).click();
    const all = await until(patientId, (days) => days.some(({ day, amount }) => day === back(3) && amount === 1));
    expect(told(all)).toEqual([
      [back(4), 'no', null],
      [back(3), 'yes', 1],
      [back(2), 'yes', 2],
    ]);
    await page.close();
  });

  it('brings the days that were put off back, on another day and in another window', async () => {
    const patientId = await somebody();
    await api.logUse(patientId, { day: back(6), state: 'not_asked' });
    await api.logUse(patientId, { day: back(9), state: 'not_asked', substance: 'alcohol', id: uuidv7() });
    const page = await open(patientId);
    await page.getByText('Ask later').first().waitFor();
    await page.getByRole('button', { name: formatDay(back(6), 'short'), exact: true }).click();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    const all = await until(patientId, (days) => days.some(({ day, state }) => day === back(6) && state === 'no'));
    expect(all.find(({ day }) => day === back(6))?.replaces).not.toBeNull();
    await page.getByRole('button', { name: formatDay(back(9), 'short'), exact: true }).click();
    await page.getByText(/^Alcohol: not known on any/).waitFor();
    await page.close();
  });

  it('keeps two decimals as they are said, and reads several substances as one without adding them', async () => {
    const patientId = await somebody();
    await api.logUse(patientId, { day: back(2), state: 'no' });
    await api.logUse(patientId, {
      day: back(2),
      substance: 'alcohol',
      state: 'yes',
      amount: 12.5,
      unit: 'uk_units',
      precision: 'exact',
    });
    const page = await open(patientId, '?of=any');
    await shows(page, back(2), 'used');
    expect(await page.getByText('12.5').count()).toBe(0);
    await page.getByRole('radio', { name: 'Alcohol' }).click();
    await dayIn(page, back(2)).waitFor();
    await shows(page, back(2), 'used 12.5 UK units');
    await page.getByRole('button', { name: /^Table/ }).click();
    await page
      .getByRole('table', { name: 'Use of alcohol, day by day' })
      .getByRole('row', { name: new RegExp(formatDay(back(2), 'weekday-long')) })
      .getByText('12.5 UK units')
      .waitFor();
    await page.close();
  });
});

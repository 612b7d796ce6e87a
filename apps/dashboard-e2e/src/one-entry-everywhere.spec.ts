import type { Page } from 'playwright-core';
import { addDays, formatDay, zonedInstant } from '@cairn/shared-util';
import { cellsOf, justDone, lane, plot, says, signInAs, tableOf } from './support/pages';
import { elementsOf, readPdf } from './support/pdf';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

/** First fortnight of the phase: 8 every day. Days before today. */
const FIRST_FORTNIGHT = Array.from({ length: 14 }, (_, index) => 40 - index);
/** The last fortnight: six days are rated, and eight are not. */
const LAST_FORTNIGHT = [
  [13, 4],
  [11, 4],
  [9, 6],
  [7, 6],
  [5, 4],
  [3, 4],
] as const;

/** All that the product says of the one entry, wherever it says so. */
interface Everywhere {
  readonly sentence: string;
  readonly denominator: string;
  readonly reading: string;
  readonly wrongDay: string[];
  readonly rightDay: string[];
  readonly caseload: string;
  readonly pdf: string;
}

describe('one entry, wherever it is told', () => {
  let product: Product;
  let page: Page;
  let api: RecordApi;
  let patientId: string;
  let ago: (days: number) => string;
  let before: Everywhere;
  let after: Everywhere;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    api = new RecordApi(context, product.url);
    await signInAs(page, 'Owen Hartley');
    const { today, timeZone } = await api.whoAmI();
    ago = (days) => addDays(today, -days);
    patientId = await api.admit({ givenName: 'Wren', familyName: 'Testerley' }, { startsOn: ago(40) });
    const rate = (days: number, intensity: number, time = '10:00') =>
      api.logCraving(patientId, { intensity, occurredAt: zonedInstant(ago(days), time, timeZone) });
    for (const days of FIRST_FORTNIGHT) await rate(days, 8);
    for (const [days, intensity] of LAST_FORTNIGHT) await rate(days, intensity);
    await rate(3, 10, '15:00');
  });
  afterAll(() => product.stop());

  /** What the arrow keys read on a plot from the last day backwards. */
  async function readingOf(days: number): Promise<string> {
    await plot(page, 'Craving').focus();
    await page.keyboard.press('End');
    const said = page.getByRole('status').filter({ hasText: formatDay(ago(days), 'weekday') });
    await said.waitFor({ state: 'attached' });
    return said.innerText();
  }

  async function look(lastRated: number): Promise<Everywhere> {
    await page.goto(`/patients/${patientId}?range=12w`);
    await plot(page, 'Craving').waitFor();
    const table = await tableOf(page, 'Craving');
    const reading = await readingOf(lastRated);
    const sentence = await lane(page, 'Craving').getByRole('paragraph').first().innerText();
    const denominator = /, (\d+ of \d+ days)\./.exec(await says(page, 'Craving'))?.[1] ?? '';
    const wrongDay = await cellsOf(table, formatDay(ago(3), 'weekday-long'));
    const rightDay = await cellsOf(table, formatDay(ago(1), 'weekday-long'));
    await page.goto('/caseload');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Wren Testerley' }) });
    const caseload = await row
      .getByRole('cell')
      .nth(1)
      .getByText(/^Craving in 28 days/)
      .innerText();
    const bytes = await api.get(`patients/${patientId}/report.pdf?from=${ago(84)}&to=${ago(1)}`);
    const pdf = elementsOf(await readPdf(await bytes.body()), 'Figure').map(({ alt }) => alt ?? '');
    return { sentence, denominator, reading, wrongDay, rightDay, caseload, pdf: pdf[1] ?? '' };
  }

  it('is told of a level that too few days speak for, while a rating stands on the wrong day', async () => {
    before = await look(3);
    expect(before.sentence).toMatch(/^Median 5 in the last 14 days.*too few data.*6 of 14 days known/);
    expect(before.denominator).toBe('20 of 84 days');
    expect(before.reading).toMatch(/craving 4 and 10$/);
    expect(before.wrongDay.slice(0, 2)).toEqual([expect.stringMatching(/4.*10/), '7']);
    expect(before.rightDay.slice(0, 2)).toEqual(['not recorded', 'not recorded']);
    expect(before.caseload).toMatch(/median 6, from 4 to 10, last 10 on .*, 8 of 28 days/);
    expect(before.pdf).toBe(before.sentence);
  });

  it('is corrected on the page of the record, in one form', async () => {
    await page.goto(`/patients/${patientId}/record`);
    const day = page.getByRole('region', { name: formatDay(ago(3), 'weekday-long') });
    await day.getByRole('button', { name: /^Correct\s?: Craving 10/ }).click();
    const panel = page.getByRole('region', { name: 'Correct an entry' });
    await panel.getByRole('radiogroup', { name: 'Craving', exact: true }).getByRole('radio', { name: '4' }).click();
    await panel.getByRole('button', { name: /^Change\s?: When/ }).click();
    await panel.getByRole('textbox', { name: 'When, day' }).fill(ago(1));
    await panel.getByRole('textbox', { name: 'Why it is corrected' }).fill('Entered for the wrong day');
    await panel.getByRole('button', { name: 'Save correction' }).click();
    await justDone(page, /^Correction saved/).waitFor();
    await page
      .getByRole('region', { name: formatDay(ago(1), 'weekday-long') })
      .getByText('corrected')
      .waitFor();
  });

  it('changes the dot, the level, its certainty, the denominator, the table, the caseload and the PDF together', async () => {
    after = await look(1);
    expect(after.sentence).toMatch(/^Median 4 in the last 14 days.*: clear.*7 of 14 days known/);
    expect(after.denominator).toBe('21 of 84 days');
    expect(after.reading).toMatch(/craving 4$/);
    expect(after.wrongDay.slice(0, 2)).toEqual([expect.stringMatching(/^4\b(?!.*10)/), '4']);
    expect(after.rightDay.slice(0, 2)).toEqual([expect.stringMatching(/^4\b/), '4']);
    expect(after.caseload).toMatch(/median 4, from 4 to 8, last 4 on .*, 9 of 28 days/);
    expect(after.pdf).toBe(after.sentence);
    for (const key of Object.keys(before) as (keyof Everywhere)[]) expect(after[key]).not.toEqual(before[key]);
  });

  it('changes none of the medians when a day goes missing, and draws a gap for it', async () => {
    const medians = async (): Promise<Map<string, string>> => {
      await page.goto(`/patients/${patientId}?range=12w`);
      await plot(page, 'Craving').waitFor();
      const rows = await (await tableOf(page, 'Craving')).getByRole('row').all();
      const texts = await Promise.all(
        rows
          .slice(1)
          .map(
            async (row) =>
              [
                await row.getByRole('rowheader').innerText(),
                (await row.getByRole('cell').nth(1).innerText()).trim(),
              ] as const,
          ),
      );
      return new Map(texts);
    };
    const all = await medians();
    const [missing] = (await api.cravings(patientId, ago(9), ago(9))).filter(({ standing }) => standing);
    expect(missing?.intensity).toBe(6);
    await api.withdrawCraving(patientId, missing?.id ?? '', 'Entered for somebody else');
    const left = await medians();
    const day = formatDay(ago(9), 'weekday-long');
    expect([all.get(day), left.get(day)]).toEqual(['6', 'not recorded']);
    all.delete(day);
    left.delete(day);
    expect(left).toEqual(all);
    // Seven of the last 14 days would count as 0 if a gap were a value: the level would fall to 2 and then to 0.
    expect(await says(page, 'Craving')).toMatch(/20 of 84 days\. Median 4 in the last 14 days.*6 of 14 days known/);
  });
});

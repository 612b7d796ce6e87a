import type { Page } from 'playwright-core';
import type { CaseloadRow } from '@cairn/insight-domain';
import { addDays, formatDay } from '@cairn/shared-util';
import { Keys } from './support/keys';
import { cellsOf, choice, justDone, lane, logPanel, plot, says, signInAs, tableOf } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi, somebodyToLogFor } from './support/record-api';

/** Of "Used on 3 of 76 known days" the 3. */
const usedOn = (words: string): number => Number(/Used on (\d+) of/.exec(words)?.[1] ?? 0);

describe('use told in full, from the panel and by keyboard alone', () => {
  let product: Product;
  let page: Page;
  let keys: Keys;
  let somebody: CaseloadRow;
  let yesterday: string;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    keys = new Keys(page);
    await signInAs(page, 'Owen Hartley');
    const caseload = await new RecordApi(context, product.url).caseload();
    yesterday = addDays(caseload.today, -1);
    somebody = somebodyToLogFor(caseload);
    await page.goto(`/patients/${somebody.patientId}`);
    await plot(page, 'Use, ketamine').waitFor();
  });
  afterAll(() => product.stop());

  it('logs a supervised dose and another substance in one entry', async () => {
    const before = await says(page, 'Use, ketamine');
    const panel = logPanel(page);
    await keys.tabTo(page.getByRole('button', { name: 'Log', exact: true }));
    await keys.press('Enter');
    await keys.arriveAt(choice(panel, /^Craving now/, '0, none'));
    await keys.tabTo(choice(panel, /^Use yesterday/, 'None'));
    await keys.press('ArrowRight');
    await keys.tabTo(panel.getByRole('button', { name: /^Context, route/ }));
    await keys.press('Enter');
    await keys.tabTo(choice(panel, 'Context', 'Not prescribed'));
    await keys.press('ArrowDown');
    await panel.getByText('Prescribed: told apart, never counted as a day of use.').waitFor();

    await keys.tabTo(panel.getByRole('button', { name: 'Other days and substances' }), 80);
    await keys.press('Enter');
    await keys.tabTo(panel.getByRole('button', { name: 'Another substance yesterday' }));
    await keys.press('Enter');
    const substance = panel.getByRole('combobox', { name: 'Another substance' });
    await keys.arriveAt(substance);
    await keys.press('End', 'ArrowUp');
    expect(await substance.locator('option:checked').innerText()).toBe('Other');
    await keys.tabTo(panel.getByRole('textbox', { name: 'Its name' }));
    await keys.type('Kratom');
    await keys.tabTo(choice(panel, 'Kratom', 'None'));
    await keys.press('ArrowRight', 'Control+Enter');
    await justDone(page, '2 entries of use saved').waitFor();

    await lane(page, 'Use, ketamine')
      .getByText(/prescribed/i)
      .first()
      .waitFor();
    const after = await says(page, 'Use, ketamine');
    expect(after).toMatch(/prescribed.*not counted/i);
    expect(usedOn(after)).toBe(usedOn(before));
  });

  it('reads both where they belong: the dose apart, the other substance by its name', async () => {
    const use = await tableOf(page, 'Use, ketamine');
    expect((await cellsOf(use, formatDay(yesterday, 'weekday-long'))).join(' ')).toContain('prescribed, supervised');
    await page.goto(`/patients/${somebody.patientId}/record?kind=use_day`);
    await page.getByText('Kratom: used', { exact: true }).waitFor();
  });
});

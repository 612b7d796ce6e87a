import type { Page } from 'playwright-core';
import type { CaseloadRow } from '@cairn/insight-domain';
import { addDays, formatDay } from '@cairn/shared-util';
import { Keys } from './support/keys';
import { cellsOf, choice, justDone, lane, logPanel, plot, says } from './support/pages';
import { elementsOf, readPdf } from './support/pdf';
import { type Product, startProduct } from './support/product';
import { nameOf, RecordApi, somebodyToLogFor } from './support/record-api';

describe('the main job by keyboard alone', () => {
  let product: Product;
  let page: Page;
  let keys: Keys;
  let api: RecordApi;
  let somebody: CaseloadRow;
  let today: string;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    api = new RecordApi(context, product.url);
    page = await context.newPage();
    keys = new Keys(page);
    await page.goto('/');
  });
  afterAll(() => product.stop());

  it('signs in by the button of the demo clinician', async () => {
    await keys.tabTo(page.getByRole('button', { name: /^Owen Hartley/ }));
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
    const caseload = await api.caseload();
    today = caseload.today;
    somebody = somebodyToLogFor(caseload);
  });

  it('opens a person from the caseload', async () => {
    await keys.tabTo(page.getByRole('link', { name: nameOf(somebody) }), 80);
    await keys.press('Enter');
    await plot(page, 'Craving').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(nameOf(somebody));
  });

  it('logs a craving, yesterday’s use and a session without leaving the keys', async () => {
    const before = await says(page, 'Use');
    await keys.tabTo(page.getByRole('button', { name: 'Log', exact: true }));
    const [begun, pressesBefore] = [performance.now(), keys.presses];
    await keys.press('Enter');
    const panel = logPanel(page);
    await keys.arriveAt(choice(panel, /^Craving now/, '0, none'));
    await keys.type('6');
    await keys.tabTo(choice(panel, /^Use yesterday/, 'None'));
    await keys.press('ArrowRight');
    await keys.tabTo(panel.getByRole('textbox', { name: 'Amount' }));
    await keys.type('0.5');
    await keys.tabTo(choice(panel, 'Attendance', 'Attended'));
    await keys.press('Space', 'Control+Enter');
    await justDone(page, /^Craving 6, use on 1 day and session saved/i).waitFor();
    const milliseconds = Math.round(performance.now() - begun);
    process.stdout.write(
      `Log entry by keyboard: ${keys.presses - pressesBefore} key presses, ${milliseconds} ms from opening the panel to "saved".\n`,
    );
    expect(milliseconds).toBeGreaterThan(0);
    await lane(page, 'Use')
      .getByText(`last on ${formatDay(addDays(today, -1), 'medium')}`)
      .waitFor();
    expect(await says(page, 'Use')).not.toBe(before);
  });

  it('closes the panel with Escape and is back where it was opened', async () => {
    await keys.press('Escape');
    await keys.arriveAt(page.getByRole('button', { name: 'Log', exact: true }));
  });

  it('reads the days of a chart by the arrow keys, and its table', async () => {
    await keys.tabTo(plot(page, 'Craving'));
    await keys.press('End');
    const said = page.getByRole('status').filter({ hasText: `${formatDay(today, 'weekday')}, craving 6` });
    await said.waitFor({ state: 'attached' });
    await keys.press('Escape', 'Shift+Tab', 'Shift+Tab');
    await keys.arriveAt(lane(page, 'Craving').getByRole('button', { name: /^Table/ }));
    await keys.press('Enter');
    const table = lane(page, 'Craving').getByRole('table');
    expect((await cellsOf(table, formatDay(today, 'weekday-long')))[0]).toBe('6 (the person)');
  });

  it('reads the use of yesterday in the calendar', async () => {
    const calendar = lane(page, 'Use, ketamine').getByRole('button', { name: /^Calendar/ });
    await keys.tabTo(calendar);
    await keys.press('Enter');
    const day = page.getByRole('gridcell', { name: new RegExp(`${formatDay(today, 'medium')}`) });
    await keys.tabTo(day.and(page.locator('[tabindex="0"]')));
    await keys.press('ArrowLeft');
    const yesterday = page.getByRole('gridcell', { name: new RegExp(formatDay(addDays(today, -1), 'medium')) });
    await keys.arriveAt(yesterday);
    expect(await yesterday.textContent()).toMatch(/used.*0\.5 g/i);
  });

  it('hands over the report as page and PDF', async () => {
    const report = page.getByRole('navigation', { name: 'Pages of this person' }).getByRole('link', { name: 'Report' });
    await keys.tabTo(report, 60, 'Shift+Tab');
    await keys.press('Enter');
    await page.getByRole('article', { name: nameOf(somebody) }).waitFor();
    const open = page.getByRole('link', { name: /^Open the PDF/ });
    await keys.tabTo(open, 80);
    const asked = page.context().waitForEvent('request', (request) => request.url().includes('.pdf'));
    await keys.press('Enter');
    const answer = await page.context().request.get((await asked).url());
    const pdf = await readPdf(await answer.body());
    expect(elementsOf(pdf, 'H1').map(({ text }) => text)).toEqual([nameOf(somebody)]);
  });
});

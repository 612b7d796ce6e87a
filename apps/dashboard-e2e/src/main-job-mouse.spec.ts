import type { Page } from 'playwright-core';
import type { CaseloadRow } from '@cairn/insight-domain';
import { addDays, formatDay } from '@cairn/shared-util';
import {
  cellsOf,
  choice,
  justDone,
  lane,
  logPanel,
  plot,
  rowsOf,
  saveEntry,
  says,
  signInAs,
  tableOf,
} from './support/pages';
import { elementsOf, readPdf } from './support/pdf';
import { type Product, startProduct, watchErrors } from './support/product';
import { nameOf, RecordApi, somebodyToLogFor } from './support/record-api';

/** The first of two numbers in "78 of 84 days". */
const knownOf = (words: string): number => Number(/(\d+) of \d+ days/.exec(words)?.[1]);

describe('the main job with the mouse', () => {
  let product: Product;
  let page: Page;
  let somebody: CaseloadRow;
  let errors: string[];
  let today: string;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    errors = watchErrors(page);
    await signInAs(page, 'Owen Hartley');
    const caseload = await new RecordApi(context, product.url).caseload();
    today = caseload.today;
    somebody = somebodyToLogFor(caseload);
  });
  afterAll(() => product.stop());

  it('leads from the demo account button of the sign-in page to the caseload', async () => {
    await page.waitForURL(/\/caseload$/);
    await page.getByRole('heading', { level: 1, name: 'Caseload', exact: true }).waitFor();
  });

  it('opens a person from the caseload', async () => {
    await page.getByRole('link', { name: nameOf(somebody) }).click();
    await plot(page, 'Craving').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(nameOf(somebody));
    expect(await says(page, 'Use')).toMatch(/\d+ of 84 days\..*known/);
  });

  it('logs a craving, yesterday’s use and a session, and every chart shows them', async () => {
    const before = await says(page, 'Use');
    const sessions = await rowsOf(await tableOf(page, 'Sessions'));
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const panel = logPanel(page);
    await choice(panel, /^Craving now/, '7').click();
    await choice(panel, /^Use yesterday/, 'Used').click();
    await panel.getByRole('textbox', { name: 'Amount' }).fill('0.5');
    await choice(panel, 'Attendance', 'Attended').click();
    await saveEntry(page).click();
    await justDone(page, /^Craving 7, use on 1 day and session saved/i).waitFor();

    await lane(page, 'Use')
      .getByText(`${knownOf(before) + 1} of 84 days`)
      .waitFor();
    const after = await says(page, 'Use');
    const yesterday = addDays(today, -1);
    expect(after).toContain(`last on ${formatDay(yesterday, 'medium')}`);
    expect(after).not.toBe(before);

    const cravings = await tableOf(page, 'Craving');
    expect((await cellsOf(cravings, formatDay(today, 'weekday-long')))[0]).toMatch(/\b7\b/);
    const use = await tableOf(page, 'Use, ketamine');
    expect((await cellsOf(use, formatDay(yesterday, 'weekday-long'))).join(' ')).toMatch(/used.*0\.5 g/i);
    expect(await rowsOf(await tableOf(page, 'Sessions'))).toBe(sessions + 1);
  });

  it('reads the new dot where the pointer opens its day', async () => {
    const { width = 0, height = 0 } = (await plot(page, 'Craving').boundingBox()) ?? {};
    await plot(page, 'Craving').click({ position: { x: width - 8, y: height / 2 } });
    const card = page.getByRole('region', { name: new RegExp(formatDay(today, 'medium')) });
    await card.getByText('Craving 7').waitFor();
    await card.getByRole('button', { name: 'Close the day' }).click();
  });

  it('hands over the report: the page, and the same as PDF with the new day in it', async () => {
    await page.getByRole('link', { name: 'Report' }).click();
    const sheet = page.getByRole('article', { name: nameOf(somebody) });
    await sheet.waitFor();
    const link = page.getByRole('link', { name: /^Open the PDF/ });
    const answer = await page.context().request.get(`${product.url}${await link.getAttribute('href')}`);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    const pdf = await readPdf(await answer.body());
    const use = await sheet.getByRole('region', { name: /^Use/ }).getByRole('paragraph').first().innerText();
    expect(use).toContain(`last on ${formatDay(addDays(today, -1), 'medium')}`);
    expect(elementsOf(pdf, 'Figure').map(({ alt }) => alt)).toContain(use);
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
  });
});

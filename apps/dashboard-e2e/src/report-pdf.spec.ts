import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { SubstanceKey } from '@cairn/patients-domain';
import { addDays, formatDay, formatDayRange } from '@cairn/shared-util';
import { lane, signInAs } from './support/pages';
import { elementsOf, readPdf, type ReadPdf } from './support/pdf';
import { type Product, startProduct } from './support/product';
import { nameOf, RecordApi, somebodyToLogFor } from './support/record-api';

type Row = Record<string, string>;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const A_FORMULA = '=HYPERLINK("http://example.invalid","Prize")';

describe('what is handed over', () => {
  let product: Product;
  let page: Page;
  let pdf: ReadPdf;
  let files: Map<string, Row[]>;

  async function download(link: RegExp): Promise<{ type: string; bytes: Uint8Array }> {
    const address = await page.getByRole('link', { name: link }).getAttribute('href');
    const answer = await page.context().request.get(`${product.url}${address}`);
    return { type: answer.headers()['content-type'] ?? '', bytes: await answer.body() };
  }

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const api = new RecordApi(context, product.url);
    const somebody = somebodyToLogFor(await api.caseload());
    await api.logCraving(somebody.patientId, { intensity: 0, note: A_FORMULA });
    await page.goto(`/patients/${somebody.patientId}/report?period=8w`);
    await page.getByRole('heading', { name: nameOf(somebody), level: 2 }).waitFor();
    const [report, everything] = [await download(/^Open the PDF/), await download(/^Everything logged/)];
    expect([report.type, everything.type]).toEqual(['application/pdf', 'application/zip']);
    pdf = await readPdf(report.bytes);
    files = new Map(
      Object.entries(unzipSync(everything.bytes)).map(([name, bytes]) => [
        name,
        parse<Row>(strFromU8(bytes), { columns: true, bom: true }),
      ]),
    );
  });
  afterAll(() => product.stop());

  it('is one tagged page in British English with the person as its title', async () => {
    const name = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
    expect(pdf).toMatchObject({ pages: 1, marked: true, language: 'en-GB' });
    expect(pdf.title).toContain(name);
    expect(elementsOf(pdf, 'H1').map(({ text }) => text)).toEqual([name]);
  });

  it('has the headings of the page, in their order', async () => {
    const onPage = (await page.getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts()).map(tidy);
    expect(elementsOf(pdf, 'H2').map(({ text }) => text)).toEqual(onPage);
    expect(onPage).toHaveLength(6);
  });

  it('has figures that say for a reader what the sentences of the page say', async () => {
    const sheet = page.getByRole('article');
    const figures = await sheet.getByRole('figure').or(sheet.getByRole('img')).all();
    const names = new Set(await Promise.all(figures.map((figure) => figure.getAttribute('aria-label'))));
    const alternatives = elementsOf(pdf, 'Figure').map(({ alt }) => alt);
    expect(new Set(alternatives)).toEqual(names);
    expect(names.size).toBe(3);
    const words = (await sheet.getByRole('paragraph').allInnerTexts()).map(tidy);
    for (const alternative of alternatives) expect(words).toContain(alternative);
  });

  it('has the counts of the page in a table with heads', async () => {
    const table = page.getByRole('article').getByRole('table');
    const onPage = await Promise.all(
      (await table.getByRole('row').all()).map(async (row) => tidy(await row.innerText())),
    );
    const [counts] = elementsOf(pdf, 'Table');
    expect(elementsOf({ elements: counts?.children ?? [] }, 'TR').map(({ text }) => text)).toEqual(onPage);
    expect(elementsOf({ elements: counts?.children ?? [] }, 'TH').length).toBeGreaterThanOrEqual(onPage.length);
  });

  it('says every sentence and definition of the page', async () => {
    const words = (await page.getByRole('article').getByRole('paragraph').allInnerTexts()).map(tidy);
    const readable = pdf.text.replaceAll(' ', '');
    expect(words.length).toBeGreaterThan(8);
    for (const each of words.filter((text) => !text.startsWith('Made by') && text !== ''))
      expect(readable).toContain(each.replaceAll(' ', ''));
  });

  it('takes another period, its days typed as people write them', async () => {
    const { today } = await new RecordApi(page.context(), product.url).whoAmI();
    const [from, to] = [addDays(today, -30), addDays(today, -3)];
    await page.getByRole('textbox', { name: 'From', exact: true }).fill(formatDay(from, 'long'));
    await page.waitForURL(new RegExp(`from=${from}`));
    await page.getByRole('textbox', { name: 'To', exact: true }).fill(formatDay(to, 'long'));
    await page.waitForURL(new RegExp(`to=${to}`));
    await page.getByRole('article').getByText(formatDayRange(from, to), { exact: true }).waitFor();
    const address = await page.getByRole('link', { name: /^Open the PDF/ }).getAttribute('href');
    expect(address).toMatch(new RegExp(`from=${from}&to=${to}$`));
  });

  it('says the sentence that stands on the page of charts for the same days', async () => {
    const sentence = elementsOf(pdf, 'Figure').map(({ alt }) => alt)[1] ?? '';
    await page
      .getByRole('navigation', { name: 'Pages of this person' })
      .getByRole('link', { name: 'Progress' })
      .click();
    await page.getByRole('radiogroup', { name: 'Range' }).getByRole('radio', { name: '12 weeks' }).click();
    // The level and its certainty speak of the last 14 days and hold in every range.
    const [level = ''] = sentence.split('.');
    expect(level).toMatch(/\d/);
    await lane(page, 'Craving').getByRole('paragraph').filter({ hasText: level }).first().waitFor();
  });

  it('is one page for everybody on the caseload', async () => {
    const api = new RecordApi(page.context(), product.url);
    const { rows: people, today } = await api.caseload();
    const period = `from=${addDays(today, -56)}&to=${addDays(today, -1)}`;
    const pages = new Map<string, number>();
    for (const person of people) {
      const answer = await api.get(`patients/${person.patientId}/report.pdf?${period}`);
      pages.set(nameOf(person), (await readPdf(await answer.body())).pages);
    }
    expect(pages.size).toBeGreaterThan(10);
    expect([...pages].filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('goes on to a second page where a record does not fit, breaks between its parts, and says names it cannot print', async () => {
    const api = new RecordApi(page.context(), product.url);
    const { today } = await api.whoAmI();
    const name = { givenName: 'محمد', familyName: 'العربي' };
    const patientId = await api.admit(name, { startsOn: addDays(today, -40) });
    for (const substance of SubstanceKey.options.filter((key) => key !== 'other'))
      await api.logUse(patientId, { day: addDays(today, -3), substance, state: 'yes' });
    const answer = await api.get(
      `patients/${patientId}/report.pdf?from=${addDays(today, -30)}&to=${addDays(today, -1)}`,
    );
    const long = await readPdf(await answer.body());
    expect(long.pages).toBe(2);
    expect(long.title).toContain('محمد العربي');
    expect(long.text).toContain('Letters that this document cannot print stand as “?”.');
    expect(long.text).toMatch(/Page 2 of 2.*Made by Owen Hartley/);
    expect(elementsOf(long, 'TR').length).toBeGreaterThan(SubstanceKey.options.length);
  });

  it('keeps a craving of 0 in the CSV, and a note that begins like a formula as text', () => {
    const row = files.get('cravings.csv')?.find(({ note }) => note?.includes('HYPERLINK'));
    expect(row).toMatchObject({ intensity_0_10: '0', worst_24h_0_10: '', standing: 'counts' });
    expect(row?.['note']).toBe(`'${A_FORMULA}`);
  });

  it('explains every column of every file in the codebook', () => {
    const book = files.get('codebook.csv') ?? [];
    const logged = [...files].filter(([name, rows]) => name !== 'codebook.csv' && rows.length > 0);
    expect(logged.map(([name]) => name)).toEqual(
      expect.arrayContaining(['cravings.csv', 'use-days.csv', 'therapy-sessions.csv', 'phases.csv']),
    );
    for (const [name, [row = {}]] of logged) {
      for (const column of Object.keys(row)) {
        const lines = book.filter(
          (line) => line['file'] === name && line['column'] === column && line['meaning'] !== '',
        );
        expect({ name, column, lines: lines.length }).toEqual({ name, column, lines: 1 });
      }
    }
  });
});

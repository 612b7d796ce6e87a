import type { BrowserContext, Locator, Page } from 'playwright-core';
import { addDays, formatDay } from '@cairn/shared-util';
import { eventually } from './support/eventually';
import { choice, justDone, lane, logPanel, plot, saveEntry, signInAs, toPutRight } from './support/pages';
import { readPdf } from './support/pdf';
import { type Product, startProduct, watchErrors } from './support/product';
import { RecordApi } from './support/record-api';

const IMAGE = '<img src=x onerror=alert(1)>';
const SCRIPT = '</script><script>alert(2)</script>';
const AN_OUTAGE_MS = 10_000;

describe('in hard weather', () => {
  let product: Product;
  let context: BrowserContext;
  let page: Page;
  let api: RecordApi;
  let patientId: string;
  let today: string;

  beforeAll(async () => {
    product = await startProduct();
    context = await product.context();
    page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    api = new RecordApi(context, product.url);
    ({ today } = await api.whoAmI());
    patientId = await api.admit({ givenName: 'Fern', familyName: 'Weatherby' }, { startsOn: addDays(today, -20) });
  });
  afterAll(() => product.stop());

  const note = (): Locator => logPanel(page).getByRole('textbox', { name: 'Note' });
  const cravings = async (): Promise<number[]> =>
    (await api.cravings(patientId, addDays(today, -30), addDays(today, 30))).map(({ intensity }) => intensity);

  /** The log panel, empty. */
  async function openLog(): Promise<void> {
    await page.goto(`/patients/${patientId}`);
    await plot(page, 'Craving').waitFor();
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    await note().waitFor();
  }

  it('has nothing to give up when the sign-in ends while somebody types', async () => {
    await openLog();
    await note().fill('Typed before the sign-in ended. ');
    await logPanel(page)
      .getByText(/^Saved \d/)
      .waitFor();
    await api.send('DELETE', 'session');
    await note().press('End');
    await note().pressSequentially('And typed after it.');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).searchParams.get('returnUrl')).toContain(patientId);
    await page.getByRole('button', { name: /^Owen Hartley/ }).click();
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const kept = await eventually(
      () => note().inputValue(),
      (value) => value !== '',
    );
    expect(kept).toBe('Typed before the sign-in ended. And typed after it.');
    await note().fill('');
  });

  it('stays open while the record is away for ten seconds, says so, and recovers by itself with all that was typed', async () => {
    await openLog();
    await product.stopApi();
    const outage = new Promise((resolve) => setTimeout(resolve, AN_OUTAGE_MS));
    await choice(logPanel(page), /^Craving now/, '4').click();
    await note().fill('Typed while the record was away.');
    const banner = page.getByRole('region', { name: 'Connection' });
    await banner.getByText('The record is not reachable right now.').waitFor();
    await logPanel(page).getByText('Not saved, kept on this device').waitFor();
    await saveEntry(page).click();
    await page
      .getByRole('alert')
      .getByText(/not saved: the record cannot be reached. It is kept here/)
      .waitFor();
    await outage;
    await product.startApi();
    await banner.waitFor({ state: 'detached', timeout: 30_000 });
    expect(await note().inputValue()).toBe('Typed while the record was away.');
    await saveEntry(page).click();
    await justDone(page, /^Craving 4 saved/).waitFor();
    expect(await cravings()).toEqual([4]);
    await plot(page, 'Craving').waitFor();
  });

  it('says that a person of another clinic is not there, on each of their pages', async () => {
    const harbour = await product.context();
    await signInAs(await harbour.newPage(), 'Imogen Sealey');
    const foreign = (await new RecordApi(harbour, product.url).caseload()).rows[0]?.patientId ?? '';
    for (const path of ['', '/record', '/episodes', '/details', '/report']) {
      await page.goto(`/patients/${foreign}${path}`);
      await page.getByRole('heading', { name: 'There is no such person in this clinic' }).waitFor();
    }
    expect((await api.get(`patients/${foreign}`)).status()).toBe(404);
    const missing = await api.get('patients/0198c0de-0000-7000-8000-000000000009');
    const [one, other] = [await missing.json(), await (await api.get(`patients/${foreign}`)).json()] as object[];
    expect(Object.keys(one ?? {})).toEqual(Object.keys(other ?? {}));
  });

  it('counts a note of 5,000 characters while it is typed, and keeps all of it while it is too long', async () => {
    await openLog();
    const before = await cravings();
    await choice(logPanel(page), /^Craving now/, '5').click();
    await note().fill('é'.repeat(5_000));
    await logPanel(page).getByText('5,000 of 2,000 characters').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: 'Note: 3,000 characters too many' })
      .waitFor({ state: 'attached' });
    await saveEntry(page).click();
    await toPutRight(page).getByText('A note can have at most 2,000 characters.').waitFor();
    expect((await note().inputValue()).length).toBe(5_000);
    expect(await cravings()).toEqual(before);
    await note().fill('');
  });

  it('takes no craving of 11: typed on the scale it stays 1', async () => {
    await openLog();
    await choice(logPanel(page), /^Craving now/, '0, none').focus();
    await page.keyboard.type('11');
    await logPanel(page)
      .getByRole('radiogroup', { name: /^Craving now/ })
      .getByRole('radio', { checked: true, name: '1', exact: true })
      .waitFor();
    await expect(api.logCraving(patientId, { intensity: 11 })).rejects.toThrow(/422.*intensity/s);
  });

  it('takes no entry that lies in the future, and says so at its field', async () => {
    await openLog();
    const before = await cravings();
    const panel = logPanel(page);
    await choice(panel, /^Craving now/, '3').click();
    await panel.getByRole('button', { name: 'Worst, triggers, coping and more' }).click();
    await panel.getByRole('button', { name: /^Change\s?: When/ }).click();
    await panel.getByRole('textbox', { name: 'When, day' }).fill(formatDay(addDays(today, 1)));
    await panel.getByRole('textbox', { name: 'When, time' }).fill('10:00');
    await saveEntry(page).click();
    await toPutRight(page).getByText('This time is in the future.').waitFor();
    expect(await cravings()).toEqual(before);
  });

  it('shows markup in a name, a note and an event as the text it is', async () => {
    const unsafe = await api.admit(
      { givenName: IMAGE, familyName: SCRIPT, preferredName: IMAGE, localNumber: '<b>1</b>' },
      { startsOn: addDays(today, -10) },
    );
    await api.logCraving(unsafe, { intensity: 6, note: `${IMAGE}${SCRIPT}` });
    await api.addEvent(unsafe, { label: IMAGE, startsOn: addDays(today, -3) });
    const fresh = await context.newPage();
    const faults = watchErrors(fresh);
    fresh.on('dialog', (dialog) => {
      faults.push(`A dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await fresh.goto('/caseload');
    await fresh.getByRole('link', { name: IMAGE }).click();
    await fresh.getByRole('heading', { level: 1 }).getByText(`${IMAGE} ${SCRIPT}`).waitFor();
    await plot(fresh, 'Craving').focus();
    await fresh.keyboard.press('End');
    await fresh.keyboard.press('Enter');
    await fresh.getByText(`${IMAGE}${SCRIPT}`).waitFor();
    await lane(fresh, 'Use')
      .getByRole('button', { name: /^Calendar/ })
      .click();
    await fresh.getByRole('link', { name: 'Record', exact: true }).click();
    await fresh.getByText(`${IMAGE}${SCRIPT}`).waitFor();
    await fresh.getByText(IMAGE).first().waitFor();
    await fresh.getByRole('link', { name: 'Details' }).click();
    await fresh.getByRole('definition').filter({ hasText: IMAGE }).first().waitFor();
    await fresh.getByRole('link', { name: 'Report' }).click();
    await fresh.getByRole('article').getByRole('heading', { level: 2 }).getByText(IMAGE).waitFor();
    const address = await fresh.getByRole('link', { name: /^Open the PDF/ }).getAttribute('href');
    const pdf = await readPdf(await (await context.request.get(`${product.url}${address}`)).body());
    expect(pdf.text).toContain(IMAGE);
    await fresh.getByRole('combobox', { name: /^Find a person/ }).fill('<b>1</b>');
    await fresh.getByRole('option').filter({ hasText: IMAGE }).waitFor();
    expect(await fresh.getByRole('img', { name: 'x' }).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

import type { BrowserContext, Locator, Page } from 'playwright-core';
import { addDays, formatDay } from '@cairn/shared-util';
import { justDone, signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

describe('a bladder warning sign', () => {
  let product: Product;
  let context: BrowserContext;
  let page: Page;
  let today: string;
  let patientId: string;

  const flags = (): Locator => page.getByRole('region', { name: 'Flags' });
  const answer = (question: string, words: string): Locator =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words });

  beforeAll(async () => {
    product = await startProduct();
    context = await product.context();
    page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const api = new RecordApi(context, product.url);
    ({ today } = await api.whoAmI());
    patientId = await api.admit({ givenName: 'Wilf', familyName: 'Redwater' }, { startsOn: addDays(today, -20) });
  });
  afterAll(() => product.stop());

  it('is not there before anybody asked', async () => {
    await page.goto(`/patients/${patientId}/health`);
    await page.getByText('Nobody has asked about bladder and body yet.').waitFor();
    expect(await flags().count()).toBe(0);
  });

  it('raises a flag as soon as the check is saved', async () => {
    await page.getByRole('button', { name: 'Add bladder check' }).click();
    await page.getByRole('textbox', { name: /^Passing urine by day/ }).fill('13');
    await page.getByRole('combobox', { name: 'Blood in the urine' }).selectOption({ label: 'Visible' });
    await answer('Comfort breaks needed in groups', 'Yes').click();
    await page.getByText('Warning signs: visible blood in the urine.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await justDone(page, /^Bladder check: saved/).waitFor();
    await flags().getByText('Check: visible blood in the urine.', { exact: true }).waitFor();
    await flags()
      .getByText(/^Check: passing urine 13 times by day/)
      .first()
      .waitFor();
  });

  it('is acknowledged with one press', async () => {
    await flags()
      .getByRole('button', { name: /^Acknowledge\s?: Bladder warning sign/ })
      .click();
    await flags().getByText('acknowledged, raised today').waitFor();
  });

  it('leads to urology with a clock of two weeks, at the head of the page and on the flag', async () => {
    const dueBy = formatDay(addDays(today, 14));
    await flags().getByText(`Two-week pathway: seen by urology by ${dueBy}.`).first().waitFor();
    await flags()
      .getByRole('button', { name: /^Refer to urology\s?: Check: visible blood/ })
      .click();
    expect(await page.getByRole('combobox', { name: 'Referred to' }).inputValue()).toBe('urology');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await justDone(page, /^Referral: saved/).waitFor();
    await flags().getByText(`Urology referral due by ${dueBy}, 14 days left`).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: `Urology referral due by ${dueBy}, 14 days left` })
      .first()
      .waitFor();
    expect(
      await flags()
        .getByRole('button', { name: /^Refer to urology/ })
        .count(),
    ).toBe(0);
  });

  it('is closed by a person with what was done, and the clinic’s list follows', async () => {
    await page.goto('/flags');
    const row = page.getByRole('listitem').filter({ hasText: 'Wilf Redwater' }).filter({ hasText: 'visible blood' });
    await row.getByRole('button', { name: /^Acted on/ }).click();
    await row.getByRole('button', { name: 'Save as acted on' }).click();
    await row.getByText('Say why, or what was done.').waitFor();
    await row.getByRole('textbox', { name: 'What was done' }).fill('Referred to urology, dipstick sent');
    await row.getByRole('button', { name: 'Save as acted on' }).click();
    await justDone(page, 'Flag: acted on').waitFor();
    await row.waitFor({ state: 'detached' });
  });

  it('stops its clock with the appointment', async () => {
    await page.goto(`/patients/${patientId}`);
    await flags().getByRole('button', { name: 'Record the appointment' }).click();
    const appointment = page.getByRole('textbox', { name: /^Appointment/ });
    await appointment.fill(addDays(today, 9).split('-').toReversed().join('/'));
    await page.getByRole('textbox', { name: 'Why it is corrected' }).fill('Urology gave a date');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await justDone(page, /^Referral: correction saved/).waitFor();
    await flags()
      .getByText(/^Urology referral due by/)
      .waitFor({ state: 'detached' });
  });

  it('keeps its versions: what was raised, seen and done, by whom', async () => {
    await flags()
      .getByRole('button', { name: /^Flags at rest and closed ones/ })
      .click();
    await flags().getByText('acted on, raised today').waitFor();
    await flags().getByText('Referred to urology, dipstick sent (Owen Hartley)').waitFor();
  });
});

import type { Locator, Page } from 'playwright-core';
import { addDays, formatDay } from '@cairn/shared-util';
import { signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

describe('what was entered about an episode by mistake', () => {
  let product: Product;
  let page: Page;
  let today: string;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const api = new RecordApi(context, product.url);
    ({ today } = await api.whoAmI());
    const person = { givenName: 'Merrin', familyName: 'Holloway' };
    const patientId = await api.admit(person, { startsOn: addDays(today, -40) });
    await api.addPhase(patientId, { kind: 'aftercare', startsOn: addDays(today, -10) });
    await api.discharge(patientId, addDays(today, -2));
    await page.goto(`/patients/${patientId}/episodes`);
  });
  afterAll(() => product.stop());

  const dialog = (name: string): Locator => page.getByRole('dialog', { name });
  const discharged = (day: string): Locator =>
    page.getByRole('definition').filter({ hasText: `${formatDay(day)}. Completed` });

  it('is put right by keyboard: the day of discharge, then no discharge at all, then no such phase', async () => {
    await discharged(addDays(today, -2)).waitFor();
    await page.getByRole('button', { name: 'Correct the discharge' }).press('Enter');
    const correction = dialog('Correct the discharge');
    await correction.getByRole('textbox', { name: 'Day of discharge' }).fill(formatDay(addDays(today, -3)));
    await correction.getByRole('button', { name: 'Save the correction' }).press('Enter');
    await correction.getByRole('button', { name: 'Say why the discharge is corrected.' }).waitFor();
    await correction.getByRole('textbox', { name: 'Why is it corrected?' }).fill('The letter says so');
    await page.keyboard.press('Enter');
    await discharged(addDays(today, -3)).waitFor();

    await page.getByRole('button', { name: 'Take back the discharge' }).press('Enter');
    const taking = dialog('Take back the discharge');
    await taking.getByText('Aftercare runs on.').waitFor();
    await taking.getByRole('textbox', { name: 'Why?' }).fill('Another person was meant');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Discharge', exact: true }).waitFor();

    await page.getByRole('button', { name: /^Withdraw Aftercare/ }).press('Enter');
    const withdrawal = dialog('Withdraw a phase');
    await withdrawal.getByText(/runs on in its place/).waitFor();
    await withdrawal.getByRole('textbox', { name: 'Why?' }).fill('It never began');
    await page.keyboard.press('Enter');
    await withdrawal.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Withdraw Aftercare/ }).waitFor({ state: 'detached' });
  });

  it('stays one press away, with who, when and why', async () => {
    await page.getByRole('button', { name: 'Earlier versions' }).press('Enter');
    const versions = page.getByRole('listitem').filter({ hasText: /^Version \d/ });
    await versions.filter({ hasText: 'Reason: Another person was meant' }).waitFor();
    await versions.filter({ hasText: 'Reason: The letter says so' }).waitFor();
    await page.getByRole('button', { name: 'Earlier entries' }).press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Aftercare' })
      .filter({ hasText: /Withdrawn [^:]*:\d\d, Owen Hartley\. Reason: It never began/ })
      .waitFor();
  });
});

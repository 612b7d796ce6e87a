import type { Page } from 'playwright-core';
import { addDays, localDay } from '@cairn/shared-util';
import { WITHDRAWAL_CHECK, type WithdrawalCheck } from '@cairn/tracking-domain';
import { Keys } from './support/keys';
import { choice, justDone, signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

const TODAY = localDay(new Date().toISOString(), 'Europe/London');

describe('the health of somebody in detox', () => {
  let product: Product;
  let page: Page;
  let keys: Keys;
  let api: RecordApi;
  let patientId: string;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    keys = new Keys(page);
    await signInAs(page, 'Owen Hartley');
    api = new RecordApi(context, product.url);
    const person = { givenName: 'Edda', familyName: 'Thornwick', localNumber: 'H-1', nhsNumber: null };
    patientId = await api.admit(person, { startsOn: addDays(TODAY, -2) });
  });
  afterAll(() => product.stop());

  const checks = async (): Promise<WithdrawalCheck[]> => {
    const answer = await api.get(`patients/${patientId}/withdrawal-checks?from=${addDays(TODAY, -5)}&to=${TODAY}`);
    return WITHDRAWAL_CHECK.Entry.array().parse(await answer.json());
  };

  it('is checked by keyboard alone: a digit a symptom, what is left out stays unasked', async () => {
    await page.goto(`/patients/${patientId}/health`);
    await page.getByText('Allergies not asked').waitFor();
    await page.getByText('No day of withdrawal was checked.').waitFor();
    await keys.tabTo(page.getByRole('button', { name: 'Add withdrawal check' }), 120);
    await keys.press('Enter');
    await keys.tabTo(choice(page, 'Craving', '0 None'));
    await keys.type('3201');
    await keys.press('ArrowDown');
    await keys.type('20000000000');
    await keys.press('Control+Enter');
    await justDone(page, /^Withdrawal check: saved/).waitFor();
    expect(await checks()).toMatchObject([
      { craving: 3, anxiety: 2, lowMood: 0, irritability: 1, fatigue: null, poorSleep: 2, suicidalThoughts: null },
    ]);
    const grid = page.getByRole('region', { name: 'Symptoms by days' });
    await grid
      .getByRole('row', { name: /^Fatigue/ })
      .getByText('not asked')
      .first()
      .waitFor();
    await page.getByText(/^1 of \d days? checked/).waitFor();
  });

  it('keeps what was typed when the page is left, and shows an allergy at the head once it is saved', async () => {
    await page.getByRole('button', { name: 'Add allergy' }).click();
    await page.getByRole('textbox', { name: 'To what' }).fill('Penicillin');
    await page.getByText(/^Saved \d/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Add allergy' }).click();
    await page.getByText(/What you typed at/).waitFor();
    expect(await page.getByRole('textbox', { name: 'To what' }).inputValue()).toBe('Penicillin');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Allergies: Penicillin' }).waitFor();
  });
});

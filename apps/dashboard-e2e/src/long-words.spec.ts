import type { Page } from 'playwright-core';
import { addDays } from '@cairn/shared-util';
import { plot, signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

const PHONE = 390;
/** Names may have 100 letters, a reason for referral 500: none of them need hold a space. */
const GIVEN = `Aa${'x'.repeat(88)}`;
const FAMILY = `Zz${'y'.repeat(88)}`;
const REASON = 'w'.repeat(500);

describe('words longer than a phone is wide', () => {
  let product: Product;
  let page: Page;
  let patientId: string;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context({ viewport: { width: PHONE, height: 900 } });
    page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const api = new RecordApi(context, product.url);
    const { today } = await api.whoAmI();
    const names = { givenName: GIVEN, familyName: FAMILY, preferredName: 'v'.repeat(90), localNumber: 'L'.repeat(20) };
    patientId = await api.admit(names, { startsOn: addDays(today, -20) });
    await api.changeEpisode(patientId, { referralReason: REASON });
    await api.changePatient(patientId, { language: 'u'.repeat(60), genderIdentity: 't'.repeat(60) }, 's'.repeat(200));
    await api.logCraving(patientId, { intensity: 6, note: 'n'.repeat(600) });
    await api.addEvent(patientId, { label: 'e'.repeat(60), startsOn: addDays(today, -3) });
    await api.discharge(patientId, today);
    await api.reopen(patientId, 'r'.repeat(200));
  });
  afterAll(() => product.stop());

  /** What reaches over the right edge of the screen, where the page is wider than it. */
  const wider = () =>
    page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const over = [...document.querySelectorAll('body *')].filter(
        (each) => each.getBoundingClientRect().right > width + 1,
      );
      return over.map((each) => `${each.tagName} ${each.className}: ${(each.textContent ?? '').trim().slice(0, 40)}`);
    });
  const at = (path: string): Promise<unknown> => page.goto(`/patients/${patientId}${path}`);

  it.each<[string, () => Promise<unknown>]>([
    [
      'the caseload',
      () => page.goto('/caseload').then(() => page.getByRole('link', { name: 'v'.repeat(90) }).waitFor()),
    ],
    [
      'the people found',
      async () => {
        await page.goto('/people');
        await page.getByRole('searchbox').fill(FAMILY.slice(0, 30));
        await page.getByRole('listitem').filter({ hasText: FAMILY }).waitFor();
      },
    ],
    ['their progress', () => at('').then(() => plot(page, 'Craving').waitFor())],
    [
      'their record',
      async () => {
        await at('/record');
        await page.getByText('n'.repeat(600)).waitFor();
      },
    ],
    [
      'their episodes, with what was there before',
      async () => {
        await at('/episodes');
        await page.getByRole('definition').filter({ hasText: REASON }).waitFor();
        await page.getByRole('button', { name: 'Earlier versions' }).click();
        await page.getByRole('button', { name: 'Earlier entries' }).click();
        await page.getByText(`Reason: ${'r'.repeat(200)}`).waitFor();
        await page
          .getByText(/Replaced .*Owen Hartley/)
          .first()
          .waitFor();
      },
    ],
    [
      'a dialog of their episode',
      async () => {
        await at('/episodes');
        await page.getByRole('button', { name: /^Correct / }).click();
        await page.getByRole('dialog').getByText('As it stands:').waitFor();
      },
    ],
    [
      'their details',
      async () => {
        await at('/details');
        await page.getByText(`Reason: ${'s'.repeat(200)}`).waitFor();
      },
    ],
    ['their report', () => at('/report').then(() => page.getByRole('article').waitFor())],
  ])('break on the page of %s', async (_page, show) => {
    await show();
    expect(await wider()).toEqual([]);
  });
  it('break in the table of the caseload on a wide screen too', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/caseload');
    await page.getByRole('link', { name: GIVEN }).waitFor();
    expect(await wider()).toEqual([]);
  });
});

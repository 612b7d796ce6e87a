import type { Page } from 'playwright-core';
import { addDays, localDay, uuidv7, zonedInstant } from '@cairn/shared-util';
import { Appointments } from '@cairn/tracking-domain';
import { justDone, signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

const ZONE = 'Europe/London';
const TODAY = localDay(new Date().toISOString(), ZONE);
const YESTERDAY = addDays(TODAY, -1);

describe('appointments', () => {
  let product: Product;
  let page: Page;
  let api: RecordApi;

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    api = new RecordApi(context, product.url);
    const { membershipId } = await api.whoAmI();
    for (const [place, givenName] of ['Rowan', 'Sorrel', 'Teasel'].entries()) {
      const person = { givenName, familyName: 'Booked', localNumber: `B-${place}`, nhsNumber: null };
      const patientId = await api.admit(person, { startsOn: addDays(TODAY, -20) });
      await api.send('POST', `patients/${patientId}/therapy-sessions`, {
        ...{ id: uuidv7(), episodeId: null, startsAt: zonedInstant(YESTERDAY, '10:00', ZONE), sessionType: 'key_work' },
        ...{ attendance: '0', minutes: null, plannedMinutes: 50, mode: 'in_person', staffIds: [membershipId] },
        ...{ goals: [], absenceCode: null, absenceReason: '', note: '' },
      });
    }
    await page.goto('/appointments');
    await page.getByRole('heading', { name: /^Not recorded yet/ }).waitFor();
  });
  afterAll(() => product.stop());

  const row = (name: string) => page.getByRole('group', { name: new RegExp(`^${name} Booked, 10:00`) });
  const kept = async (name: string) => {
    const answer = await api.get(`appointments?from=${YESTERDAY}&to=${TODAY}&whose=mine`);
    const found = Appointments.parse(await answer.json()).appointments.find((one) => one.name === `${name} Booked`);
    return [found?.attendance, found?.minutes, found?.absenceCode];
  };

  it('are recorded in one press, and taken back in ten seconds', async () => {
    await row('Rowan').getByRole('button', { name: 'Attended 50 min' }).click();
    await justDone(page, 'Rowan Booked: attended').waitFor();
    await row('Rowan').waitFor({ state: 'detached' });
    expect(await kept('Rowan')).toEqual(['5', 50, null]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('Rowan').getByRole('button', { name: 'Attended 50 min' }).waitFor();
    expect(await kept('Rowan')).toEqual(['0', null, null]);
  });

  it('ask why somebody did not attend, by the list', async () => {
    await row('Sorrel').getByRole('button', { name: 'Did not attend' }).click();
    await page.getByRole('combobox', { name: 'Why, Sorrel Booked' }).selectOption('childcare');
    await row('Sorrel').waitFor({ state: 'detached' });
    expect(await kept('Sorrel')).toEqual(['3', null, 'childcare']);
  });

  it('that the service cancels ask for no reason of the person, and warn where two are booked at once', async () => {
    await page
      .getByText(/At the same time: .*Rowan Booked at 10:00/)
      .first()
      .waitFor();
    await row('Teasel').getByRole('button', { name: 'Cancelled' }).click();
    await page
      .getByRole('group', { name: 'Who cancelled, Teasel Booked' })
      .getByRole('button', { name: 'The service' })
      .click();
    await row('Teasel').waitFor({ state: 'detached' });
    expect(await kept('Teasel')).toEqual(['4', null, null]);
  });

  it('are booked by search, and stand under their day', async () => {
    await page.getByRole('button', { name: 'Book', exact: true }).click();
    const form = page.getByRole('region', { name: 'Book an appointment' });
    await form.getByRole('combobox', { name: 'Find the person to book' }).fill('Teasel Booked');
    await form.getByRole('option', { name: /Teasel Booked/ }).click();
    await form.getByText('Teasel Booked').waitFor();
    const day = addDays(TODAY, 3);
    await form.getByRole('textbox', { name: 'Day' }).fill(day.split('-').reverse().join('/'));
    await form.getByRole('textbox', { name: 'Time' }).fill('11:15');
    await form.getByRole('button', { name: 'Book' }).click();
    await justDone(page, /^Teasel Booked is booked for/).waitFor();
    await page.getByRole('group', { name: 'Teasel Booked, 11:15' }).waitFor();
  });
});

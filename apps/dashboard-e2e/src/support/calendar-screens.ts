import type { Page } from 'playwright-core';
import { addDays, epochDay } from '@cairn/shared-util';
import { Caseload } from '@cairn/insight-domain';
import { RecordApi } from './record-api';
import type { Screen } from './screens';

const dayIn = (page: Page, day: string) => page.locator(`button[data-day="${epochDay(day)}"]`);

async function todayOf(page: Page): Promise<string> {
  return Caseload.parse(await (await page.request.get('/api/caseload?whose=mine')).json()).today;
}

/** The calendar of use: of somebody with days of several weeks, and of somebody of whom nothing was told yet. */
export function calendarScreens(patientId: string, clinical: (name: string, show: Screen['show']) => Screen): Screen[] {
  const at = async (page: Page, rest: string): Promise<void> => {
    await page.goto(`/patients/${patientId}/calendar${rest}`);
    await page.getByRole('grid').first().waitFor();
  };
  return [
    clinical('calendar', async (page) => {
      await at(page, '?period=90');
      const today = await todayOf(page);
      await dayIn(page, addDays(today, -2)).click();
    }),
    clinical('calendar-any', (page) => at(page, '?period=28&of=any')),
    clinical('calendar-range', async (page) => {
      await at(page, '?period=28');
      const today = await todayOf(page);
      await dayIn(page, addDays(today, -12)).click();
      await dayIn(page, addDays(today, -4)).click({ modifiers: ['Shift'] });
      await page.getByText(/^9 days, /).waitFor();
    }),
    clinical('calendar-asked', async (page) => {
      await at(page, '?period=28');
      await page.getByRole('button', { name: 'Asked about all' }).click();
      await page.getByRole('dialog', { name: 'Asked about all' }).waitFor();
    }),
    clinical('calendar-empty', async (page) => {
      await page.goto('/people');
      const today = await todayOf(page);
      const api = new RecordApi(page.context(), new URL(page.url()).origin);
      const nobody = await api.admit(
        { givenName: 'Maximiliana-Theodora', familyName: 'Featherstonehaugh-Cholmondeley' },
        { startsOn: addDays(today, -20) },
      );
      await api.addEvent(nobody, {
        label: 'A birthday that went on for three days and nights',
        startsOn: addDays(today, -9),
      });
      await page.goto(`/patients/${nobody}/calendar?period=episode`);
      await page.getByText('No day has been told yet').waitFor();
      await page.getByRole('button', { name: 'Event', exact: true }).click();
      await page.getByRole('button', { name: 'Substance', exact: true }).click();
    }),
  ];
}

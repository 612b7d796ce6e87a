import type { Page } from 'playwright-core';
import { addDays, isoWeekday, localDay } from '@cairn/shared-util';
import { Timetable, type Occurrence } from '@cairn/tracking-domain';
import type { Screen } from './screens';

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

/** The first time around today at which a group meets and that fits. */
async function meeting(page: Page, fits: (one: Occurrence) => boolean): Promise<Occurrence> {
  await page.goto('/groups');
  await heading(page, 'Groups');
  const today = localDay(new Date().toISOString(), 'Europe/London');
  const from = addDays(today, -isoWeekday(today) - 7);
  const answer = await page.request.get(`/api/timetable?from=${from}&to=${addDays(from, 28)}`);
  const found = Timetable.parse(await answer.json()).occurrences.find(fits);
  if (found === undefined) throw new Error('The demo has no such group.');
  return found;
}

async function openRegister(page: Page): Promise<void> {
  const one = await meeting(page, ({ groupSessionId, people }) => groupSessionId === null && people > 3);
  await page.goto(`/groups/${one.groupId ?? ''}/register/${one.day}`);
  await heading(page, one.name);
  await page.getByRole('table').waitFor();
}

/** Groups, registers and appointments, as a clinician sees them. */
export function groupScreens(clinical: (name: string, show: Screen['show']) => Screen): Screen[] {
  return [
    clinical('groups', async (page) => {
      await page.goto('/groups');
      await heading(page, 'Groups');
      await page.getByRole('list', { name: 'Days of the week' }).waitFor();
    }),
    clinical('groups-empty', async (page) => {
      await page.goto('/groups?week=2019-01-07');
      await page.getByText('Groups of this week will stand here').waitFor();
      await press(page, 'New group');
      await press(page, 'Add the group');
      await page.getByRole('group', { name: /to put right$/ }).waitFor();
    }),
    clinical('groups-all', async (page) => {
      await page.goto('/groups/all');
      await page.getByRole('table').waitFor();
    }),
    clinical('group', async (page) => {
      const one = await meeting(page, ({ groupSessionId, people }) => groupSessionId === null && people > 3);
      await page.goto(`/groups/${one.groupId ?? ''}`);
      await heading(page, one.name);
      await press(page, /^Cancel /);
    }),
    clinical('group-missing', async (page) => {
      await page.goto('/groups/0197a000-0009-7000-8000-000900000009');
      await page.getByText('There is no such group').waitFor();
    }),
    clinical('group-register-empty', openRegister),
    clinical('group-register', async (page) => {
      await openRegister(page);
      const first = await page.getByRole('rowheader').first().locator('.nm-words').innerText();
      await page
        .getByRole('textbox', { name: /^What the group did/ })
        .fill(`Mapped the week. ${first.split(' ')[0] ?? ''} found Friday the hardest.`);
      await page.keyboard.press('Alt+A');
      await page.getByRole('radiogroup').nth(1).getByRole('radio', { name: 'Missed' }).click();
      await page.getByRole('radiogroup').nth(2).getByRole('radio', { name: 'Left early' }).click();
      await page
        .getByRole('combobox', { name: /^Use since last time/ })
        .first()
        .selectOption('used');
      await page
        .getByRole('textbox', { name: /only$/ })
        .nth(2)
        .fill('Left at 40 minutes with bladder pain; '.repeat(8));
      await page.getByRole('spinbutton').first().press('7');
      await page.getByRole('spinbutton').nth(3).focus();
      await page.getByText(/^Saved/).waitFor();
    }),
    clinical('group-register-refused', async (page) => {
      await page.goto('/groups/register/new');
      await heading(page, 'Register of another group');
      await press(page, /^Sign for/);
      await page.getByRole('alert').waitFor();
    }),
    clinical('group-register-signed', async (page) => {
      const one = await meeting(page, ({ groupSessionId, people }) => groupSessionId !== null && people > 3);
      await page.goto(`/groups/register/${one.groupSessionId ?? ''}`);
      await heading(page, one.name);
      await press(page, 'Correct what the group did');
    }),
    clinical('group-register-other', async (page) => {
      await page.goto('/groups/register/new');
      await heading(page, 'Register of another group');
      await page.getByText('Nobody is in this group yet').waitFor();
    }),
    clinical('appointments', async (page) => {
      await page.goto('/appointments');
      await heading(page, 'Appointments');
      await page.getByRole('heading', { name: /^Today/ }).waitFor();
      await page.getByRole('button', { name: 'Cancelled' }).first().click();
      await page.getByRole('button', { name: 'Move' }).nth(1).click();
    }),
    clinical('appointments-book', async (page) => {
      await page.goto('/appointments?whose=clinic');
      await press(page, 'Book');
      await page.getByRole('region', { name: 'Book an appointment' }).getByRole('button', { name: 'Book' }).click();
      await page.getByRole('group', { name: /to put right$/ }).waitFor();
    }),
  ];
}

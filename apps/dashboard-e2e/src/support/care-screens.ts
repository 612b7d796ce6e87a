import type { Page } from 'playwright-core';
import type { Screen } from './screens';

const LONG = 'Wort'.repeat(30);
const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

/** The care plan, the review, tasks, the clinic's numbers, and the sheets that are printed. */
export function careScreens(patientId: string, clinical: (name: string, show: Screen['show']) => Screen): Screen[] {
  const plan = async (page: Page): Promise<void> => {
    await page.goto(`/patients/${patientId}/plan`);
    await page.getByRole('heading', { name: 'Goals', level: 2 }).waitFor();
  };
  const adding = (name: string, button: string, field: string): Screen =>
    clinical(name, async (page) => {
      await plan(page);
      await press(page, button);
      await page.getByLabel(field, { exact: false }).first().waitFor();
    });
  return [
    clinical('care-plan', async (page) => {
      await plan(page);
      await page
        .getByText(/^(Worked on in|Not worked on in)/)
        .first()
        .waitFor();
    }),
    clinical('care-plan-goal-long', async (page) => {
      await plan(page);
      await press(page, 'Add goal');
      await page.getByRole('textbox', { name: /^Goal/ }).fill(LONG);
      await page.getByRole('combobox', { name: 'What shows that it moves' }).selectOption({ label: 'Days used in 28' });
      await page.getByRole('combobox', { name: 'Which' }).selectOption({ label: 'Ketamine' });
    }),
    adding('care-plan-task', 'Add task', 'What is to be done'),
    adding('care-plan-safety', 'Write', 'How I notice that things get worse'),
    adding('care-plan-referral', 'Add referral', 'Referred to'),
    clinical('care-plan-profile', async (page) => {
      await plan(page);
      await press(page, 'Add profile');
      await press(page, 'Fill in from the use calendar');
      await page
        .getByText(/known in the calendar/)
        .first()
        .waitFor();
    }),
    clinical('crisis-card', async (page) => {
      await page.goto(`/patients/${patientId}/plan/crisis-card`);
      await page.getByText('Whom I can call').waitFor();
    }),
    clinical('re-entry-none', async (page) => {
      await page.goto(`/patients/${patientId}/plan/re-entry`);
      await page.getByText('No leaving plan is written yet.').waitFor();
    }),
    clinical('review', async (page) => {
      await page.goto(`/patients/${patientId}/review`);
      await page.getByRole('heading', { name: 'Days of use' }).first().waitFor();
    }),
    clinical('review-decision', async (page) => {
      await page.goto(`/patients/${patientId}/review`);
      await press(page, 'Record the decision');
      await page.getByRole('textbox', { name: /own view/ }).waitFor();
    }),
    clinical('tasks', async (page) => {
      await page.goto('/tasks');
      await page.getByRole('radio', { name: 'Whole clinic' }).click();
      await page.getByRole('table').waitFor();
    }),
    {
      name: 'clinic-numbers',
      who: 'Dilys Penmarric',
      show: async (page) => {
        await page.goto('/clinic-numbers');
        await page.getByRole('form', { name: 'Clinic numbers' }).waitFor();
        await press(page, 'Add a number');
        await press(page, 'Save numbers');
      },
    },
  ];
}

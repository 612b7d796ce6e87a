import type { Page } from 'playwright-core';
import { Caseload, type CaseloadRow } from '@cairn/insight-domain';
import type { Screen } from './screens';

const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

async function oneOf(page: Page, fits: (row: CaseloadRow) => boolean): Promise<string> {
  const answered = await page.request.get('/api/caseload?whose=clinic');
  const found = Caseload.parse(await answered.json()).rows.find(fits);
  if (found === undefined) throw new Error('There is nobody of that kind in the demo.');
  return found.patientId;
}

/** Somebody of whose health nothing was noted yet: who waits for treatment. */
const unasked = (page: Page): Promise<string> =>
  oneOf(page, ({ admittedOn, phase }) => admittedOn === null && phase === null);

/** The page of a person's health, and the forms that open beside it. */
export function healthScreens(patientId: string, clinical: (name: string, show: Screen['show']) => Screen): Screen[] {
  const health = async (page: Page, id = patientId): Promise<void> => {
    await page.goto(`/patients/${id}/health`);
    await page.getByRole('heading', { name: 'Diagnosis', level: 2 }).waitFor();
  };
  const form = (name: string, button: string, label: string): Screen =>
    clinical(`health-${name}`, async (page) => {
      await health(page);
      await press(page, button);
      await page.getByText(label, { exact: true }).first().waitFor();
    });
  return [
    clinical('health', async (page) => {
      await health(page);
      await page.getByRole('region', { name: 'Symptoms by days' }).waitFor();
      await page.getByRole('list', { name: 'Each measure' }).waitFor();
    }),
    clinical('health-detox', async (page) => {
      await health(page, await oneOf(page, ({ phase }) => phase === 'withdrawal_management'));
      await page.getByRole('region', { name: 'Symptoms by days' }).waitFor();
    }),
    clinical('health-supervised', async (page) => {
      await health(page, await oneOf(page, ({ familyName }) => familyName === 'Haddad'));
      await page
        .getByText(/^Supervised esketamine/)
        .first()
        .waitFor();
    }),
    clinical('health-empty', async (page) => {
      await health(page, await unasked(page));
      await page.getByText('Nobody has asked about allergies yet. That is not the same as none.').waitFor();
    }),
    clinical('health-table', async (page) => {
      await health(page);
      await press(page, /^Table\s?: Observations/);
      await page.getByRole('table', { name: 'Observations' }).waitFor();
    }),
    form('allergy', 'Add allergy', 'Finding'),
    form('observations', 'Add observations', 'Pulse'),
    form('medicine', 'Add medicine', 'What happened'),
    form('supervised-dose', 'Add supervised dose', 'Product'),
    form('diagnosis', 'Add diagnosis', 'Tolerance'),
    clinical('health-withdrawal-check-wrong', async (page) => {
      await health(page);
      await press(page, 'Add withdrawal check');
      await page.getByRole('radiogroup', { name: 'Craving' }).waitFor();
      await press(page, 'Save');
      await page.getByRole('group', { name: /to put right$/ }).waitFor();
    }),
    clinical('health-withdrawal-check', async (page) => {
      await health(page);
      await press(page, 'Add withdrawal check');
      await page.getByRole('radiogroup', { name: 'Craving' }).getByRole('radio', { name: '2 Moderate' }).click();
      const thoughts = page.getByRole('radiogroup', { name: 'Suicidal thoughts' });
      await thoughts.getByRole('radio', { name: 'Yes' }).click();
      await page.getByText('Stay with the person').waitFor();
    }),
  ];
}

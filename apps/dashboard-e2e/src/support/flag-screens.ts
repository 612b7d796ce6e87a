import type { Page } from 'playwright-core';
import { ClinicFlags, type ClinicFlag, type FlagRule } from '@cairn/care-domain';
import { Caseload } from '@cairn/insight-domain';
import type { Screen } from './screens';

const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

/** A flag of the demo that somebody still has to decide about. */
async function flagOf(page: Page, rule: FlagRule): Promise<ClinicFlag> {
  const { flags } = ClinicFlags.parse(await (await page.request.get('/api/flags')).json());
  const found = flags.find((flag) => flag.rule === rule);
  if (found === undefined) throw new Error(`No flag of rule ${rule} is open in the demo.`);
  return found;
}

/** Flags, and the forms of what raises most of them. */
export function flagScreens(patientId: string, clinical: (name: string, show: Screen['show']) => Screen): Screen[] {
  const health = async (page: Page, id = patientId): Promise<void> => {
    await page.goto(`/patients/${id}/health`);
    await page.getByRole('heading', { name: 'Adverse events', level: 2 }).waitFor();
  };
  const bladderFlag = async (page: Page): Promise<void> => {
    const { patientId: id } = await flagOf(page, 'R09');
    await page.goto(`/patients/${id}`);
    const strip = page.getByRole('region', { name: 'Flags' });
    await strip.getByRole('button', { name: /the flags$/ }).waitFor();
    const folded = strip.getByRole('button', { name: /^Show/ });
    if ((await folded.count()) > 0) await folded.click();
    await strip.getByText('Bladder warning sign').last().waitFor();
  };
  return [
    clinical('flags', async (page) => {
      await page.goto('/flags');
      await page.getByRole('heading', { name: 'How each rule has done' }).waitFor();
    }),
    clinical('flags-dismissing', async (page) => {
      await page.goto('/flags');
      await press(page, /^Dismiss/);
      await page.getByRole('textbox', { name: 'Why it is dismissed' }).waitFor();
      await press(page, 'Dismiss');
    }),
    clinical('flag-of-a-person', bladderFlag),
    clinical('flag-at-rest', async (page) => {
      await bladderFlag(page);
      await press(page, /^Let it rest/);
      await page.getByRole('textbox', { name: 'Why it can wait' }).waitFor();
      await page.getByText('Why this flag').first().click();
    }),
    clinical('health-bladder', async (page) => {
      const { patientId: id } = await flagOf(page, 'R09');
      await health(page, id);
      await page.getByRole('region', { name: 'Drug tests by what was tested' }).waitFor();
      await page.getByRole('button', { name: /^Table\s?: Bladder checks/ }).waitFor();
    }),
    clinical('health-drug-test', async (page) => {
      await health(page);
      await press(page, 'Add drug test');
      await page.getByRole('radiogroup', { name: 'Cocaine' }).getByRole('radio', { name: 'Negative' }).click();
      await page.getByText('This panel says nothing about ketamine.').waitFor();
    }),
    clinical('health-bladder-check', async (page) => {
      await health(page);
      await press(page, 'Add bladder check');
      await page.getByRole('radiogroup', { name: 'Cannot pass urine' }).getByRole('radio', { name: 'Yes' }).click();
      await page.getByText('Stage, entered by a clinician').click();
      await page.getByText('Tests and imaging').click();
      await page.getByText(/^Warning signs/).waitFor();
    }),
    clinical('health-body-check', async (page) => {
      await health(page);
      await press(page, 'Add body check');
      await page.getByText('K-cramps', { exact: true }).first().waitFor();
      await press(page, 'Save');
      await page.getByRole('group', { name: /to put right$/ }).waitFor();
    }),
    clinical('health-adverse-event', async (page) => {
      await health(page);
      await press(page, 'Add adverse event');
      await page.getByRole('combobox', { name: 'What happened' }).selectOption({ label: 'Hallucinations or paranoia' });
      await page
        .getByRole('radiogroup', { name: 'Anything used in the 24 hours before' })
        .getByRole('radio', { name: 'Yes' })
        .click();
      await page.getByText('What was used', { exact: true }).waitFor();
    }),
    clinical('health-test-differs', async (page) => {
      const rows = Caseload.parse(await (await page.request.get('/api/caseload?whose=clinic')).json()).rows;
      const { patientId: id } = await flagOf(page, 'R18').catch(() => ({ patientId: rows[0]?.patientId ?? '' }));
      await health(page, id);
      await page.getByRole('region', { name: 'Drug tests by what was tested' }).waitFor();
    }),
  ];
}

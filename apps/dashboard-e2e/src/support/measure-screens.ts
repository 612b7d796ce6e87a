import type { Page } from 'playwright-core';
import { Caseload } from '@cairn/insight-domain';
import type { Screen } from './screens';

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name }).first().waitFor();
const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

async function answer(page: Page, question: RegExp, label: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: label }).click();
}

/** Somebody of whom nothing was measured yet: who waits for treatment. */
async function unmeasured(page: Page): Promise<string> {
  const answered = await page.request.get('/api/caseload?whose=clinic');
  const { rows } = Caseload.parse(await answered.json());
  const waiting = rows.find(({ admittedOn, phase }) => admittedOn === null && phase === null);
  if (waiting === undefined) throw new Error('Nobody in the demo is waiting.');
  return waiting.patientId;
}

/** Measures, their library, what is due, and the device in a person's own hands. */
export function measureScreens(patientId: string, clinical: (name: string, show: Screen['show']) => Screen): Screen[] {
  const at = (page: Page, rest: string) => page.goto(`/patients/${patientId}/measures${rest}`);
  const measures = async (page: Page): Promise<void> => {
    await at(page, '');
    await page.getByRole('heading', { name: /^PHQ-9/ }).waitFor();
  };
  const handed = async (page: Page): Promise<void> => {
    // Leaving such a page locks the screen of everybody who is looked at after it.
    await page.addInitScript(() => {
      const ask = globalThis.fetch;
      globalThis.fetch = (input, init) =>
        String(input).endsWith('/session/lock') ? Promise.resolve(new Response('{}')) : ask(input, init);
    });
    await page.goto(`/hand-over/${patientId}/phq_9`);
    await heading(page, 'A few questions for you');
  };
  return [
    clinical('measures', measures),
    clinical('measures-opened', async (page) => {
      await measures(page);
      await press(page, /^Table\s?: PHQ-9/);
      await press(page, /^Every answer\s?: PHQ-9/);
      await press(page, /^Last result\s?: PHQ-9/);
      await page.getByRole('button', { name: 'Withdraw', exact: true }).waitFor();
    }),
    clinical('measures-empty', async (page) => {
      await page.goto(`/patients/${await unmeasured(page)}/measures`);
      await page.getByText('Scores will stand here').waitFor();
    }),
    clinical('measures-own-question', async (page) => {
      await measures(page);
      await press(page, 'Add a question of their own');
      await page.getByRole('textbox', { name: 'Question' }).waitFor();
    }),
    clinical('measures-plan', async (page) => {
      await measures(page);
      await press(page, 'Change the plan for this person');
      await page.getByRole('textbox', { name: 'Reason' }).waitFor();
    }),
    clinical('measure-phq-9', async (page) => {
      await at(page, '/new/phq_9');
      await answer(page, /^1 ?Little interest/, 'Several days');
      await answer(page, /^9 ?Thoughts/, 'Several days');
      await page.getByText('Question 9 was answered above 0.').waitFor();
    }),
    clinical('measure-steps', async (page) => {
      await at(page, '/new/gad_7');
      await page.getByRole('radio', { name: 'One at a time' }).click();
      await page.getByText('Question 1 of 7').waitFor();
    }),
    clinical('measure-peg', async (page) => {
      await at(page, '/new/peg');
      await page.getByRole('radio', { name: '7', exact: true }).first().click();
    }),
    clinical('measure-score', async (page) => {
      await at(page, '/new/bam');
      await page.getByRole('textbox', { name: 'BAM, Risk' }).fill('25');
      await press(page, 'Save BAM');
      await page
        .getByText(/^Risk: enter a whole number/)
        .first()
        .waitFor();
    }),
    clinical('measure-unknown', async (page) => {
      await at(page, '/new/tea');
      await heading(page, 'There is no such measure');
    }),
    clinical('handed-over', handed),
    clinical('handed-over-question', async (page) => {
      await handed(page);
      await press(page, 'Begin');
      await page.getByRole('radio', { name: 'Several days' }).click();
    }),
    clinical('handed-over-check', async (page) => {
      await handed(page);
      await press(page, 'Begin');
      await page.getByRole('radio', { name: 'Several days' }).click();
      await press(page, 'Stop here');
      await page.getByText(/^You left out/).waitFor();
    }),
    clinical('handed-over-thanks', async (page) => {
      await handed(page);
      await press(page, 'Begin');
      await press(page, 'Stop here');
      await press(page, 'Answer question 9');
      await page.getByRole('radio', { name: 'Several days' }).click();
      await press(page, 'Stop here');
      await press(page, 'I am done');
      await heading(page, 'Thank you');
    }),
    clinical('instruments', async (page) => {
      await page.goto('/instruments');
      await page.getByRole('rowheader').nth(5).waitFor();
    }),
    clinical('instrument-phq-9', async (page) => {
      await page.goto('/instruments/phq_9');
      await heading(page, 'Scoring');
    }),
    clinical('instrument-bam', async (page) => {
      await page.goto('/instruments/bam');
      await heading(page, 'Scoring');
    }),
    clinical('measures-due', async (page) => {
      await page.goto('/measures-due');
      await page.getByRole('rowheader').first().waitFor();
    }),
  ];
}

import type { Page } from 'playwright-core';
import { ASSESSMENT, DueMeasures, type Assessment } from '@cairn/assessment-domain';
import { addDays, localDay } from '@cairn/shared-util';
import { Keys } from './support/keys';
import { justDone, signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

const PASSWORD_OF_OWEN = 'kettle-otter-slate-morning';
const TODAY = localDay(new Date().toISOString(), 'Europe/London');

describe('measures', () => {
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
    const person = { givenName: 'Maren', familyName: 'Quill', localNumber: 'M-1', nhsNumber: null };
    patientId = await api.admit(person, { startsOn: addDays(TODAY, -20) });
  });
  afterAll(() => product.stop());

  const results = async (): Promise<Assessment[]> => {
    const answer = await api.get(`patients/${patientId}/assessments?from=${addDays(TODAY, -30)}&to=${TODAY}`);
    return ASSESSMENT.Entry.array().parse(await answer.json()) as unknown as Assessment[];
  };
  const question = (place: number) => page.getByRole('radiogroup').nth(place);

  it('are filled in by keyboard alone, with what is missing said before saving and question 9 seen', async () => {
    await page.goto(`/patients/${patientId}/measures`);
    await page
      .getByText(/days overdue/)
      .first()
      .waitFor();
    await keys.tabTo(page.getByRole('link', { name: /^Fill in\s?: PHQ-9/ }), 120);
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'PHQ-9', level: 1 }).waitFor();
    const first = question(2).getByRole('radio').first();
    await keys.tabTo(page.getByRole('radio', { name: /Not at all/ }).first());
    for (let place = 1; place <= 9; place += 1) {
      if (place !== 4) await keys.type(place === 9 ? '1' : '2');
      await keys.press('Tab');
    }
    await first.waitFor();
    await page.getByText('Total: 17 of 27, moderately severe (prorated)').waitFor();
    await page.getByText(/^Question 4 has no answer: filled in/).waitFor();
    await keys.press('Control+Enter');
    await page.getByRole('group', { name: /to put right$/ }).waitFor();
    expect(await results()).toEqual([]);
    await keys.tabTo(page.getByRole('checkbox', { name: 'I have seen this answer' }));
    await keys.press('Space', 'Control+Enter');
    await justDone(page, 'PHQ-9 saved').waitFor();
    await page.getByRole('heading', { name: /^PHQ-9/ }).waitFor();
    const [kept] = await results();
    expect(kept).toMatchObject({
      instrument: 'phq_9',
      mode: 'clinician_screen',
      safetySeen: true,
      scores: { total: 17 },
      missing: ['phq9_4'],
      prorated: true,
    });
  });

  it('keep what was answered when the page is left, on this device and on another', async () => {
    await page.goto(`/patients/${patientId}/measures/new/gad_7`);
    await page
      .getByRole('radio', { name: /Nearly every day/ })
      .first()
      .click();
    await page.getByText(/^Saved/).waitFor();
    await page.goto('/caseload');
    await page.goto(`/patients/${patientId}/measures/new/gad_7`);
    await page.getByRole('radio', { name: /Nearly every day/, checked: true }).waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  it('are handed over: nothing else is on the screen, and the way back leads through the lock', async () => {
    await page.goto(`/patients/${patientId}/measures/new/phq_9`);
    await page.getByRole('link', { name: 'Hand to the person' }).click();
    await page.getByRole('heading', { name: 'A few questions for you' }).waitFor();
    const sheet = page.getByRole('dialog', { name: 'A few questions for you' });
    expect(await sheet.getByRole('link').count()).toBe(0);
    expect(await page.getByText('Quill').count()).toBe(0);
    await expect(page.getByRole('link', { name: 'Caseload' }).click({ timeout: 500 })).rejects.toThrow();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Begin' }).click();
    for (let place = 1; place <= 9; place += 1) {
      await page.getByText(`Question ${place} of 10`).waitFor();
      await page.getByRole('radio', { name: 'Several days' }).click();
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.getByRole('button', { name: 'Leave out and finish' }).click();
    await page.getByText('You left out 1 of 10 questions. That is fine.').waitFor();
    await page.getByRole('button', { name: 'I am done' }).click();
    await page.getByText('You are not alone').waitFor();
    await page.getByRole('button', { name: 'Hand the device back' }).click();
    const lock = page.getByRole('dialog', { name: 'The screen is locked' });
    await lock.waitFor();
    await lock.getByRole('textbox', { name: 'Password' }).fill(PASSWORD_OF_OWEN);
    await lock.getByRole('button', { name: 'Unlock' }).click();
    await page.getByText('Total: 9 of 27, mild').waitFor();
    await page.getByText('Question 9 was answered above 0.').waitFor();
    await page.getByRole('button', { name: 'Go to their measures' }).click();
    await page.getByRole('heading', { name: /^PHQ-9/ }).waitFor();
    const kept = (await results()).find(({ mode }) => mode === 'handed_over');
    expect(kept).toMatchObject({ scores: { total: 9 }, safetySeen: false, answeredBy: 'person' });
    await page.getByRole('img', { name: /8 lower than the first .*: reliable improvement \(needs 6\)/ }).waitFor();
  });

  it('lock the screen when the person goes back in the browser', async () => {
    await page.goto(`/patients/${patientId}/measures/new/gad_7`);
    await page.getByRole('link', { name: 'Hand to the person' }).click();
    await page.getByRole('heading', { name: 'A few questions for you' }).waitFor();
    await page.goBack().catch(() => undefined);
    const lock = page.getByRole('dialog', { name: 'The screen is locked' });
    await lock.waitFor();
    await lock.getByRole('textbox', { name: 'Password' }).fill(PASSWORD_OF_OWEN);
    await lock.getByRole('button', { name: 'Unlock' }).click();
    await page.getByText('No question was answered, so nothing was saved.').waitFor();
    await page.getByRole('button', { name: 'Go to their measures' }).click();
    await page.getByRole('heading', { name: /^PHQ-9/ }).waitFor();
  });

  it('are due no longer once they are taken, and a question of their own is added and rated', async () => {
    const due = DueMeasures.parse(await (await api.get(`patients/${patientId}/due-measures`)).json());
    expect(due.due.find(({ key }) => key === 'phq_9')?.overdueDays).toBe(-14);
    await page.goto(`/patients/${patientId}/measures`);
    await page.getByRole('button', { name: 'Add a question of their own' }).click();
    await page.getByRole('textbox', { name: 'Question' }).fill('How safe did the flat feel?');
    await page.getByRole('textbox', { name: '0 means', exact: true }).fill('not at all');
    await page.getByRole('textbox', { name: '10 means' }).fill('completely');
    await page.getByRole('textbox', { name: /^Asked every/ }).fill('7');
    await page.keyboard.press('Control+Enter');
    await justDone(page, 'Own question: saved').waitFor();
    await page
      .getByRole('button', { name: /^Rate\s?: How safe did the flat feel/ })
      .first()
      .click();
    await page.getByRole('radio', { name: '0, not at all' }).click();
    await page.keyboard.press('Control+Enter');
    await justDone(page, 'Own rating: saved').waitFor();
    await page.getByRole('img', { name: /^0 of 10 on/ }).waitFor();
  });
});

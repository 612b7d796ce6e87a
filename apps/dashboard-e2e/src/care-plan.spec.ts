import type { BrowserContext, Locator, Page } from 'playwright-core';
import { addDays } from '@cairn/shared-util';
import { choice, justDone, signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

describe('a care plan, from a goal to the review and the way out', () => {
  const GOAL = 'Four weekends in a row without ketamine';
  let product: Product;
  let context: BrowserContext;
  let page: Page;
  let patientId: string;

  const section = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const save = async (title: string): Promise<void> => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await justDone(page, new RegExp(`^${title}: saved`)).waitFor();
  };
  const plan = () => page.goto(`/patients/${patientId}/plan`);

  beforeAll(async () => {
    product = await startProduct();
    context = await product.context();
    page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const api = new RecordApi(context, product.url);
    const { today } = await api.whoAmI();
    patientId = await api.admit({ givenName: 'Ines', familyName: 'Calder' }, { startsOn: addDays(today, -20) });
  });
  afterAll(() => product.stop());

  it('says what is not written yet', async () => {
    await plan();
    await section('Goals').getByText('No goal is written yet.').waitFor();
    await section('Safety plan').getByText('No safety plan is written yet.').waitFor();
  });

  it('takes a goal in the person’s words with what shows that it moves', async () => {
    await section('Goals').getByRole('button', { name: 'Add goal' }).click();
    await page.getByRole('textbox', { name: /^Goal/ }).fill(GOAL);
    await page.getByRole('combobox', { name: 'What shows that it moves' }).selectOption({ label: 'Days used in 28' });
    await page.getByRole('combobox', { name: 'Which' }).selectOption({ label: 'Ketamine' });
    await page
      .getByLabel(/^Target/)
      .first()
      .fill('0');
    await save('Goal');
    await section('Goals')
      .getByText(/^Not worked on in a session since/)
      .waitFor();
    await section('Goals')
      .getByText(/not known on any of 28 days in the 28 that end yesterday/)
      .waitFor();
  });

  it('makes a task of the goal, and settles it in one press with a way back', async () => {
    await section('Goals')
      .getByRole('button', { name: /^Make a task/ })
      .click();
    await page.getByRole('textbox', { name: /^What is to be done/ }).fill('Ring before Friday');
    await page.getByRole('combobox', { name: 'Who does it' }).selectOption({ label: 'Owen Hartley' });
    await save('Task');
    await page.goto('/tasks');
    const row = page.getByRole('row').filter({ hasText: 'Ring before Friday' });
    await row.getByText(`About: ${GOAL}`).waitFor();
    await row.getByRole('button', { name: /^Done/ }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Just done' }).getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
  });

  it('keeps a safety plan and prints it as a card with the clinic’s own numbers', async () => {
    await plan();
    await section('Safety plan').getByRole('button', { name: 'Write safety plan' }).click();
    await page.getByRole('textbox', { name: /^How I notice/ }).fill('I stop answering messages');
    await choiceOf('Given to the person').selectOption({ label: 'Yes' });
    await save('Safety plan');
    await section('Safety plan').getByRole('link', { name: 'Crisis card' }).click();
    const card = page.getByRole('article', { name: 'Crisis card' });
    await card.getByText('I stop answering messages').waitFor();
    await card.getByText('01632 960100').waitFor();
    expect(await card.getByText('Calder').count()).toBe(0);
  });

  it('asks the outcome profile, adds up its weeks and sets start and exit side by side', async () => {
    await plan();
    await profile('Start', ['3', '2', '2', '2']);
    await profile('Exit', ['0', '1', '0', '0']);
    const row = section('Outcome profile (TOP)').getByRole('row').filter({ hasText: 'Ketamine, days used' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['9', '1', '−8 days']);
    expect(await section('Outcome profile (TOP)').getByText('reliably').count()).toBe(0);
  });

  it('holds a review on the figures, and keeps them with the decision', async () => {
    await page.goto(`/patients/${patientId}/review`);
    await page.getByText('No review is recorded yet. The figures begin', { exact: false }).waitFor();
    await section('Goals').getByText(GOAL).first().waitFor();
    await section('Open tasks').getByText('Ring before Friday: Owen Hartley', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByRole('textbox', { name: /own view/ }).fill('The nights are better');
    await page.getByRole('radio', { name: 'Step down' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Say why it was decided so.').first().waitFor();
    await page.getByRole('textbox', { name: /^Why/ }).fill('Settled in the programme');
    await save('Review');
    const kept = page.getByRole('article', { name: /Step down$/ });
    await kept.getByText('The nights are better').waitFor();
    await kept.getByText('The figures that this was decided on').click();
    await kept.getByText('Ring before Friday: Owen Hartley', { exact: false }).waitFor();
  });

  it('plans the way back, and prints it', async () => {
    await plan();
    await section('Leaving').getByRole('button', { name: 'Write leaving plan' }).click();
    await page.getByRole('textbox', { name: /^How to come back/ }).fill('Call on any weekday');
    await save('Leaving plan');
    await section('Leaving').getByRole('link', { name: 'Re-entry sheet' }).click();
    await page.getByRole('article', { name: 'Re-entry sheet' }).getByText('Call on any weekday').waitFor();
  });

  const choiceOf = (name: string): Locator => page.getByRole('combobox', { name });

  async function profile(stage: string, weeks: readonly string[]): Promise<void> {
    await section('Outcome profile (TOP)').getByRole('button', { name: 'Add profile' }).click();
    await choice(page, 'Stage', stage).click();
    for (const [place, days] of weeks.entries()) {
      await page.getByLabel(`Ketamine, week ${place + 1}, days`).fill(days);
    }
    await save('Outcome profile \\(TOP\\)');
    await section('Outcome profile (TOP)')
      .getByRole('button', { name: new RegExp(`^${stage}, `) })
      .waitFor();
  }
});

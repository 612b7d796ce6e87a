import type { Locator, Page } from 'playwright-core';
import { addDays, isoWeekday, localDay, uuidv7 } from '@cairn/shared-util';
import type { Hand } from './hands';
import { justDone, signInAs } from './pages';
import { type Product, startProduct } from './product';
import { RecordApi } from './record-api';

const TODAY = localDay(new Date().toISOString(), 'Europe/London');
const OTHERS = ['Ash', 'Briar', 'Clay', 'Dale', 'Elm', 'Fern', 'Glen'] as const;

const daysAgo = (days: number): string => addDays(TODAY, -days);
/** "23/11/2026", as it is typed. */
const typed = (day: string): string => day.split('-').toReversed().join('/');

/**
 * A person's way through the service in one sitting: referral, assessment with an instrument, the detox week, a group of
 * eight, a drug test that disagrees, a bladder warning sign, the review, aftercare and discharge. Each step looks at what
 * the product says of it; the last one finds them all in the history.
 */
export function describeScriptedDay(handOf: (page: Page) => Hand): void {
  let product: Product;
  let page: Page;
  let hand: Hand;
  let api: RecordApi;
  let patientId: string;
  let groupId: string;

  const button = (name: RegExp | string): Locator =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  const box = (name: RegExp | string): Locator => page.getByRole('textbox', { name }).first();
  const list = (name: RegExp | string): Locator => page.getByRole('combobox', { name }).first();
  const radio = (row: RegExp | string, name: RegExp | string): Locator =>
    page
      .getByRole('radiogroup', { name: row })
      .first()
      .getByRole('radio', { name, exact: typeof name === 'string' })
      .first();
  const at = (path: string) => page.goto(`/patients/${patientId}${path}`);
  const saved = (words: RegExp | string) => justDone(page, words).waitFor();
  const save = () => hand.press(button('Save'));

  beforeAll(async () => {
    product = await startProduct();
    const context = await product.context();
    page = await context.newPage();
    hand = handOf(page);
    await signInAs(page, 'Owen Hartley');
    api = new RecordApi(context, product.url);
    groupId = uuidv7();
    const { membershipId } = await api.whoAmI();
    await api.send('POST', 'groups', {
      ...{ id: groupId, name: 'Urges and Fridays', sessionType: 'relapse_prevention_group', minutes: 90 },
      ...{ weekdays: [isoWeekday(daysAgo(1))], startsAt: '14:00', place: 'Garden room', leaderIds: [membershipId] },
      ...{ startsOn: daysAgo(60), endsOn: null, capacity: null },
    });
    for (const [place, givenName] of OTHERS.entries()) {
      const person = { givenName, familyName: 'Member', localNumber: `D-${place}`, nhsNumber: null };
      await join(await api.admit(person, { startsOn: daysAgo(30) }));
    }
  });
  afterAll(() => product.stop());

  const join = (id: string) => {
    const body = { id: uuidv7(), patientId: id, joinedOn: daysAgo(20), comfortBreaks: false };
    return api.send('POST', `groups/${groupId}/members`, body);
  };

  async function addPhase(kind: string, setting: string, startsOn: string): Promise<void> {
    await at('/episodes');
    await hand.press(button('Add a phase'));
    const dialog = page.getByRole('dialog');
    await hand.choose(dialog.getByRole('combobox', { name: 'Phase', exact: true }), kind);
    await hand.choose(dialog.getByRole('combobox', { name: 'Setting' }), setting);
    await hand.fill(dialog.getByRole('textbox', { name: /^First day/ }), typed(startsOn));
    await hand.press(dialog.getByRole('button', { name: 'Add the phase' }));
    await dialog.waitFor({ state: 'hidden' });
  }

  it('begins with somebody who is registered and referred', async () => {
    await page.goto('/people/register');
    await hand.fill(box('First name'), 'Robin');
    await hand.fill(box('Last name'), 'Daybreak');
    await hand.fill(box(/^Date of birth/), '3 May 2002');
    await hand.choose(list('Recorded sex'), 'Female');
    await hand.fill(box(/^Local number/), 'DAY-1');
    await hand.press(button('Register the person'));
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}/);
    patientId = /patients\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    await at('/episodes');
    await hand.press(button('Open an episode'));
    await hand.fill(box(/^Day of referral/), typed(daysAgo(12)));
    await hand.choose(list('Referred by'), 'GP');
    await hand.fill(box('Reason for referral'), 'Ketamine daily, pain on passing urine');
    await hand.fill(box(/^Day of admission/), typed(daysAgo(10)));
    await hand.check(page.getByRole('checkbox', { name: /^The first phase has begun/ }));
    await hand.choose(list('Phase'), 'Assessment');
    await hand.choose(list('Setting'), 'Community');
    await hand.fill(page.getByRole('textbox', { name: /^First day/ }), typed(daysAgo(10)));
    await hand.press(button('Open the episode'));
    await page.getByRole('heading', { name: 'Phases' }).waitFor();
    await join(patientId);
  });

  it('is assessed with an instrument', async () => {
    await at('/measures');
    await hand.press(page.getByRole('link', { name: /^Fill in\s?: GAD-7/ }));
    await page.getByRole('heading', { name: 'GAD-7', level: 1 }).waitFor();
    for (let place = 0; place < 7; place += 1) {
      await hand.pick(
        page
          .getByRole('radiogroup')
          .filter({ has: page.getByRole('radio', { name: /Not at all/ }) })
          .nth(place)
          .getByRole('radio')
          .nth(2),
      );
    }
    await page.getByText(/Total: 14 of 21, moderate/).waitFor();
    await hand.press(button(/^Save/));
    await saved('GAD-7 saved');
  });

  it('spends the detox week, a day of it by its symptoms', async () => {
    await addPhase('Withdrawal management (detox)', 'Inpatient', daysAgo(8));
    await at('/health');
    await hand.press(button('Add withdrawal check'));
    await hand.pick(radio(/^Craving/, /^2 moderate/i));
    await hand.pick(radio(/^Anxiety/, /^0 none/i));
    await hand.press(button('Save'));
    await saved(/^Withdrawal check: saved/);
  });

  it('is one of a group of eight that is signed at once', async () => {
    await page.goto(`/groups/${groupId}/register/${daysAgo(1)}`);
    await page.getByRole('table').waitFor();
    await hand.fill(box(/^What the group did/), 'Mapped the week.');
    for (const name of [...OTHERS, 'Robin'])
      await hand.pick(
        page.getByRole('row').filter({ hasText: name }).getByRole('radio', { name: 'Here', exact: true }),
      );
    await hand.press(button(/^Sign for 8 people/));
    await saved('Signed for 8 people');
  });

  it('has a drug test that disagrees with what was told', async () => {
    for (let ago = 0; ago <= 8; ago += 1) await api.logUse(patientId, { day: daysAgo(ago), state: 'no' });
    await at('/health');
    await hand.press(button('Add drug test'));
    await hand.pick(radio('Ketamine', 'Positive'));
    await save();
    await saved(/^Drug test: saved/);
    await page
      .getByText(/differs from/)
      .first()
      .waitFor();
  });

  it('has a bladder warning sign, which raises a flag that leads to urology', async () => {
    await at('/health');
    await hand.press(button('Add bladder check'));
    await hand.choose(list('Blood in the urine'), 'Visible');
    await save();
    await saved(/^Bladder check: saved/);
    await hand.press(button(/^Refer to urology/));
    await save();
    await saved(/^Referral: saved/);
    await page
      .getByText(/^Urology referral due by .*14 days left/)
      .first()
      .waitFor();
  });

  it('is reviewed by the team, whose decision stands with its figures', async () => {
    await at('/review');
    await hand.press(button('Record the decision'));
    await hand.fill(box(/^The person’s own view/), 'I want to go home and keep the Friday group.');
    await hand.pick(radio('Decision', 'Step down'));
    await hand.fill(box('Why'), 'Stable, urology is arranged');
    await save();
    await saved(/^Review: saved/);
    await page.getByRole('article', { name: /Step down/i }).waitFor();
  });

  it('goes on to aftercare and is discharged with a plan', async () => {
    await addPhase('Aftercare', 'Community', TODAY);
    await at('/plan');
    await hand.press(button('Write leaving plan'));
    await hand.fill(box(/^How to come back/), 'Ring the service; the door is open.');
    await save();
    await saved(/^Leaving plan: saved/);
    await at('/episodes');
    await hand.press(button('Discharge'));
    const dialog = page.getByRole('dialog');
    await hand.fill(dialog.getByRole('textbox', { name: /^Day of discharge/ }), typed(TODAY));
    await hand.choose(dialog.getByRole('combobox', { name: 'Reason' }), 'Completed, drug-free');
    await hand.press(dialog.getByRole('button', { name: 'End the episode' }));
    await page.getByText('Completed, drug-free').first().waitFor();
  });

  it('shows every step in the history', async () => {
    await at('/record?period=all');
    for (const words of [
      /GAD-7/,
      /Withdrawal check/,
      /Relapse-prevention group/,
      /drug test/,
      /Bladder check/,
      /Referral/,
      /Step down/i,
      /Leaving plan/,
    ])
      await page.getByRole('main').getByText(words).first().waitFor();
    await at('/episodes');
    for (const words of ['Assessment', 'Withdrawal management (detox)', 'Aftercare', 'Completed, drug-free'])
      await page.getByText(words).first().waitFor();
  });
}

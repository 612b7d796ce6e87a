import type { BrowserContext, Page } from 'playwright-core';
import { addDays } from '@cairn/shared-util';
import { keptInBrowser } from './support/browser-storage';
import { eventually } from './support/eventually';
import { type FormOf, formsOf, invitationForm, type Typed } from './support/forms';
import { cellsOf, choice, justDone, logPanel, saveEntry, signInAs, toPutRight } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

/** The text is typed in three parts: before the tab dies, while the network is away, and while the screen is locked. */
const PARTS = 3;
const partOf = (text: string, part: number): string => {
  const size = Math.ceil(text.length / PARTS);
  return text.slice(part * size, (part + 1) * size);
};
const upTo = (text: string, part: number): string => text.slice(0, Math.ceil(text.length / PARTS) * (part + 1));

async function typePart(fields: readonly Typed[], part: number): Promise<void> {
  for (const { box, text } of fields) {
    await box.focus();
    await box.press('End');
    await box.pressSequentially(partOf(text, part));
  }
}

/** What the boxes say, once they say it all. */
async function valuesIn(fields: readonly Typed[], part: number): Promise<string[]> {
  const expected = fields.map(({ text }) => upTo(text, part));
  const read = () => Promise.all(fields.map(({ box }) => box.inputValue()));
  const values = await eventually(read, (now) => now.every((value, index) => value === expected[index]));
  expect(values).toEqual(expected);
  return values;
}

const isKept = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();

describe('nothing typed is lost', () => {
  let product: Product;
  let passwords: Map<string, string>;

  beforeAll(async () => {
    product = await startProduct();
    const demo = (await (await fetch(`${product.url}/api/demo`)).json()) as {
      accounts: { displayName: string; password: string }[];
    };
    passwords = new Map(demo.accounts.map(({ displayName, password }) => [displayName, password]));
  });
  afterAll(() => product.stop());

  async function unlock(page: Page, who: string): Promise<void> {
    const overlay = page.getByRole('dialog', { name: 'The screen is locked' });
    await overlay.waitFor();
    await overlay.getByRole('textbox', { name: 'Password' }).fill(passwords.get(who) ?? '');
    await overlay.getByRole('button', { name: 'Unlock' }).click();
    await overlay.waitFor({ state: 'hidden' });
  }

  async function nothingPlainIn(page: Page, fields: readonly Typed[]): Promise<void> {
    const kept = await keptInBrowser(page);
    expect(kept.filter(({ place }) => place.startsWith('IndexedDB')).length).toBeGreaterThan(0);
    for (const { text } of fields) {
      const inTheClear = kept.filter(
        (each) => each.text.includes(text.slice(0, 12)) || each.text.includes(partOf(text, 1)),
      );
      expect(inTheClear).toEqual([]);
    }
  }

  /** Types the text through the death of the tab, the loss of the network and the lock; answers the page with all of it. */
  async function typeThroughEverything(context: BrowserContext, form: FormOf, who: string): Promise<Page> {
    const first = await context.newPage();
    await form.open(first);
    await typePart(form.typed(first), 0);
    await isKept(first, /^Saved( \d|$)/);
    await first.close();

    const second = await context.newPage();
    await form.open(second);
    await valuesIn(form.typed(second), 0);
    await context.setOffline(true);
    await typePart(form.typed(second), 1);
    await isKept(second, /Not saved, kept on this device/);
    await valuesIn(form.typed(second), 1);
    await second.close();
    await context.setOffline(false);

    const third = await context.newPage();
    await form.open(third);
    await valuesIn(form.typed(third), 1);
    await new RecordApi(context, product.url).send('POST', 'session/lock', {});
    await typePart(form.typed(third), 2);
    await third.getByRole('dialog', { name: 'The screen is locked' }).waitFor();
    await nothingPlainIn(third, form.typed(third));
    await unlock(third, who);
    await valuesIn(form.typed(third), 2);
    await nothingPlainIn(third, form.typed(third));
    return third;
  }

  describe('in a form of the record', () => {
    let context: BrowserContext;
    let api: RecordApi;
    let patientId: string;
    let today: string;
    let forms: ReturnType<typeof formsOf>;
    const type = (form: FormOf | undefined): Promise<Page> => {
      if (form === undefined) throw new Error('There is no such form.');
      return typeThroughEverything(context, form, 'Owen Hartley');
    };

    beforeAll(async () => {
      context = await product.context();
      const page = await context.newPage();
      await signInAs(page, 'Owen Hartley');
      await page.close();
      api = new RecordApi(context, product.url);
      ({ today } = await api.whoAmI());
      patientId = await api.admit({ givenName: 'Moss', familyName: 'Draftwell' }, { startsOn: addDays(today, -20) });
      await api.logCraving(patientId, { intensity: 9 });
      forms = formsOf(patientId);
    });

    it('keeps the note of the log panel, where a colleague has entered the same day meanwhile too', async () => {
      const page = await type(forms['log']);
      await choice(logPanel(page), /^Use yesterday/, 'None').click();
      await api.logUse(patientId, { day: addDays(today, -1), state: 'yes' });
      await saveEntry(page).click();
      await page
        .getByRole('alert')
        .getByText(/a day is in the record already.*Owen Hartley/)
        .waitFor();
      await valuesIn(forms['log']?.typed(page) ?? [], 2);
      await page.close();
    });

    it('keeps a correction that meets another one, and shows the original beside it with author, time and reason', async () => {
      const page = await type(forms['correction']);
      const [craving] = (await api.cravings(patientId, today, today)).filter(({ standing }) => standing);
      if (craving === undefined) throw new Error('The craving of 9 is gone.');
      await api.correctCraving(craving, { intensity: 8 }, 'Heard wrongly');
      await page.getByRole('button', { name: 'Save correction' }).click();
      await page
        .getByRole('alert')
        .getByText(/corrected this entry meanwhile. Nothing of yours is lost/)
        .waitFor();
      const fields = forms['correction']?.typed(page) ?? [];
      await valuesIn(fields, 2);
      await page.getByRole('button', { name: 'Save mine on top' }).click();
      await justDone(page, /^Correction saved/).waitFor();
      await page.getByRole('button', { name: /^corrected/ }).click();
      const versions = page.getByRole('table', { name: 'Versions of this entry' });
      await versions.waitFor();
      const heads = await versions.getByRole('columnheader').allInnerTexts();
      expect(heads.slice(1)).toEqual([
        expect.stringMatching(/^First entry\s+.*Owen Hartley.*\d\d:\d\d/s),
        expect.stringMatching(/^Correction 1\s+.*Owen Hartley.*\d\d:\d\d/s),
        expect.stringMatching(/^Correction 2\s+.*Owen Hartley.*\d\d:\d\d/s),
      ]);
      expect(await cellsOf(versions, 'Why')).toEqual(['', 'Heard wrongly', fields[1]?.text]);
      expect((await cellsOf(versions, /^(Craving|Intensity|Rating)/))[0]).toMatch(/^9/);
      await page.close();
    });

    it('keeps the details of a person, and shows mine, theirs and the original where both changed one', async () => {
      const page = await type(forms['details']);
      await api.changePatient(patientId, { preferredName: 'Mo', phone: '01632 960123' }, 'They rang');
      await page.getByRole('button', { name: 'Save the details' }).click();
      await page.getByRole('heading', { name: 'A colleague changed these details while you were typing' }).waitFor();
      const fields = forms['details']?.typed(page) ?? [];
      await valuesIn(fields, 2);
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Likes to be called' }) });
      const [original, mine, theirs] = await row.getByRole('cell').allInnerTexts();
      expect([mine, theirs]).toEqual([fields[0]?.text, 'Mo']);
      expect(original).not.toContain('Mo');
      await page.close();
    });

    it('keeps a registration whose local number somebody else took meanwhile', async () => {
      const page = await type(forms['register']);
      await page.getByRole('textbox', { name: 'Date of birth' }).fill('3 May 2002');
      await page.getByRole('textbox', { name: 'Local number' }).fill('E2E-TAKEN');
      await api.admit({ localNumber: 'E2E-TAKEN', familyName: 'Otherwise' }, { startsOn: today });
      await page.getByRole('button', { name: 'Register the person' }).click();
      await toPutRight(page)
        .getByText(/local number/i)
        .waitFor();
      await valuesIn(forms['register']?.typed(page) ?? [], 2);
      await page.close();
    });

    it('keeps an episode whose frame a colleague changed meanwhile', async () => {
      const page = await type(forms['episode']);
      await api.changeEpisode(patientId, { referralReason: 'Written by a colleague' });
      await page.getByRole('button', { name: 'Save the episode' }).click();
      await page.getByRole('heading', { name: 'A colleague changed this episode while you were typing' }).waitFor();
      await page.getByRole('cell', { name: 'Written by a colleague' }).waitFor();
      await valuesIn(forms['episode']?.typed(page) ?? [], 2);
      await page.close();
    });

    it('keeps a phase that overlaps what a colleague added meanwhile', async () => {
      const page = await type(forms['phase']);
      await page.getByRole('combobox', { name: 'Phase' }).selectOption({ label: 'Aftercare' });
      await page.getByRole('combobox', { name: 'Setting' }).selectOption({ index: 1 });
      await api.addPhase(patientId, { kind: 'aftercare', startsOn: today });
      await page.getByRole('button', { name: 'Add the phase' }).click();
      await toPutRight(page)
        .getByText(/overlap/)
        .waitFor();
      await valuesIn(forms['phase']?.typed(page) ?? [], 2);
      await page.close();
    });

    it('keeps an event mark', async () => {
      const page = await type(forms['event']);
      await page.getByRole('button', { name: 'Save event' }).click();
      await justDone(page, /^Event .* saved/).waitFor();
      await page.close();
    });

    it('keeps a discharge of an episode that a colleague ended meanwhile', async () => {
      const page = await type(forms['discharge']);
      await page.getByRole('combobox', { name: 'Reason' }).selectOption({ index: 1 });
      await api.discharge(patientId, today);
      await page.getByRole('button', { name: 'End the episode' }).click();
      await toPutRight(page)
        .getByText(/already ended/)
        .waitFor();
      await valuesIn(forms['discharge']?.typed(page) ?? [], 2);
      await page.close();
    });
  });

  it('keeps an invitation of an administrator', async () => {
    const context = await product.context();
    const page = await context.newPage();
    await signInAs(page, 'Dilys Penmarric');
    await page.close();
    await (await typeThroughEverything(context, invitationForm, 'Dilys Penmarric')).close();
  });

  it('never shows one person in a browser what another one typed there', async () => {
    const context = await product.context();
    const page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const { rows } = await new RecordApi(context, product.url).caseload();
    const form = formsOf(rows[0]?.patientId ?? '')['log'];
    if (form === undefined) throw new Error('There is no panel.');
    const [note] = form.typed(page);
    await form.open(page);
    await note?.box.fill('Typed by Owen and by nobody else');
    await isKept(page, /^Saved( \d|$)/);
    const change = async (who: string): Promise<void> => {
      await page.getByRole('banner').getByRole('button').last().click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await signInAs(page, who, '/sign-in');
      await form.open(page);
    };
    const value = (isIt: (now: string) => boolean) =>
      eventually(async () => (await note?.box.inputValue()) ?? '', isIt);
    await change('Leah Castell');
    await page.getByText('0 of 2,000 characters').waitFor();
    await note?.box.fill('Typed by Leah');
    await isKept(page, /^Saved( \d|$)/);
    expect((await keptInBrowser(page)).filter(({ text }) => /Typed by/.test(text))).toEqual([]);
    await change('Owen Hartley');
    expect(await value((now) => now !== '')).toBe('Typed by Owen and by nobody else');
  });
});

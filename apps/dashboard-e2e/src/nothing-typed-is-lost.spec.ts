import type { BrowserContext, Page } from 'playwright-core';
import { addDays } from '@cairn/shared-util';
import { keptInBrowser } from './support/browser-storage';
import { eventually } from './support/eventually';
import { FORMS, type FormOf, logForm, type Place, type Typed } from './support/forms';
import { signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

/** The text is typed in three parts: before the tab dies, while the network is away, and while the screen is locked. */
const PARTS = 3;
/** After so long without another key what was typed is on the server. */
const SAVED_WITHIN_MS = 2_000;
/** After so long it lies sealed on the device, on a machine that runs other tests beside this one. */
const ON_DEVICE_WITHIN_MS = 1_000;
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

  /** A browser profile of their own, in which they are signed in. */
  async function signedIn(who: FormOf['who']): Promise<BrowserContext> {
    const context = await product.context();
    const page = await context.newPage();
    await signInAs(page, who);
    await page.close();
    return context;
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

  describe.each(FORMS)('in $name', (form: FormOf) => {
    let context: BrowserContext;
    let place: Place;
    let page: Page;
    const opened = async (): Promise<Page> => {
      const opening = await context.newPage();
      await form.open(opening, place);
      return opening;
    };

    beforeAll(async () => {
      context = await signedIn(form.who);
      const api = new RecordApi(context, product.url);
      const owen = form.who === 'Owen Hartley' ? api : new RecordApi(await signedIn('Owen Hartley'), product.url);
      const { today } = await api.whoAmI();
      const patientId = await owen.admit({ familyName: 'Draftwell' }, { startsOn: addDays(today, -20) });
      await owen.logCraving(patientId, { intensity: 9 });
      place = { api, patientId, today };
    });
    afterAll(() => context.close());

    it('the death of the tab loses nothing', async () => {
      page = await opened();
      await typePart(form.typed(page), 0);
      await isKept(page, /^Saved( \d|$)/);
      await page.close();
      page = await opened();
      await valuesIn(form.typed(page), 0);
    });

    it('the loss of the network loses nothing, nor does a tab that dies meanwhile', async () => {
      await context.setOffline(true);
      await typePart(form.typed(page), 1);
      await isKept(page, /Not saved, kept on this device/);
      await valuesIn(form.typed(page), 1);
      await page.waitForTimeout(ON_DEVICE_WITHIN_MS);
      await page.close();
      await context.setOffline(false);
      page = await opened();
      await valuesIn(form.typed(page), 1);
    });

    it('the lock loses nothing, and nothing can be read behind it', async () => {
      await place.api.send('POST', 'session/lock', {});
      await typePart(form.typed(page), 2);
      await page.getByRole('dialog', { name: 'The screen is locked' }).waitFor();
      await nothingPlainIn(page, form.typed(page));
      await unlock(page, form.who);
      await valuesIn(form.typed(page), 2);
      await nothingPlainIn(page, form.typed(page));
    });

    it('another device goes on where this one was two seconds ago', async () => {
      await page.waitForTimeout(SAVED_WITHIN_MS);
      const elsewhere = await product.context();
      const there = await elsewhere.newPage();
      await signInAs(there, form.who);
      await form.open(there, place);
      await valuesIn(form.typed(there), 2);
      await elsewhere.close();
    });

    it('an edit of a colleague in between loses nothing', async () => {
      await form.conflict(page, place);
      if (form.staysOpen) await valuesIn(form.typed(page), 2);
    });
  });

  it('never shows one person in a browser what another one typed there', async () => {
    const context = await product.context();
    const page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const api = new RecordApi(context, product.url);
    const { rows, today } = await api.caseload();
    const place: Place = { api, patientId: rows[0]?.patientId ?? '', today };
    const [note] = logForm.typed(page);
    await logForm.open(page, place);
    await note?.box.fill('Typed by Owen and by nobody else');
    await isKept(page, /^Saved( \d|$)/);
    const change = async (who: string): Promise<void> => {
      await page.getByRole('banner').getByRole('button').last().click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await signInAs(page, who, '/sign-in');
      await logForm.open(page, place);
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

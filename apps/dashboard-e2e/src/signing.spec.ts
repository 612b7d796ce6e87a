import type { BrowserContext, Page } from 'playwright-core';
import { addDays } from '@cairn/shared-util';
import { Keys } from './support/keys';
import { cellsOf, choice, justDone, logPanel, saveEntry, signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi } from './support/record-api';

const OWEN = 'Owen Hartley';
const LEAH = 'Leah Castell';

describe('undo, signatures and what was withdrawn', () => {
  let product: Product;
  let context: BrowserContext;
  let page: Page;
  let keys: Keys;
  let api: RecordApi;
  let patientId: string;
  let today: string;

  const entry = (words: RegExp) => page.locator('cairn-entry-line').filter({ hasText: words });
  const record = async (query = ''): Promise<void> => {
    await page.goto(`/patients/${patientId}/record${query}`);
    await page
      .getByText(/^(No entries|1 entry|\d+ entries)/)
      .first()
      .waitFor();
  };
  const versions = () => page.getByRole('table', { name: 'Versions of this entry' });

  beforeAll(async () => {
    product = await startProduct();
    context = await product.context();
    page = await context.newPage();
    keys = new Keys(page);
    await signInAs(page, OWEN);
    api = new RecordApi(context, product.url);
    ({ today } = await api.whoAmI());
    patientId = await api.admit({ givenName: 'Fern', familyName: 'Signwell' }, { startsOn: addDays(today, -20) });
  });
  afterAll(() => product.stop());

  describe('for ten seconds after saving', () => {
    it('an entry of the panel is undone by Ctrl+Z: it is withdrawn, and what was typed is back', async () => {
      await page.goto(`/patients/${patientId}`);
      await page.getByRole('button', { name: 'Log', exact: true }).click();
      const panel = logPanel(page);
      await choice(panel, /^Craving now/, '7').click();
      await panel.getByRole('textbox', { name: 'Note', exact: true }).fill('On the stairs');
      await saveEntry(page).click();
      await justDone(page, /^Craving 7 saved/).waitFor();
      await keys.press('Control+Z');
      await justDone(page, 'Undone. It is withdrawn.').waitFor();
      expect(await panel.getByRole('textbox', { name: 'Note', exact: true }).inputValue()).toBe('On the stairs');
      expect(await api.cravings(patientId, today, today)).toEqual([]);
      await panel.getByRole('button', { name: 'Start again with an empty panel' }).click();
    });

    it('a correction is undone by a further one that says what stood before', async () => {
      await api.logCraving(patientId, { intensity: 6 });
      await record('?kind=craving');
      await entry(/Craving 6 of 10/)
        .getByRole('button', { name: /^Correct/ })
        .click();
      await choice(page, /./, '2').first().click();
      await page.getByRole('textbox', { name: 'Why it is corrected' }).fill('Misheard');
      await page.getByRole('button', { name: 'Save correction' }).click();
      await justDone(page, /^Correction saved/).waitFor();
      await entry(/Craving 2 of 10/).waitFor();
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await justDone(page, 'Undone. It says again what it said before.').waitFor();
      await entry(/Craving 6 of 10/)
        .getByRole('button', { name: /^corrected/ })
        .click();
      await versions().waitFor();
      expect(await cellsOf(versions(), 'Why')).toEqual(['', 'Misheard', 'Undone right after saving']);
    });

    it('waits for the pointer, and is gone afterwards', async () => {
      await api.logCraving(patientId, { intensity: 1 });
      await record('?kind=craving');
      await page.getByRole('button', { name: 'Add event' }).click();
      await page.getByRole('textbox', { name: 'Event', exact: true }).fill('Moved house');
      await page.getByRole('button', { name: 'Save event' }).click();
      const toast = page.getByRole('region', { name: 'Just done' });
      await toast.hover();
      await page.waitForTimeout(11_000);
      expect(await toast.isVisible()).toBe(true);
      await page.mouse.move(5, 5);
      await toast.waitFor({ state: 'hidden' });
    });
  });

  describe('a signed entry', () => {
    it('is signed by who wrote it, with the others of the day in one press', async () => {
      await record('?kind=craving');
      const both = page.getByRole('button', { name: /^Sign 2 of mine/ });
      await both.click();
      await justDone(page, '2 entries signed').waitFor();
      await entry(/Craving 6 of 10/)
        .getByText('signed', { exact: true })
        .waitFor();
      await both.waitFor({ state: 'hidden' });
    });

    it('waits for the colleague who was asked, who reads and co-signs it', async () => {
      await entry(/Craving 6 of 10/)
        .getByRole('button', { name: /^Ask to co-sign/ })
        .click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Colleague' }).selectOption({ label: LEAH });
      await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
      await justDone(page, `${LEAH} was asked to co-sign`).waitFor();
      const leah = await (await product.context()).newPage();
      await signInAs(leah, LEAH);
      await leah.goto('/signing');
      const waiting = leah.getByRole('article', { name: /Craving 6 of 10.*Fern Signwell/ });
      await waiting.getByText(`${OWEN} asked you`).waitFor();
      await waiting.getByRole('button', { name: /^Co-sign/ }).click();
      await justDone(leah, /^Co-signed: Craving 6/).waitFor();
      await leah.getByText('0 entries wait for your signature.').waitFor();
      await record('?kind=craving');
      await entry(/Craving 6 of 10/)
        .getByText(new RegExp(`Co-signed by ${LEAH}`))
        .waitFor();
    });

    it('is amended, never corrected in silence: the difference is shown before, and both versions after', async () => {
      await entry(/Craving 6 of 10/)
        .getByRole('button', { name: /^Correct/ })
        .click();
      await page.getByRole('heading', { name: 'Amend a signed entry' }).waitFor();
      await choice(page, /./, '3').first().click();
      await versions().waitFor();
      expect((await cellsOf(versions(), /^(Craving|Intensity|Rating)/)).map((text) => text.slice(0, 1))).toEqual([
        '6',
        '3',
      ]);
      await page.getByRole('textbox', { name: 'Why it is corrected' }).fill('Said 3 when asked again');
      await page.getByRole('button', { name: 'Save correction' }).click();
      await justDone(page, /^Amendment saved beside what was signed/).waitFor();
      const amended = entry(/Craving 3 of 10/);
      await amended.getByRole('button', { name: /^amended/ }).click();
      const [, , signed, amendment] = await cellsOf(versions(), 'Signed');
      expect(signed).toMatch(/Signed by Owen Hartley.*Co-signed by Leah Castell/s);
      expect(amendment).toBe('Not signed');
      await amended.getByRole('button', { name: /^Sign\b/ }).click();
      await justDone(page, 'Entry signed').waitFor();
    });

    it('can be signed right after a session was written', async () => {
      await page.goto(`/patients/${patientId}`);
      await page.getByRole('button', { name: 'Log', exact: true }).click();
      await choice(logPanel(page), 'Attendance', 'Attended').click();
      await saveEntry(page).click();
      await page.getByRole('button', { name: 'Sign the session' }).click();
      await justDone(page, 'Session signed').waitFor();
      await record('?kind=therapy_session');
      await entry(/attended/)
        .getByText('signed', { exact: true })
        .waitFor();
    });
  });

  it('what was withdrawn is shown when it is asked for, with who, when and why', async () => {
    const id = await api.logCraving(patientId, { intensity: 10 });
    await api.withdrawCraving(patientId, id, 'Of another person');
    await record('?kind=craving');
    expect(await entry(/Craving 10 of 10/).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Withdrawn too' }).check();
    const gone = entry(/Craving 10 of 10/);
    await gone.getByText(/^You withdrew this entry .*: Of another person$/).waitFor();
    expect(await gone.getByRole('button', { name: /^(Correct|Withdraw|Sign)/ }).count()).toBe(0);
    await gone.getByRole('button', { name: /^Details/ }).click();
    await page.getByText(/^Withdrawn by Owen Hartley.*: Of another person$/).waitFor();
    await page.reload();
    await gone.waitFor();
  });
});

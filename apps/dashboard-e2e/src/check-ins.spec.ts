import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import type { CaseloadRow } from '@cairn/insight-domain';
import { Keys } from './support/keys';
import { justDone, signInAs } from './support/pages';
import { type Product, startProduct, watchErrors } from './support/product';
import { RecordApi, somebodyToLogFor } from './support/record-api';

const PICTURES = path.resolve(__dirname, '../../../tmp/screens');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
/** What a browser says of itself when it is offline or a link is not open. */
const EXPECTED = /ERR_INTERNET_DISCONNECTED|status of 404/;

describe('a check-in on somebody’s own phone', () => {
  let product: Product;
  let staff: BrowserContext;
  let desk: Page;
  let somebody: CaseloadRow;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    product = await startProduct();
    staff = await product.context();
    desk = await staff.newPage();
    await signInAs(desk, 'Owen Hartley');
    somebody = somebodyToLogFor(await new RecordApi(staff, product.url).caseload());
  });
  afterAll(() => product.stop());

  const toCheckIns = () => desk.goto(`/patients/${somebody.patientId}/check-in`);

  /** Makes a link at the desk and answers it. */
  async function makeLink(more: () => Promise<unknown> = () => Promise.resolve()): Promise<string> {
    await toCheckIns();
    await desk.getByRole('button', { name: 'Make a link' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Make a check-in link' });
    await dialog.getByRole('radio', { name: '24 hours' }).click();
    await more();
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const made = desk.getByRole('dialog', { name: 'The check-in link' });
    const link = await made.getByRole('textbox', { name: 'Link' }).inputValue();
    await made.getByRole('button', { name: 'Done' }).click();
    return link;
  }

  async function openOnPhone(link: string): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
    const context = await product.context(PHONE);
    const page = await context.newPage();
    const errors = watchErrors(page);
    await page.goto(link);
    return { context, page, errors };
  }

  const rate = (page: Page, question: RegExp, name: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name, exact: true }).check({ force: true });
  const send = (page: Page) => page.getByRole('button', { name: 'Send to my team' }).click();
  const asks = (page: Page) => page.getByRole('heading', { name: 'How are you doing?' }).waitFor();
  const isSent = (page: Page) => page.getByRole('heading', { name: /^Sent at \d\d:\d\d$/ }).waitFor();
  const shelved = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('cairn-check-in', 1);
          opening.onerror = () => reject(new Error('no database'));
          opening.onsuccess = () => {
            const counting = opening.result.transaction('sealed').objectStore('sealed').count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );

  async function look(page: Page, name: string): Promise<void> {
    const width = page.viewportSize()?.width ?? 0;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => `${name} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([name, over]).toEqual([name, 0]);
      await page.screenshot({ path: path.join(PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  it('is told on the phone and stands in the record as the person’s own', async () => {
    const link = await makeLink();
    const { page, errors } = await openOnPhone(link);
    await asks(page);
    expect(await page.locator('body').innerText()).not.toContain(somebody.familyName);
    expect(await page.getByRole('banner').count()).toBe(0);
    await look(page, 'check-in');
    await rate(page, /^How strong is the urge/, '7');
    await rate(page, /strongest it has been/, '9');
    await page.getByRole('button', { name: 'None on all 7 days' }).click();
    const today = page.getByRole('group', { name: /^Today, / });
    await today.getByRole('radio', { name: 'Yes' }).check({ force: true });
    await today.getByRole('textbox', { name: /^About how much/ }).fill('0,5');
    await rate(page, /^How is your mood/, '4');
    await page.getByRole('textbox', { name: /anything you want to say/ }).fill('I slept badly.\nBut I came.');
    await look(page, 'check-in-answered');
    await send(page);
    await isSent(page);
    await look(page, 'check-in-sent');
    expect(new URL(page.url()).hash).toBe('');
    expect(await shelved(page)).toBe(0);
    expect(errors).toEqual([]);

    await toCheckIns();
    await desk.getByText('But I came.').waitFor();
    const told = desk.getByRole('table', { name: 'Use as told' }).first();
    await told.getByText('used about 0.5 g').waitFor();
    await desk
      .getByText(/^Entered by the person by check-in, link made by Owen Hartley$/)
      .first()
      .waitFor();
    await look(desk, 'check-ins-of-a-person');
    await desk.goto(`/patients/${somebody.patientId}/record?kind=craving&period=2w`);
    await desk
      .getByText(/^Entered by the person by check-in, link made by Owen Hartley/)
      .first()
      .waitFor();

    const again = await openOnPhone(link);
    await again.page.getByRole('heading', { name: 'This link does not open a check-in' }).waitFor();
    await look(again.page, 'check-in-not-open');
    expect(again.errors.filter((error) => !EXPECTED.test(error))).toEqual([]);
  });

  it('shows a code that a phone reads as the link', async () => {
    await toCheckIns();
    await desk.getByRole('button', { name: 'Make a link' }).click();
    await look(desk, 'check-in-link-to-make');
    await desk.getByRole('button', { name: 'Make the link' }).click();
    const code = desk.getByRole('img', { name: 'QR code of the link below' });
    await code.waitFor();
    await look(desk, 'check-in-link-made');
    await desk.emulateMedia({ colorScheme: 'dark' });
    const shot = (await desk.locator('cairn-qr-code').screenshot()).toString('base64');
    // A page of its own: the policy of ours lets nothing be read from a text.
    const camera = await staff.newPage();
    const seen = await camera.evaluate(async (png) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      const pen = canvas.getContext('2d')!;
      pen.drawImage(picture, 0, 0);
      const { width, height, data } = pen.getImageData(0, 0, picture.width, picture.height);
      return { width, height, data: [...data] };
    }, shot);
    await camera.close();
    const link = await desk.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(decodeQR({ ...seen, data: Uint8Array.from(seen.data) })).toBe(link);
    await desk.getByRole('button', { name: 'Done' }).click();
    await desk.emulateMedia({ colorScheme: 'light' });
  });

  it('is kept sealed while the phone is offline, and sent by itself when it is back', async () => {
    const { context, page, errors } = await openOnPhone(await makeLink());
    await asks(page);
    await context.setOffline(true);
    await rate(page, /^How strong is the urge/, '2');
    await page.getByRole('textbox', { name: /anything you want to say/ }).fill('A secret sentence of mine');
    await send(page);
    await page.getByRole('heading', { name: 'Will be sent when you are online' }).waitFor();
    await look(page, 'check-in-waiting');
    expect(await shelved(page)).toBe(1);
    const raw = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('cairn-check-in', 1);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('sealed').objectStore('sealed').getAll();
            reading.onsuccess = () =>
              resolve(
                JSON.stringify(reading.result) +
                  new TextDecoder().decode((reading.result[0] as { data: ArrayBuffer }).data) +
                  JSON.stringify({ ...localStorage, ...sessionStorage }),
              );
          };
        }),
    );
    expect(raw).not.toContain('secret sentence');
    expect(raw).not.toContain(new URL(page.url()).hash.slice(1));
    await context.setOffline(false);
    await isSent(page);
    expect(await shelved(page)).toBe(0);
    expect(errors.filter((error) => !EXPECTED.test(error))).toEqual([]);
    await toCheckIns();
    await desk.getByText('A secret sentence of mine').waitFor();
  });

  it('goes on where it was left when the link is opened again, and sends what was waiting', async () => {
    const link = await makeLink();
    const { context, page } = await openOnPhone(link);
    await asks(page);
    await rate(page, /^How strong is the urge/, '0, no urge');
    await page.getByRole('textbox', { name: /anything you want to say/ }).fill('Left open on the bus');
    await page.waitForTimeout(300);
    await page.close();
    const later = await context.newPage();
    await later.goto(link);
    await asks(later);
    expect(await later.getByRole('textbox', { name: /anything you want to say/ }).inputValue()).toBe(
      'Left open on the bus',
    );
    await context.setOffline(true);
    await send(later);
    await later.getByRole('heading', { name: 'Will be sent when you are online' }).waitFor();
    await later.close();
    await context.setOffline(false);
    const last = await context.newPage();
    await last.goto(link);
    await isSent(last);
    await toCheckIns();
    await desk.getByText('Left open on the bus').waitFor();
  });

  it('is not sent when the link was revoked meanwhile, says so, and leaves nothing behind', async () => {
    const { context, page } = await openOnPhone(await makeLink());
    await asks(page);
    await context.setOffline(true);
    await rate(page, /^How is your mood/, '5');
    await send(page);
    await page.getByRole('heading', { name: 'Will be sent when you are online' }).waitFor();
    await toCheckIns();
    await desk
      .getByRole('button', { name: /^Revoke/ })
      .first()
      .click();
    await justDone(desk, 'Link revoked. It opens nothing any more.').waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'This link does not open a check-in' }).waitFor();
    await page.getByText('was not sent, and nothing of it stays in this browser').waitFor();
    expect(await shelved(page)).toBe(0);
  });

  it('is answered from beginning to end with the keyboard', async () => {
    const link = await makeLink();
    const context = await product.context();
    const page = await context.newPage();
    await page.goto(link);
    await asks(page);
    const keys = new Keys(page);
    const group = page.getByRole('group', { name: /^How strong is the urge/ });
    await keys.tabTo(group.getByRole('radio', { name: '0, no urge' }));
    await keys.press('Space', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await group.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(true);
    await keys.tabTo(page.getByRole('textbox', { name: /anything you want to say/ }));
    await keys.type('By keyboard alone');
    await keys.tabTo(page.getByRole('button', { name: 'Send to my team' }));
    await keys.press('Enter');
    await isSent(page);
    await look(page, 'check-in-sent');
  });

  it('shows nothing of whoever is signed in in the same browser', async () => {
    const link = await makeLink();
    const page = await staff.newPage();
    await page.goto(link);
    await asks(page);
    expect(await page.locator('body').innerText()).not.toContain('Owen Hartley');
    expect(await page.getByRole('banner').count()).toBe(0);
    await look(page, 'check-in');
    await page.close();
  });

  it('asks for at least one answer, and goes to the first question', async () => {
    const { page } = await openOnPhone(await makeLink());
    await asks(page);
    await send(page);
    await page.getByRole('alert').getByText('Answer at least one question, then send.').waitFor();
    await look(page, 'check-in-nothing-answered');
  });

  it('has a page for somebody who never had a link', async () => {
    const nobody = (await new RecordApi(staff, product.url).caseload()).rows.find(
      ({ patientId }) => patientId !== somebody.patientId,
    );
    for (const width of [1280, 390]) {
      await desk.setViewportSize({ width, height: 900 });
      await desk.goto(`/patients/${nobody?.patientId}/check-in`);
      await desk.getByRole('heading', { name: 'Check-ins' }).waitFor();
      await desk.getByRole('heading', { name: 'Links' }).waitFor();
      await look(desk, 'check-ins-none');
      await toCheckIns();
      await desk.getByRole('rowheader').first().waitFor();
      await look(desk, 'check-ins-of-a-person');
    }
    await desk.setViewportSize({ width: 1280, height: 900 });
  });
});

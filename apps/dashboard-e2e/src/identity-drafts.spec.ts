import type { BrowserContext, Page } from 'playwright-core';
import { signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';

const OWEN = 'Owen Hartley';
const PASSWORD = 'kettle-otter-slate-morning';

/** Everything that lies in the browser's storage of the page, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name ?? ''));
      for (const shelf of database.objectStoreNames) {
        const rows = await answer(database.transaction(shelf).objectStore(shelf).getAll());
        for (const row of rows as Record<string, unknown>[]) {
          const bytes = row['data'] instanceof ArrayBuffer ? new TextDecoder('latin1').decode(row['data']) : null;
          found.push({ ...row, data: bytes });
        }
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

describe('what is typed in a form', () => {
  let product: Product;
  let context: BrowserContext;
  let page: Page;

  const name = () => page.getByLabel('First name');
  const openForm = async (): Promise<void> => {
    await page.goto('/people/register');
    await name().waitFor();
  };
  const says = (words: string): Promise<void> => page.getByText(words).first().waitFor();
  const lockElsewhere = () =>
    context.request.post(`${product.url}/api/session/lock`, {
      headers: { origin: product.url, 'idempotency-key': crypto.randomUUID() },
      data: {},
    });
  const valueIs = async (value: string): Promise<void> => {
    await page.waitForFunction(
      ([label, wanted]) =>
        [...document.querySelectorAll('label')].some(
          (each) =>
            each.textContent === label &&
            (document.getElementById(each.htmlFor) as HTMLInputElement | null)?.value === wanted,
        ),
      ['First name', value],
    );
  };

  beforeAll(async () => {
    product = await startProduct();
  });
  beforeEach(async () => {
    context = await product.context();
    page = await context.newPage();
    await signInAs(page, OWEN);
    await openForm();
    await page.waitForLoadState('networkidle');
  });
  afterEach(async () => {
    await name().fill('');
    await page.waitForTimeout(500);
    await context.close();
  });
  afterAll(() => product.stop());

  it('comes back after the tab was closed a moment later, and no word of it lies in the browser', async () => {
    await name().pressSequentially('Zephyrina', { delay: 15 });
    await page.waitForTimeout(160);
    const kept = await stored(page);
    expect(kept).toContain('"synced"');
    expect(kept).not.toContain('Zephyrina');
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    await openForm();
    await valueIs('Zephyrina');
  });

  it('is kept on the device without a network, says so, and is sent when there is one', async () => {
    await context.setOffline(true);
    await name().fill('Quillon');
    await says('Not saved, kept on this device');
    await context.setOffline(false);
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await page.reload();
    await valueIs('Quillon');
  });

  it('waits behind the lock, which only the password opens', async () => {
    await name().fill('Ash');
    await lockElsewhere();
    await name().press('End');
    await page.keyboard.type('wood');
    const lock = page.getByRole('dialog', { name: 'The screen is locked' });
    await lock.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await lock.waitFor();
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await says('This is not your password.');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await lock.waitFor({ state: 'hidden' });
    await valueIs('Ashwood');
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await page.reload();
    await valueIs('Ashwood');
  });

  it('comes back after the sign-in ended while typing', async () => {
    await context.clearCookies();
    await name().fill('Marigold');
    await page.waitForURL(/\/sign-in\?returnUrl=%2Fpeople%2Fregister/);
    await page.getByRole('button', { name: OWEN }).click();
    await page.waitForURL(/\/people\/register$/);
    await valueIs('Marigold');
  });

  it('is nobody else’s on the same browser', async () => {
    await name().fill('Hazel');
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await page.getByRole('button', { name: OWEN }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in$/);
    await signInAs(page, 'Leah Castell');
    await openForm();
    await page.waitForLoadState('networkidle');
    expect(await name().inputValue()).toBe('');
    expect(await stored(page)).not.toContain('Hazel');
  });
});

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { addDays } from '@cairn/shared-util';
import { signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';
import { RecordApi, somebodyToLogFor } from './support/record-api';
import { answerAs, PAGES, STATES, type PageOfRecord, type State } from './support/states';

const PICTURES = path.resolve(__dirname, '../../../tmp/screens');
const WIDTHS = { empty: 1280, loading: 1280, failed: 1280, long: 390 } as const;

/** What a page must show in a state, as a selector; the others are looked at for their width alone. */
const SHOWN: Readonly<Partial<Record<State, string>>> = {
  loading: 'cairn-skeleton',
  failed: 'cairn-error-state',
};

describe('every page that reads from the record', () => {
  let product: Product;
  let context: BrowserContext;
  let newcomer: string;
  let somebody: string;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    product = await startProduct();
    context = await product.context({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await signInAs(page, 'Owen Hartley');
    const api = new RecordApi(context, product.url);
    const { today } = await api.whoAmI();
    somebody = somebodyToLogFor(await api.caseload()).patientId;
    newcomer = await api.admit({ givenName: 'Nell', familyName: 'Newcombe' }, { startsOn: addDays(today, -1) });
    await page.close();
  });
  afterAll(() => product.stop());

  const addressOf = ({ path: rest, of }: PageOfRecord, state: State): string => {
    if (of === 'clinic') return rest;
    return `/patients/${state === 'empty' ? newcomer : somebody}${rest}`;
  };
  const overBy = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  const cases = PAGES.flatMap((each) => STATES.map((state) => ({ state, name: each.name, each }))).filter(
    ({ state, each }) => state !== 'empty' || each.of === 'person',
  );

  it.each(cases)('$name: $state', async ({ state, name, each }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: WIDTHS[state], height: 900 });
    await answerAs(page, state);
    await page.goto(addressOf(each, state));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const shown = SHOWN[state];
    if (shown === undefined) await page.waitForLoadState('networkidle');
    else await page.locator(shown).first().waitFor();
    expect(await overBy(page)).toBeLessThanOrEqual(0);
    const file = `state-${state}-${name.replaceAll(' ', '-')}.png`;
    await page.screenshot({ path: path.join(PICTURES, file), fullPage: true });
    await page.close();
  });
});

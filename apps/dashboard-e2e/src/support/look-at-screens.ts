import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import { MEMBER_PASSWORD_LINK, StaffMember } from '@cairn/identity-domain';
import type { CaseloadRow } from '@cairn/insight-domain';
import { fillPath } from '@cairn/shared-util';
import { plot, signInAs } from './pages';
import { type Product, startProduct, watchErrors } from './product';
import { RecordApi, somebodyToLogFor } from './record-api';
import { type Links, PEOPLE, type Screen, screensOf } from './screens';

const StaffMembers = z.array(StaffMember);
const PICTURES = path.resolve(__dirname, '../../../../tmp/screens');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Dark differs from light in colours alone. */
const CHECKS = {
  light: (page: Page) => new AxeBuilder({ page }).withTags(RULES),
  dark: (page: Page) => new AxeBuilder({ page }).withRules(['color-contrast']),
} as const;

/** What a browser says of itself where nobody is signed in, or where somebody asks for what is not there. */
const ANSWERS = /the server responded with a status of 40[14]/;

/** What is wrong with the page as it stands, light and dark; pictures are kept. */
async function faultsOf(page: Page, name: string, width: number): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const { violations } = await CHECKS[scheme](page).analyze();
    for (const { id, nodes } of violations)
      for (const { html, failureSummary = '' } of nodes)
        faults.push(`${scheme} ${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) faults.push(`${scheme}: the page is ${over} px wider than the screen`);
    await page.screenshot({ path: path.join(PICTURES, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  return faults;
}

/** An invitation, and a password link for a colleague whom no screen is about, as the administrator makes them. */
async function linksBy(administrator: RecordApi): Promise<Links> {
  const made = async (path: string, body: object): Promise<string> =>
    (await administrator.send('POST', path, body)).headers()['location'] ?? '';
  const staff = StaffMembers.parse(await (await administrator.get('staff')).json());
  const forgetful = staff.find(({ displayName }) => displayName === 'Niamh Torrance');
  const colleague = { email: 'new.colleague@clinic.example', displayName: 'Nell Hart', role: 'clinician' };
  return {
    invitation: await made('invitations', colleague),
    password: await made(fillPath(MEMBER_PASSWORD_LINK, { membershipId: forgetful?.membershipId ?? '' }), {}),
  };
}

/** Looks at every screen of one width: its own product, so that two widths can be looked at side by side. */
export function lookAtScreens(width: number): void {
  let product: Product;
  let somebody: CaseloadRow;
  let links: Links;
  const signedIn = new Map<Screen['who'], BrowserContext>();
  const contextOf = (who: Screen['who']): BrowserContext => {
    const context = signedIn.get(who);
    if (context === undefined) throw new Error(`${who} is not there.`);
    return context;
  };
  const api = (who: Screen['who']) => new RecordApi(contextOf(who), product.url);

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    product = await startProduct();
    for (const who of PEOPLE) {
      const context = await product.context({ viewport: { width, height: 900 } });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`Breach of the content policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const page = await context.newPage();
      if (who !== 'nobody') await signInAs(page, who);
      await page.close();
      signedIn.set(who, context);
    }
    somebody = somebodyToLogFor(await api('Owen Hartley').caseload());
    links = await linksBy(api('Dilys Penmarric'));
  });
  afterAll(() => product.stop());

  const names = screensOf({ patientId: '', familyName: '' }, { invitation: '', password: '' }).map(({ name }) => name);

  it.each(names)('%s has no fault, light or dark', async (name) => {
    const screen = screensOf(somebody, links).find((each) => each.name === name);
    const page = await contextOf(screen?.who ?? 'nobody').newPage();
    const errors = watchErrors(page);
    await screen?.show(page);
    const faults = await faultsOf(page, name, width);
    await page.close();
    expect([...faults, ...errors.filter((error) => !ANSWERS.test(error))]).toEqual([]);
  });

  it('the lock has no fault, light or dark', async () => {
    const page = await contextOf('Owen Hartley').newPage();
    await page.goto(`/patients/${somebody.patientId}`);
    await plot(page, 'Craving').waitFor();
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('button', { name: 'Lock the screen' }).click();
    await page.getByRole('dialog', { name: 'The screen is locked' }).waitFor();
    expect(await faultsOf(page, 'lock', width)).toEqual([]);
  });
}

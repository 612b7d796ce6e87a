import type { Locator, Page } from 'playwright-core';

/** The lane of a chart on a person's page, by the beginning of its title. */
export const lane = (page: Page, title: string): Locator => page.getByRole('region', { name: new RegExp(`^${title}`) });

export const plot = (page: Page, title: string): Locator => lane(page, title).getByRole('application');

/** The drawing's name: title, denominator and sentence, as a screen reader says them. */
export async function says(page: Page, title: string): Promise<string> {
  return (await plot(page, title).getAttribute('aria-label')) ?? '';
}

export const saveEntry = (page: Page): Locator => page.getByRole('button', { name: 'Save entry' });
export const logPanel = (page: Page): Locator => page.getByRole('region', { name: 'Log for today' });

/** The toast that says what was just done. */
export const justDone = (page: Page, words: RegExp | string): Locator =>
  page.getByRole('region', { name: 'Just done' }).getByText(words);

/** The summary of what a form asks to put right. */
export const toPutRight = (page: Page): Locator => page.getByRole('group', { name: /to put right$/ });

/** One choice of a row of choices or of a scale. */
export const choice = (within: Page | Locator, group: RegExp | string, name: RegExp | string): Locator =>
  within.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: typeof name === 'string' });

/** Signs in by the button of a demo account, as somebody who tries Cairn does. */
export async function signInAs(page: Page, displayName: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: new RegExp(`^${displayName}`) }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  await page.getByRole('banner').getByText(displayName).waitFor({ state: 'attached' });
}

/** The cells of the row that begins with this head. */
export async function cellsOf(table: Locator, head: RegExp | string): Promise<string[]> {
  const row = table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name: head }) });
  await row.waitFor();
  return row.getByRole('cell').allInnerTexts();
}

/** How many rows stand under the head of a table. */
export const rowsOf = (table: Locator): Promise<number> => table.getByRole('rowheader').count();

/** Opens the table that says the same as a chart. */
export async function tableOf(page: Page, title: string): Promise<Locator> {
  const within = lane(page, title);
  const button = within.getByRole('button', { name: /^Table/ });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const table = within.getByRole('table');
  await table.waitFor();
  return table;
}

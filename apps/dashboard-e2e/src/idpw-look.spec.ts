import type { Page } from 'playwright-core';
import { signInAs } from './support/pages';
import { type Product, startProduct, watchErrors } from './support/product';

describe('look', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  it.each([
    [1280, 900, 'light'],
    [1280, 900, 'dark'],
    [390, 844, 'light'],
    [390, 844, 'dark'],
  ] as const)('%i %i %s', async (width, height, colorScheme) => {
    const shot = (page: Page, name: string) => page.screenshot({ path: `/tmp/idpw/${name}-${width}-${colorScheme}.png`, fullPage: true });
    const open = async () => (await product.context({ viewport: { width, height }, colorScheme })).newPage();
    const page = await open();
    const errors = watchErrors(page);
    await signInAs(page, 'Dilys Penmarric');
    await page.getByRole('rowheader').first().waitFor();
    await shot(page, 'staff');
    await page.getByRole('button', { name: 'Password link for Owen Hartley' }).click();
    await page.getByRole('button', { name: 'Make the link' }).waitFor();
    await shot(page, 'link-ask');
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await shot(page, 'link-made');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('link', { name: 'Password' }).waitFor();
    await shot(page, 'menu');
    await page.getByRole('link', { name: 'Password' }).click();
    await page.getByRole('textbox', { name: 'New password' }).fill('too short');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByRole('group', { name: /put right/ }).waitFor();
    await shot(page, 'password');
    const stranger = await open();
    await stranger.goto(link);
    await stranger.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await shot(stranger, 'new-password');
    const lost = await open();
    await lost.goto('/sign-in/password#nothing');
    await lost.getByRole('heading', { name: 'This link is not open' }).waitFor();
    await shot(lost, 'not-open');
    const signin = await open();
    await signin.goto('/sign-in');
    await signin.getByRole('button', { name: /^Owen/ }).waitFor();
    await shot(signin, 'sign-in');
    const wrong = signin;
    await wrong.getByRole('textbox', { name: 'Work e-mail' }).fill('owen.hartley@fellgate.example');
    await wrong.getByRole('textbox', { name: 'Password' }).fill('a wrong one');
    await wrong.getByRole('button', { name: 'Sign in', exact: true }).click();
    await wrong.getByRole('alert').waitFor();
    const auditor = await open();
    await signInAs(auditor, 'Ruben Astley-Voss');
    await auditor.getByRole('row').nth(8).waitFor();
    await shot(auditor, 'audit');
    expect(errors).toEqual([]);
  });
});

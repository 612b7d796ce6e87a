import type { Page } from 'playwright-core';
import { signInAs } from './support/pages';
import { type Product, startProduct } from './support/product';

describe('staff', () => {
  let product: Product;
  let page: Page;
  let link: string;
  let newcomer: Page;

  const newPage = async (): Promise<Page> => (await product.context()).newPage();

  beforeAll(async () => {
    product = await startProduct();
    page = await newPage();
    await signInAs(page, 'Dilys Penmarric');
  });
  afterAll(() => product.stop());

  it('begin with an invitation whose link is shown once', async () => {
    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nell Hart');
    await dialog.getByLabel('Work e-mail').fill('nell.hart@fellgate.example');
    await dialog.getByRole('button', { name: 'Make the invitation' }).click();
    link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(link).toMatch(/\/sign-in\/invitation#[0-9a-f-]{36}\.[\w-]{43}$/);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Withdraw the invitation of Nell Hart' }).waitFor();
    expect(await page.content()).not.toContain(link.split('#')[1]);
  });

  it('join with a password that is hard to guess, and are signed in', async () => {
    newcomer = await newPage();
    await newcomer.goto(link);
    await newcomer.getByRole('heading', { name: 'Join Fellgate Recovery Service' }).waitFor();
    const password = newcomer.getByRole('textbox', { name: 'Password' });
    await password.fill('nell-hart-nell-hart');
    await newcomer.getByRole('button', { name: 'Join and sign in' }).click();
    await newcomer.getByText('This password is easy to guess.').first().waitFor();
    await password.fill('the heron waits by the third weir');
    await newcomer.getByRole('button', { name: 'Join and sign in' }).click();
    await newcomer.waitForURL(/\/caseload$/);
    await newcomer.getByText('Nell Hart').first().waitFor();
    await newcomer.goto('/staff');
    await newcomer.waitForURL(/\/caseload$/);
  });

  it('cannot use a link twice', async () => {
    const second = await newPage();
    await second.goto(link);
    await second.getByRole('heading', { name: 'This invitation is not open' }).waitFor();
  });

  it('change their own password and stay signed in', async () => {
    await newcomer.getByRole('button', { name: /Nell Hart/ }).click();
    await newcomer.getByRole('link', { name: 'Password' }).click();
    await newcomer.getByRole('textbox', { name: 'Password you have now' }).fill('the heron waits by the fourth weir');
    await newcomer.getByRole('textbox', { name: 'New password' }).fill('a slow barge carries the barley');
    await newcomer.getByRole('button', { name: 'Change the password' }).click();
    await newcomer.getByRole('button', { name: 'This is not the password you have now.' }).click();
    await newcomer.keyboard.press('ControlOrMeta+A');
    await newcomer.keyboard.type('the heron waits by the third weir');
    await newcomer.keyboard.press('Enter');
    await newcomer.getByText('Your password is changed.').first().waitFor();
    await newcomer.reload();
    await newcomer.getByRole('heading', { name: 'Password' }).waitFor();
  });

  it('who forgot their password choose a new one with a link, once, and are out everywhere else', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Password link for Nell Hart' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const reset = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.content()).not.toContain(reset.split('#')[1]);
    const elsewhere = await newPage();
    await elsewhere.goto(reset);
    await elsewhere.getByRole('textbox', { name: 'New password' }).fill('seven lanterns on the towpath');
    await elsewhere.getByRole('button', { name: 'Save it and sign in' }).click();
    await elsewhere.waitForURL(/\/caseload$/);
    await newcomer.getByRole('link', { name: 'People' }).first().click();
    await newcomer.waitForURL(/\/sign-in/);
    await newcomer.goto(reset);
    await newcomer.getByRole('heading', { name: 'This link is not open' }).waitFor();
  });

  it('are signed out at once when they are deactivated', async () => {
    const colleague = await newPage();
    await signInAs(colleague, 'Owen Hartley');
    await page.reload();
    await page.getByRole('button', { name: 'Deactivate Owen Hartley' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate', exact: true }).click();
    await page.getByRole('button', { name: 'Activate Owen Hartley' }).waitFor();
    await colleague.getByRole('link', { name: 'People' }).first().click();
    await colleague.waitForURL(/\/sign-in/);
  });
});

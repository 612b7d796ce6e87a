import type { Locator, Page } from 'playwright-core';
import { choice, lane, logPanel } from './pages';

/** A box of a form and what is typed into it. */
export interface Typed {
  readonly box: Locator;
  readonly text: string;
}

/** A form of the product: how it is reached, what is typed into it, and where it says that this is kept. */
export interface FormOf {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly typed: (page: Page) => Typed[];
}

const WORDS = 'thrushwhistle marrowlight quernstone fallowmere ';

/** So many characters that nothing else on the page says. */
export const words = (length: number, first: string): string =>
  `${first} ${WORDS.repeat(Math.ceil(length / WORDS.length))}`
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, 'x');

const box = (page: Page, name: RegExp | string): Locator =>
  page.getByRole('textbox', { name, exact: typeof name === 'string' });

async function press(page: Page, name: RegExp | string): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

/** The forms of somebody with an open episode and one craving of 9. */
export function formsOf(patientId: string): Record<string, FormOf> {
  const at = (page: Page, path: string) => page.goto(`/patients/${patientId}${path}`);
  return {
    log: {
      name: 'the note of the log panel',
      open: async (page) => {
        await at(page, '');
        await lane(page, 'Craving').waitFor();
        await press(page, 'Log');
        await choice(logPanel(page), /^Craving now/, '5').waitFor();
      },
      typed: (page) => [{ box: box(page, 'Note'), text: words(200, 'Note') }],
    },
    correction: {
      name: 'the correction of an entry',
      open: async (page) => {
        await at(page, '/record?kind=craving');
        await press(page, /^Correct\s?: Craving 9/);
      },
      typed: (page) => [
        { box: box(page, 'Note'), text: words(100, 'Note') },
        { box: box(page, 'Why it is corrected'), text: words(100, 'Reason') },
      ],
    },
    details: {
      name: 'the details of a person',
      open: async (page) => {
        await at(page, '/details');
        await press(page, 'Change details');
      },
      typed: (page) => [
        { box: box(page, 'Likes to be called'), text: words(100, 'Called') },
        { box: box(page, 'Gender identity'), text: words(60, 'Gender') },
        { box: box(page, 'Why do the details change?'), text: words(40, 'Why') },
      ],
    },
    register: {
      name: 'the registration of a person',
      open: async (page) => {
        await page.goto('/people/register');
      },
      typed: (page) => [
        { box: box(page, 'First name'), text: words(100, 'First') },
        { box: box(page, 'Last name'), text: words(100, 'Last') },
      ],
    },
    episode: {
      name: 'an episode of care',
      open: async (page) => {
        await at(page, '/episodes');
        await press(page, 'Change');
      },
      typed: (page) => [{ box: box(page, 'Reason for referral'), text: words(200, 'Referral') }],
    },
    phase: {
      name: 'a new phase',
      open: async (page) => {
        await at(page, '/episodes');
        await press(page, 'Add a phase');
      },
      typed: (page) => [{ box: box(page, 'Why does the phase change?'), text: words(200, 'Phase') }],
    },
    discharge: {
      name: 'a discharge',
      open: async (page) => {
        await at(page, '/episodes');
        await press(page, 'Discharge');
      },
      typed: (page) => [{ box: box(page, 'Where the person goes'), text: words(200, 'Goes') }],
    },
    event: {
      name: 'an event mark',
      open: async (page) => {
        await at(page, '/record');
        await press(page, 'Add event');
      },
      typed: (page) => [{ box: box(page, 'Event'), text: words(60, 'Event') }],
    },
  };
}

/** The administrator's form. */
export const invitationForm: FormOf = {
  name: 'an invitation',
  open: async (page) => {
    await page.goto('/staff');
    await press(page, 'Invite a colleague');
  },
  typed: (page) => [
    { box: box(page, 'Name'), text: words(120, 'Colleague') },
    { box: box(page, 'Work e-mail'), text: `${words(60, 'mail').replaceAll(' ', '.')}@clinic.example` },
  ],
};

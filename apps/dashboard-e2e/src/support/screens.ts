import type { Page } from 'playwright-core';
import type { CaseloadRow } from '@cairn/insight-domain';
import { calendarScreens } from './calendar-screens';
import { careScreens } from './care-screens';
import { flagScreens } from './flag-screens';
import { groupScreens } from './group-screens';
import { healthScreens } from './health-screens';
import { measureScreens } from './measure-screens';
import { choice, lane, logPanel, plot, toPutRight } from './pages';

const RANGES = ['2w', '4w', '12w', 'episode', 'all'];

export const PEOPLE = ['nobody', 'Owen Hartley', 'Dilys Penmarric', 'Ruben Astley-Voss'] as const;

/** A screen of the product: whose, where, and what is pressed there until it looks as meant. */
export interface Screen {
  readonly name: string;
  readonly who: (typeof PEOPLE)[number];
  readonly show: (page: Page) => Promise<void>;
}

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name }).first().waitFor();
const press = (page: Page, name: RegExp | string) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Links of colleagues, as their paths in the address. */
export interface Links {
  readonly invitation: string;
  readonly password: string;
}

/** Every screen, about one person of the caseload and an open link of each kind. */
export function screensOf(
  { patientId, familyName }: Pick<CaseloadRow, 'patientId' | 'familyName'>,
  links: Links,
): Screen[] {
  const at = (page: Page, rest: string) => page.goto(`/patients/${patientId}${rest}`);
  const clinical = (name: string, show: Screen['show']): Screen => ({ name, who: 'Owen Hartley', show });
  return [
    {
      name: 'sign-in',
      who: 'nobody',
      show: async (page) => {
        await page.goto('/sign-in');
        await page.getByRole('button', { name: /^Owen Hartley/ }).waitFor();
      },
    },
    {
      name: 'invitation',
      who: 'nobody',
      show: async (page) => {
        await page.goto(links.invitation);
        await heading(page, /^Join/);
      },
    },
    {
      name: 'new-password',
      who: 'nobody',
      show: async (page) => {
        await page.goto(links.password);
        await heading(page, 'Choose a new password');
        await press(page, 'Save it and sign in');
        await toPutRight(page).waitFor();
      },
    },
    {
      name: 'password-link-not-open',
      who: 'nobody',
      show: async (page) => {
        await page.goto('/sign-in/password#nothing');
        await heading(page, 'This link is not open');
      },
    },
    {
      name: 'no-such-page',
      who: 'nobody',
      show: async (page) => {
        await page.goto('/no-such-page');
        await heading(page, 'There is no such page');
      },
    },
    clinical('caseload', async (page) => {
      await page.goto('/caseload');
      await page.getByRole('rowheader').nth(5).waitFor();
    }),
    clinical('people', async (page) => {
      await page.goto('/people');
      await page.getByRole('searchbox').fill(familyName.slice(0, 3));
      await page.getByRole('listitem').first().waitFor();
    }),
    clinical('register', async (page) => {
      await page.goto('/people/register');
      await press(page, 'Register the person');
      await toPutRight(page).waitFor();
    }),
    ...RANGES.map((range) =>
      clinical(`progress-${range}`, async (page) => {
        await at(page, `?range=${range}`);
        await plot(page, 'Sessions').waitFor();
      }),
    ),
    clinical('progress-opened', async (page) => {
      await at(page, '?range=12w');
      await plot(page, 'Craving').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Close the day' }).waitFor();
      for (const each of ['Craving', 'Use, ketamine', 'Sessions'])
        await lane(page, each)
          .getByRole('button', { name: /^Table/ })
          .click();
      await lane(page, 'Use, ketamine')
        .getByRole('button', { name: /^Calendar/ })
        .click();
      await page.getByRole('grid').first().waitFor();
    }),
    clinical('log', async (page) => {
      await at(page, '?range=4w');
      await plot(page, 'Sessions').waitFor();
      await page.getByRole('button', { name: /^Log/ }).last().click();
      const panel = logPanel(page);
      await panel.getByRole('button', { name: 'Worst, triggers, coping and more' }).click();
      await panel.getByRole('button', { name: 'Other days and substances' }).click();
      await panel.getByRole('button', { name: 'Another substance yesterday' }).click();
      await panel.getByRole('radio', { name: 'Used' }).first().click();
      await panel.getByRole('button', { name: /^Context, route/ }).click();
      await panel.getByRole('radio', { name: 'Late', exact: true }).last().click();
    }),
    clinical('record', async (page) => {
      await at(page, '/record?kind=craving&period=2w');
      await press(page, /^Details/);
      await page.getByRole('table', { name: 'Versions of this entry' }).waitFor();
    }),
    clinical('correction', async (page) => {
      await at(page, '/record?kind=therapy_session&period=2w');
      await press(page, /^Correct/);
      await page.getByRole('button', { name: 'Save correction' }).waitFor();
    }),
    clinical('withdrawal', async (page) => {
      await at(page, '/record?kind=therapy_session&period=2w');
      await press(page, /^Withdraw/);
      await page.getByRole('dialog').waitFor();
    }),
    clinical('event', async (page) => {
      await at(page, '/record?kind=therapy_session&period=2w');
      await press(page, 'Add event');
      await page.getByRole('button', { name: 'Save event' }).waitFor();
    }),
    clinical('details', async (page) => {
      await at(page, '/details');
      await heading(page, 'Versions');
    }),
    clinical('details-edit', async (page) => {
      await at(page, '/details');
      await press(page, 'Change details');
      await page.getByRole('button', { name: 'Save the details' }).waitFor();
    }),
    clinical('episodes', async (page) => {
      await at(page, '/episodes');
      await heading(page, 'Phases');
    }),
    ...['Change', 'Care team', 'Discharge', 'Add a phase'].map((task) =>
      clinical(`episodes-${task.toLowerCase().replaceAll(' ', '-')}`, async (page) => {
        await at(page, '/episodes');
        await press(page, task);
        await page.getByRole('dialog').getByRole('button').last().waitFor();
      }),
    ),
    ...['Correct', 'Withdraw'].map((task) =>
      clinical(`episodes-${task.toLowerCase()}-phase`, async (page) => {
        await at(page, '/episodes');
        await press(page, new RegExp(`^${task} `));
        await page.getByRole('dialog').getByRole('button').last().waitFor();
      }),
    ),
    clinical('report', async (page) => {
      await at(page, '/report?period=8w');
      await heading(page, 'How to read');
    }),
    clinical('nobody-there', async (page) => {
      await page.goto('/patients/0198c0de-0000-7000-8000-000000000009');
      await heading(page, 'There is no such person in this clinic');
    }),
    clinical('withdrawn', async (page) => {
      await at(page, '/record?kind=craving&period=2w&withdrawn=1');
      await page.getByRole('checkbox', { name: 'Withdrawn too', checked: true }).waitFor();
      await page.getByText(/^(No|\d+) entr/).waitFor();
    }),
    clinical('signed', async (page) => {
      await at(page, '/record?kind=craving&period=2w');
      await page.getByRole('button', { name: /^Log/ }).last().click();
      await choice(logPanel(page), /^Craving now/, '4').click();
      await page.getByRole('button', { name: 'Save entry' }).click();
      await logPanel(page)
        .getByRole('button', { name: /^Close/ })
        .click();
      await press(page, /^Sign\s?:/);
      const one = page.locator('cairn-entry-line').filter({ hasText: 'Signed by Owen Hartley' }).first();
      await one.getByRole('button', { name: /^Details/ }).click();
      await page.getByRole('table', { name: 'Versions of this entry' }).waitFor();
    }),
    clinical('amendment', async (page) => {
      await at(page, '/record?kind=craving&period=2w');
      const one = page.locator('cairn-entry-line').filter({ hasText: 'Signed by Owen Hartley' }).first();
      await one.getByRole('button', { name: /^Correct/ }).click();
      await heading(page, 'Amend a signed entry');
      await page.getByRole('radio', { name: '9', exact: true }).first().click();
      await page.getByRole('table', { name: 'Versions of this entry' }).waitFor();
    }),
    clinical('signing-nothing', async (page) => {
      await page.goto('/signing');
      await page.getByText(/wait for your signature|waits for your signature/).waitFor();
    }),
    clinical('palette', async (page) => {
      await at(page, '?range=4w');
      await plot(page, 'Sessions').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('option', { name: /^Log a craving/ }).waitFor();
    }),
    clinical('palette-nothing', async (page) => {
      await page.goto('/people');
      await page.getByRole('combobox', { name: /^Find a person/ }).fill('zzzz');
      await page.getByText('Nothing found for').waitFor();
    }),
    clinical('keys', async (page) => {
      await page.goto('/keys');
      await heading(page, 'Keys');
    }),
    clinical('menu', async (page) => {
      await page.goto('/people');
      await page.getByRole('banner').getByRole('button').last().click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
    }),
    clinical('password', async (page) => {
      await page.goto('/password');
      await press(page, 'Change the password');
      await toPutRight(page).waitFor();
    }),
    {
      name: 'staff',
      who: 'Dilys Penmarric',
      show: async (page) => {
        await page.goto('/staff');
        await page.getByRole('rowheader').first().waitFor();
      },
    },
    {
      name: 'staff-invite',
      who: 'Dilys Penmarric',
      show: async (page) => {
        await page.goto('/staff');
        await press(page, 'Invite a colleague');
        await page.getByRole('textbox', { name: 'Work e-mail' }).waitFor();
      },
    },
    {
      name: 'staff-change',
      who: 'Dilys Penmarric',
      show: async (page) => {
        await page.goto('/staff');
        await press(page, /^Change/);
        await page.getByRole('button', { name: 'Save the change' }).waitFor();
      },
    },
    {
      name: 'staff-password-link',
      who: 'Dilys Penmarric',
      show: async (page) => {
        await page.goto('/staff');
        await press(page, 'Password link for Leah Castell');
        await press(page, 'Make the link');
        await page.getByRole('textbox', { name: 'Link' }).waitFor();
      },
    },
    {
      name: 'audit',
      who: 'Ruben Astley-Voss',
      show: async (page) => {
        await page.goto('/audit');
        await page.getByRole('row').nth(2).waitFor();
      },
    },
    ...calendarScreens(patientId, clinical),
    ...groupScreens(clinical),
    ...flagScreens(patientId, clinical),
    ...healthScreens(patientId, clinical),
    ...measureScreens(patientId, clinical),
    ...careScreens(patientId, clinical),
  ];
}

import type { Locator, Page } from 'playwright-core';
import { addDays, uuidv7 } from '@cairn/shared-util';
import { cellsOf, choice, justDone, lane, logPanel, saveEntry, toPutRight } from './pages';
import type { RecordApi } from './record-api';

/** A box of a form and what is typed into it. */
export interface Typed {
  readonly box: Locator;
  readonly text: string;
}

/** Whom a form is about, and what a colleague can do meanwhile. */
export interface Place {
  readonly api: RecordApi;
  readonly patientId: string;
  readonly today: string;
}

/**
 * A form of the product. A new one is added to the list below: how it is reached, what is typed into it, and what happens
 * when it is sent after somebody else was faster.
 */
export interface FormOf {
  readonly name: string;
  readonly who: 'Owen Hartley' | 'Dilys Penmarric';
  readonly open: (page: Page, place: Place) => Promise<void>;
  readonly typed: (page: Page) => Typed[];
  /** A colleague acts, the form is sent, and it says what came of it. */
  readonly conflict: (page: Page, place: Place) => Promise<void>;
  /** Whether the form is open after that with all that was typed; false where nothing can be in its way. */
  readonly staysOpen: boolean;
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

const at = (page: Page, { patientId }: Place, path: string) => page.goto(`/patients/${patientId}${path}`);
const says = (page: Page, what: RegExp) => page.getByRole('alert').getByText(what).waitFor();
const headed = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

const ALLERGY = { finding: 'allergy', toWhat: 'Penicillin', reactions: [], severity: null, source: 'patient' };

/** The form of the panel, of one person's record. */
export const logForm: FormOf = {
  name: 'the note of the log panel',
  who: 'Owen Hartley',
  open: async (page, place) => {
    await at(page, place, '');
    await lane(page, 'Craving').waitFor();
    await press(page, 'Log');
    await choice(logPanel(page), /^Craving now/, '5').waitFor();
  },
  typed: (page) => [{ box: box(page, 'Note'), text: words(200, 'Note') }],
  conflict: async (page, { api, patientId, today }) => {
    await choice(logPanel(page), /^Use yesterday/, 'None').click();
    await api.logUse(patientId, { day: addDays(today, -1), state: 'yes' });
    await saveEntry(page).click();
    await says(page, /a day is in the record already.*Owen Hartley/);
  },
  staysOpen: true,
};

/** Every form with text. */
export const FORMS: readonly FormOf[] = [
  logForm,
  {
    name: 'the correction of an entry',
    who: 'Owen Hartley',
    open: async (page, place) => {
      await at(page, place, '/record?kind=craving');
      await press(page, /^Correct\s?: Craving [98]/);
    },
    typed: (page) => [
      { box: box(page, 'Note'), text: words(100, 'Note') },
      { box: box(page, 'Why it is corrected'), text: words(100, 'Reason') },
    ],
    conflict: async (page, { api, patientId, today }) => {
      const [craving] = (await api.cravings(patientId, today, today)).filter(({ intensity }) => intensity === 9);
      if (craving === undefined) throw new Error('The craving of 9 is gone.');
      await api.correctCraving(craving, { intensity: 8 }, 'Heard wrongly');
      await press(page, 'Save correction');
      await says(page, /corrected this entry meanwhile. Nothing of yours is lost/);
    },
    staysOpen: true,
  },
  {
    name: 'a new entry of a kind that is kept by contract',
    who: 'Owen Hartley',
    open: async (page, place) => {
      await at(page, place, '/record');
      await page.getByRole('combobox', { name: /^Find a person/ }).fill('add an allergy');
      await page.getByRole('option', { name: 'Add an allergy' }).click();
    },
    typed: (page) => [
      { box: box(page, 'To what'), text: words(100, 'Latex') },
      { box: box(page, 'Note'), text: words(200, 'Note') },
    ],
    conflict: async (page) => {
      await press(page, 'Save');
      await justDone(page, /^Allergy: saved/).waitFor();
    },
    staysOpen: false,
  },
  {
    name: 'the correction of such an entry',
    who: 'Owen Hartley',
    open: async (page, place) => {
      const { api, patientId, today } = place;
      const path = `patients/${patientId}/allergies`;
      const there = (await (await api.get(`${path}?from=${today}&to=${today}`)).json()) as { toWhat: string }[];
      if (!there.some(({ toWhat }) => toWhat === ALLERGY.toWhat))
        await api.send('POST', path, { ...ALLERGY, id: uuidv7(), episodeId: null, notedOn: today, note: '' });
      await at(page, place, '/record?kind=kept');
      await press(page, /^Correct\s?: .*Penicillin/);
    },
    typed: (page) => [
      { box: box(page, 'Note'), text: words(100, 'Note') },
      { box: box(page, 'Why it is corrected'), text: words(100, 'Reason') },
    ],
    conflict: async (page, { api, patientId, today }) => {
      const path = `patients/${patientId}/allergies`;
      const all = (await (await api.get(`${path}?from=${today}&to=${today}`)).json()) as {
        id: string;
        toWhat: string;
      }[];
      const { id } = all.find(({ toWhat }) => toWhat === ALLERGY.toWhat) ?? { id: '' };
      const theirs = { ...ALLERGY, episodeId: null, notedOn: today, note: '', severity: 'severe' };
      await api.send('POST', `${path}/${id}/corrections`, { ...theirs, id: uuidv7(), correctionReason: 'Rang the GP' });
      await press(page, 'Save correction');
      await says(page, /Nothing of yours is lost/);
      const merged = page.getByRole('combobox', { name: 'Severity' });
      if ((await merged.inputValue()) !== 'severe') throw new Error('What only the colleague changed was not taken.');
    },
    staysOpen: true,
  },
  {
    name: 'the details of a person',
    who: 'Owen Hartley',
    open: async (page, place) => {
      await at(page, place, '/details');
      await press(page, 'Change details');
    },
    typed: (page) => [
      { box: box(page, 'Likes to be called'), text: words(100, 'Called') },
      { box: box(page, 'Gender identity'), text: words(60, 'Gender') },
      { box: box(page, 'Why do the details change?'), text: words(40, 'Why') },
    ],
    conflict: async (page, { api, patientId }) => {
      const mine = await box(page, 'Likes to be called').inputValue();
      await api.changePatient(patientId, { preferredName: 'Mo', phone: '01632 960123' }, 'They rang');
      await press(page, 'Save the details');
      await headed(page, 'A colleague changed these details while you were typing');
      const [original, kept, theirs] = await cellsOf(page.getByRole('table').first(), 'Likes to be called');
      if (kept !== mine || theirs !== 'Mo' || original?.includes('Mo') === true)
        throw new Error(`The three versions read ${original}, ${kept}, ${theirs}.`);
      if ((await page.getByRole('textbox', { name: 'Phone' }).inputValue()) !== '01632 960123')
        throw new Error('What only the colleague changed was not taken.');
    },
    staysOpen: true,
  },
  {
    name: 'the registration of a person',
    who: 'Owen Hartley',
    open: async (page) => {
      await page.goto('/people/register');
    },
    typed: (page) => [
      { box: box(page, 'First name'), text: words(100, 'First') },
      { box: box(page, 'Last name'), text: words(100, 'Last') },
    ],
    conflict: async (page, { api, today }) => {
      await box(page, 'Date of birth').fill('3 May 2002');
      await box(page, 'Local number').fill('E2E-TAKEN');
      await api.admit({ localNumber: 'E2E-TAKEN', familyName: 'Otherwise' }, { startsOn: today });
      await press(page, 'Register the person');
      await toPutRight(page)
        .getByText(/local number/i)
        .waitFor();
    },
    staysOpen: true,
  },
  {
    name: 'an episode of care',
    who: 'Owen Hartley',
    open: async (page, place) => {
      await at(page, place, '/episodes');
      await press(page, 'Change');
    },
    typed: (page) => [{ box: box(page, 'Reason for referral'), text: words(200, 'Referral') }],
    conflict: async (page, { api, patientId }) => {
      await api.changeEpisode(patientId, { referralReason: 'Written by a colleague' });
      await press(page, 'Save the episode');
      await headed(page, 'A colleague changed this episode while you were typing');
      await page.getByRole('cell', { name: 'Written by a colleague' }).waitFor();
    },
    staysOpen: true,
  },
  {
    name: 'a new phase',
    who: 'Owen Hartley',
    open: async (page, place) => {
      await at(page, place, '/episodes');
      await press(page, 'Add a phase');
    },
    typed: (page) => [{ box: box(page, 'Why does the phase change?'), text: words(200, 'Phase') }],
    conflict: async (page, { api, patientId, today }) => {
      await page.getByRole('combobox', { name: 'Phase' }).selectOption({ label: 'Aftercare' });
      await page.getByRole('combobox', { name: 'Setting' }).selectOption({ index: 1 });
      await api.addPhase(patientId, { kind: 'aftercare', startsOn: today });
      await press(page, 'Add the phase');
      await toPutRight(page)
        .getByText(/overlap/)
        .waitFor();
    },
    staysOpen: true,
  },
  {
    name: 'an event mark',
    who: 'Owen Hartley',
    open: async (page, place) => {
      await at(page, place, '/record');
      await press(page, 'Add event');
    },
    typed: (page) => [{ box: box(page, 'Event'), text: words(60, 'Event') }],
    conflict: async (page) => {
      await press(page, 'Save event');
      await justDone(page, /^Event .* saved/).waitFor();
    },
    staysOpen: false,
  },
  {
    name: 'a discharge',
    who: 'Owen Hartley',
    open: async (page, place) => {
      await at(page, place, '/episodes');
      await press(page, 'Discharge');
    },
    typed: (page) => [{ box: box(page, 'Where the person goes'), text: words(200, 'Goes') }],
    conflict: async (page, { api, patientId, today }) => {
      await page.getByRole('combobox', { name: 'Reason' }).selectOption({ index: 1 });
      await api.discharge(patientId, today);
      await press(page, 'End the episode');
      await toPutRight(page)
        .getByText(/already ended/)
        .waitFor();
    },
    staysOpen: true,
  },
  {
    name: 'an invitation of a colleague',
    who: 'Dilys Penmarric',
    open: async (page) => {
      await page.goto('/staff');
      await press(page, 'Invite a colleague');
    },
    typed: (page) => [
      { box: box(page, 'Name'), text: words(120, 'Colleague') },
      { box: box(page, 'Work e-mail'), text: `${words(60, 'mail').replaceAll(' ', '.')}@clinic.example` },
    ],
    conflict: async (page) => {
      await press(page, 'Make the invitation');
      await page.getByRole('textbox', { name: 'Link' }).waitFor();
    },
    staysOpen: false,
  },
];

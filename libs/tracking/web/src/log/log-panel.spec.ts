import { addDays } from '@cairn/shared-util';
import { CravingInput, TherapySessionInput, UseDaysInput } from '@cairn/tracking-domain';
import { EPISODE, ME, PanelPage, today } from '../testing/panel-page';
import { aKeptUseDay } from '../testing/records';

describe('LogPanel', () => {
  let page: PanelPage;

  beforeEach(async () => {
    page = await PanelPage.open();
  });
  afterEach(() => page.close());

  it('asks about the substances of the episode and about yesterday', () => {
    expect(page.says()).toContain('Craving now, ketamine');
    expect(page.says()).toContain('Use yesterday');
    expect(page.says()).toContain('Alcohol');
  });

  it('saves a craving of 0, yesterday and a session each as a record of its own', async () => {
    page.radio(/Craving now/, '0, none').click();
    page.radio(/Use yesterday/, 'None').click();
    page.radio(/Attendance/, 'Attended').click();
    await page.save();
    const [craving, days, held] = [page.sentTo('cravings'), page.sentTo('use-days'), page.sentTo('therapy-sessions')];
    expect(CravingInput.parse(craving.request.body)).toMatchObject({ intensity: 0, episodeId: EPISODE });
    expect(UseDaysInput.parse(days.request.body).days).toMatchObject([
      { day: addDays(today(), -1), substance: 'ketamine', state: 'no' },
    ]);
    expect(TherapySessionInput.parse(held.request.body)).toMatchObject({
      attendance: '5',
      minutes: 50,
      staffIds: [ME],
    });
    expect(craving.request.headers.get('idempotency-key')).toBe((craving.request.body as CravingInput).id);
  });

  it('sends nothing while something is wrong, and names it', async () => {
    const note = page.root.querySelector('textarea')!;
    note.value = 'n'.repeat(2001);
    note.dispatchEvent(new Event('input', { bubbles: true }));
    page.radio(/Craving now/, '3').click();
    await page.save();
    page.http.expectNone({ method: 'POST' });
    expect(page.says()).toContain('A note can have at most 2,000 characters.');
    expect(page.says()).toContain('2,001 of 2,000 characters');
  });

  it('keeps the part that failed, says which, and lets the others go', async () => {
    page.radio(/Craving now/, '7').click();
    page.radio(/Attendance/, 'Attended').click();
    await page.save();
    page.sentTo('therapy-sessions').flush({});
    page
      .sentTo('cravings')
      .flush(
        { type: '', title: '', status: 422, code: 'not-accepted', detail: 'No.', requestId: '' },
        { status: 422, statusText: 'Unprocessable' },
      );
    await page.settle();
    expect(page.says()).toContain('The craving is not saved. No.');
    expect(page.radio(/Craving now/, '7').getAttribute('aria-checked')).toBe('true');
    expect(page.radio(/Attendance/, 'Attended').getAttribute('aria-checked')).toBe('false');
  });

  it('puts the refusal of the server at its field', async () => {
    page.radio(/Use yesterday/, 'None').click();
    await page.save();
    const message = 'This is before the person was born.';
    page.sentTo('use-days').flush(
      {
        type: '',
        title: '',
        status: 422,
        code: 'not-accepted',
        detail: message,
        requestId: '',
        fields: [{ field: 'days.0.day', message }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    await page.settle();
    expect(page.root.querySelector('cairn-error-summary')?.textContent).toContain(message);
  });

  it('shows what somebody else entered meanwhile beside what was to be entered', async () => {
    page.radio(/Use yesterday/, 'None').click();
    await page.save();
    const theirs = aKeptUseDay({ day: addDays(today(), -1), recordedByName: 'Leah Castell' });
    page
      .sentTo('use-days')
      .flush(
        { type: '', title: '', status: 409, code: 'day-taken', detail: '', requestId: '', current: [theirs] },
        { status: 409, statusText: 'Conflict' },
      );
    await page.settle();
    page.answerKnown([theirs]);
    await page.settle();
    expect(page.says()).toContain('used 0.5 g, entered by Leah Castell; yours was none.');
    expect(page.says()).toContain('in the record already');
    expect(page.root.querySelector('a')?.textContent).toBe('Correct it');
  });

  it('leads to the first cell with Alt and L', async () => {
    page.root.querySelector('textarea')!.focus();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', altKey: true, bubbles: true }));
    await page.settle();
    expect(document.activeElement).toBe(page.radio(/Craving now/, '0, none'));
  });
});

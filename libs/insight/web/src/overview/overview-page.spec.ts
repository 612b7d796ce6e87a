import { AMOUNT_RULE } from '@cairn/tracking-domain';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { describeCraving, rangeOf, type Timeline } from '@cairn/insight-domain';
import { Announcer } from '@cairn/shared-ui';
import { allByRole, byRole, nameOf } from '@cairn/shared-ui/testing';
import { overviewRoutes } from '../overview.routes';
import { emptyTimeline, PATIENT_ID, withCravings, withUse } from '../testing/timelines';
import { RememberedRange } from './remembered-range';
import { RecordChanges } from '@cairn/patients-context';

const RATINGS = [
  [40, 8],
  [20, 4],
  [9, 0],
  [3, 6],
  [2, 5],
] as const;
const OTHER_ID = '01934b5e-0000-7000-8000-00000000000b';

describe('OverviewPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  beforeEach(() => {
    localStorage.clear();
    globalThis.ResizeObserver = class {
      observe(): void {
        return;
      }
      unobserve(): void {
        return;
      }
      disconnect(): void {
        return;
      }
    };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'patients/:patientId', children: overviewRoutes }]),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  const page = (): HTMLElement => harness.routeNativeElement!;
  const text = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  /** Nothing was told of what set cravings off, unless a test says so. */
  const answerCoping = (): void => {
    TestBed.tick();
    const asks = http.match(({ url, params }) => url.endsWith('/cravings') && params.get('from') !== params.get('to'));
    for (const ask of asks.filter(({ cancelled }) => !cancelled)) ask.flush([]);
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      answerCoping();
      await new Promise((resolve) => setTimeout(resolve));
    }
    answerCoping();
    await harness.fixture.whenStable();
  };
  const lane = (title: string): HTMLElement => byRole(page(), 'region', new RegExp(`^${title},`));
  const plot = (title: string): HTMLElement => byRole(lane(title), 'application');
  const button = (place: Element, label: string): HTMLButtonElement =>
    byRole<HTMLButtonElement>(place, 'button', new RegExp(`^${label}`));
  const press = async (element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await settle();
  };

  const asked = (patientId = PATIENT_ID) => {
    TestBed.tick();
    return http.expectOne(`/api/patients/${patientId}/timeline?from=all`);
  };
  async function open(timeline: Timeline, address = `/patients/${timeline.patientId}?range=4w`): Promise<void> {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    asked(timeline.patientId).flush(timeline);
    await settle();
  }

  it('says each lane in the sentence of the domain, with its denominator, and names the plot by it', async () => {
    const timeline = withCravings(emptyTimeline(), RATINGS);
    await open(timeline);
    const sentence = describeCraving(timeline, 'ketamine', rangeOf('4w', timeline));
    expect(text(lane('Craving'))).toContain(sentence.text);
    expect(nameOf(lane('Craving'))).toContain('4 of 28 days');
    expect(plot('Craving').getAttribute('aria-label')).toContain(sentence.text);
    expect(lane('Use, alcohol')).toBeTruthy();
    expect(lane('Sessions')).toBeTruthy();
  });

  it('keeps the range in the address and from one person to the next', async () => {
    await open(withCravings(emptyTimeline(), RATINGS));
    byRole(page(), 'radio', '12 weeks').click();
    await settle();
    expect(TestBed.inject(Router).url).toBe(`/patients/${PATIENT_ID}?range=12w`);
    expect(text(page())).toContain('31 August to 23 November 2026');
    expect(TestBed.inject(RememberedRange).key).toBe('12w');
    await harness.navigateByUrl(`/patients/${OTHER_ID}`);
    asked(OTHER_ID).flush({ ...emptyTimeline(), patientId: OTHER_ID });
    await settle();
    expect(TestBed.inject(Router).url).toBe(`/patients/${OTHER_ID}?range=12w`);
  });

  it('walks the days with data by arrow keys, says them and shows the day on the ruler', async () => {
    const said = jest.spyOn(TestBed.inject(Announcer), 'say');
    await open(withUse(withCravings(emptyTimeline(), RATINGS), [[3, 'yes', { grams: 1 }]]));
    await press(plot('Craving'), 'ArrowLeft');
    expect(said).toHaveBeenLastCalledWith('Saturday 21 November, craving 5');
    await press(plot('Craving'), 'ArrowLeft');
    expect(said).toHaveBeenLastCalledWith('Friday 20 November, craving 6, used 1 g');
    expect(text(byRole(page(), 'img', /^Phases and dates/))).toContain('Friday 20 November, rehab day 80');
    await press(plot('Craving'), 'ArrowLeft', { shiftKey: true });
    expect(said).toHaveBeenLastCalledWith('Tuesday 3 November, craving 4');
  });

  it('shows a missing day in the table as not recorded and a 0 as 0', async () => {
    await open(withCravings(emptyTimeline(), RATINGS));
    button(lane('Craving'), 'Table').click();
    await settle();
    const table = byRole(lane('Craving'), 'table');
    const rows = allByRole(table, 'row').map((row) => [...row.children].map(text).join(' | '));
    expect(rows.find((row) => row.startsWith('Saturday 14 November 2026'))).toContain('2026 | 0 (');
    expect(rows.find((row) => row.startsWith('Friday 13 November 2026'))).toContain('not recorded');
  });

  it('opens what was entered with a rating and closes it again', async () => {
    await open(withCravings(emptyTimeline(), RATINGS));
    await press(plot('Craving'), 'End');
    plot('Craving').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    TestBed.tick();
    const request = http.expectOne(`/api/patients/${PATIENT_ID}/cravings?from=2026-11-21&to=2026-11-21`);
    request.flush([aCraving('2026-11-21', 5)]);
    await settle();
    const card = page().querySelector('cairn-craving-card')!;
    expect(text(card)).toContain('Craving 5 at 21:40');
    expect(text(card)).toContain('Money or payday');
    expect(text(card)).toContain('Left the place; helped 0 of 10');
    await press(card, 'Escape');
    expect(page().querySelector('cairn-craving-card')).toBeNull();
  });

  it('has a lane for each substance whose craving was rated in the range, with a table and entries of its own', async () => {
    await open(withCravings(withCravings(emptyTimeline(), RATINGS), [[2, 9]], 'alcohol'));
    expect(nameOf(lane('Craving, alcohol'))).toContain('1 of 28 days');
    expect(text(lane('Craving, alcohol'))).toContain('One peak of 9 since 26 October');
    button(lane('Craving, alcohol'), 'Table').click();
    await settle();
    expect(text(byRole(lane('Craving, alcohol'), 'table'))).toMatch(/^Craving for alcohol, day by day/);
    await press(plot('Craving, alcohol'), 'End');
    plot('Craving, alcohol').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    TestBed.tick();
    const request = http.expectOne(`/api/patients/${PATIENT_ID}/cravings?from=2026-11-21&to=2026-11-21`);
    request.flush([aCraving('2026-11-21', 5), { ...aCraving('2026-11-21', 9), substance: 'alcohol' }]);
    await settle();
    const cards = [...page().querySelectorAll('cairn-craving-card')];
    expect(cards).toHaveLength(1);
    expect(text(cards[0]).match(/Craving \d/g)).toEqual(['Craving 9']);
    expect(text(cards[0])).toContain('Craving 9 at 21:40');
    expect(cards[0]?.previousElementSibling?.contains(lane('Craving, alcohol'))).toBe(true);
  });

  it('has a month calendar with one Tab stop whose days move by arrow keys', async () => {
    await open(
      withUse(emptyTimeline(), [
        [3, 'yes', { grams: 1 }],
        [2, 'no'],
        [1, 'unknown'],
      ]),
    );
    button(lane('Use, ketamine'), 'Calendar').click();
    await settle();
    const stops = () => [...lane('Use, ketamine').querySelectorAll<HTMLElement>('[role=gridcell][tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    await press(document.activeElement!, 'ArrowLeft');
    expect(text(document.activeElement)).toMatch(/^Sunday 22 November 2026, asked, not known/);
    await press(document.activeElement!, 'ArrowUp');
    expect(text(document.activeElement)).toMatch(/^Sunday 15 November 2026, not recorded/);
    await press(document.activeElement!, 'PageUp');
    expect(stops()).toHaveLength(1);
    expect(document.activeElement?.getAttribute('data-day')).toBe(stops()[0]?.dataset['day']);
  });

  it('says an amount in sentence, readings and calendar as it was told', async () => {
    await open(
      withUse(emptyTimeline(), [
        [2, 'yes', { grams: 1, precision: 'estimate' }],
        [1, 'yes', { grams: [0.5, 1], precision: 'range' }],
      ]),
    );
    expect(text(lane('Use, ketamine'))).toContain('Used on 2 of 2 known days, about 1.5 to 2 g in all');
    button(lane('Use, ketamine'), 'Calendar').click();
    await settle();
    const november = byRole(lane('Use, ketamine'), 'grid', /November 2026/);
    const cells = allByRole(november, 'gridcell').map(text);
    expect(cells).toContainEqual(expect.stringMatching(/^Saturday 21 November 2026, used about 1 g.*~1$/));
    expect(cells).toContainEqual(expect.stringMatching(/^Sunday 22 November 2026, used 0.5 to 1 g.*0.5–1$/));
    expect(text(lane('Use, ketamine'))).toContain(AMOUNT_RULE);
  });

  it('reads all substances as one where the episode has several, and shows what is known of some only', async () => {
    await open(
      withUse(emptyTimeline(), [
        [3, 'yes', { grams: 1 }],
        [2, 'no'],
        [1, 'no'],
        [1, 'no', { substance: 'alcohol' }],
      ]),
    );
    const any = lane('Use, any substance');
    expect(nameOf(any)).toContain('2 of 28 days');
    expect(text(any)).toContain('Used on 1 of 28 days, last on 20 November');
    expect(text(byRole(any, 'list', 'Marks'))).toContain('known for some only');
    button(any, 'Table').click();
    button(any, 'Calendar').click();
    await settle();
    const rows = allByRole(byRole(any, 'table'), 'row').map((row) => [...row.children].map(text).join(' | '));
    expect(rows).toContain('Saturday 21 November 2026 | known for some substances only | none | not recorded');
    const november = byRole(any, 'grid', 'Use of any substance, November 2026');
    expect(allByRole(november, 'gridcell').map(text)).toContainEqual(
      expect.stringMatching(/^Saturday 21 November 2026, known for some substances only/),
    );
    const ended = { ...emptyTimeline(), patientId: OTHER_ID };
    await harness.navigateByUrl(`/patients/${OTHER_ID}?range=4w`);
    asked(OTHER_ID).flush({ ...ended, episode: { ...ended.episode!, otherSubstances: [] } });
    await settle();
    expect(allByRole(page(), 'region', /^Use,/).map(nameOf)).toEqual(['Use, ketamine, 0 of 28 days']);
  });

  it('copies the sentence itself', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const timeline = withCravings(emptyTimeline(), RATINGS);
    await open(timeline);
    button(lane('Craving'), 'Copy as text').click();
    expect(writeText).toHaveBeenCalledWith(describeCraving(timeline, 'ketamine', rangeOf('4w', timeline)).text);
  });

  it('keeps its axes without data and says how much is needed', async () => {
    await open(emptyTimeline());
    expect(text(lane('Craving'))).toContain(
      'A change is spoken of from 7 known days in the last 14 days (0 so far) and 7 in the first fortnight of rehab (0 known).',
    );
    expect(lane('Craving').querySelector('cairn-chart')).not.toBeNull();
    expect(page().querySelector('cairn-ruler svg')).not.toBeNull();
  });

  it('says when there is no episode, and when it has ended', async () => {
    await open({ ...emptyTimeline(), episode: null });
    expect(text(page())).toContain('There is no episode of care yet.');
    const ended = { ...emptyTimeline(), patientId: OTHER_ID };
    await harness.navigateByUrl(`/patients/${OTHER_ID}?range=4w`);
    asked(OTHER_ID).flush({ ...ended, episode: { ...ended.episode!, dischargedOn: '2026-11-01' } });
    await settle();
    expect(text(page())).toContain('Discharged on 1 November 2026.');
  });

  it('reads again after an entry, and shows what it had until then', async () => {
    await open(withCravings(emptyTimeline(), RATINGS));
    TestBed.inject(RecordChanges).changed();
    const request = asked();
    expect(nameOf(lane('Craving'))).toContain('4 of 28 days');
    request.flush(withCravings(emptyTimeline(), [...RATINGS, [1, 2]]));
    await settle();
    expect(nameOf(lane('Craving'))).toContain('5 of 28 days');
  });

  it('says when it could not be read, and reads again', async () => {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/patients/${PATIENT_ID}?range=4w`);
    asked().flush(null, { status: 500, statusText: 'failed' });
    await settle();
    expect(text(page().querySelector('[role=alert]'))).toContain('The charts could not be read.');
    button(page(), 'Try again').click();
    asked().flush(emptyTimeline());
    await settle();
    expect(lane('Craving')).toBeTruthy();
  });
});

function aCraving(day: string, intensity: number) {
  return {
    id: '01934b5e-0000-7000-8000-0000000000aa',
    episodeId: null,
    occurredAt: `${day}T21:40:00+00:00`,
    substance: 'ketamine',
    intensity,
    worst24h: null,
    durationMinutes: null,
    timesSinceLast: null,
    triggers: ['money'],
    actedOn: null,
    coping: ['leave_place'],
    copingHelped: 0,
    source: 'patient',
    note: '',
    patientId: PATIENT_ID,
    recordedBy: PATIENT_ID,
    recordedByName: 'Owen Hartley',
    recordedAt: `${day}T22:00:00+00:00`,
    replaces: null,
    correctionReason: null,
    standing: true,
    checkInId: null,
    localDay: day,
  };
}

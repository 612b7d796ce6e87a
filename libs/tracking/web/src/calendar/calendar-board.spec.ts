import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { computed, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DraftStore, SessionStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { allByRole, byRole } from '@cairn/shared-ui/testing';
import { addDays, epochDay, formatDay, localDay } from '@cairn/shared-util';
import { UseDaysBatch, type UseDay } from '@cairn/tracking-domain';
import { aKeptUseDay } from '../testing/records';
import { CalendarBoard } from './calendar-board';
import { enteredOf } from './day-change';

const PATIENT = aKeptUseDay().patientId;
const today = localDay(new Date().toISOString(), 'Europe/London');
const back = (days: number): string => addDays(today, -days);
const EPISODE = {
  id: '019c9f20-0000-7000-8000-0000000000ee',
  primarySubstance: 'ketamine',
  otherSubstances: ['alcohol'],
  referredOn: back(60),
  admittedOn: back(50),
  dischargedOn: null,
  phases: [],
};
const context = {
  episodesResource: { hasValue: () => true, status: () => 'resolved' },
  episodes: computed(() => [EPISODE]),
  episode: computed(() => EPISODE),
  refresh: () => undefined,
};
const session = {
  signedIn: signal({ membershipId: aKeptUseDay().recordedBy, displayName: 'Owen Hartley', timeZone: 'Europe/London' }),
};

describe('CalendarBoard', () => {
  let fixture: ComponentFixture<CalendarBoard>;
  let http: HttpTestingController;

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const dayIn = (day: string): HTMLButtonElement => page().querySelector(`button[data-day="${epochDay(day)}"]`)!;
  const says = (day: string): string => dayIn(day).getAttribute('aria-label') ?? '';
  const press = async (day: string, key: string, more: KeyboardEventInit = {}): Promise<void> => {
    dayIn(day).focus();
    dayIn(day).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await settle();
  };
  const go = async (day: string): Promise<void> => {
    dayIn(day).click();
    await settle();
  };
  const sent = (): TestRequest => http.expectOne({ method: 'POST', url: `/api/patients/${PATIENT}/use-days/batch` });
  const changesIn = ({ request }: TestRequest) => UseDaysBatch.parse(request.body).changes;
  const answerReads = (days: readonly UseDay[]): void => {
    for (const read of http.match(({ method }) => method === 'GET').filter(({ cancelled }) => !cancelled)) {
      read.flush(read.request.url.endsWith('/use-days') ? days : []);
    }
  };

  async function open(days: readonly UseDay[] = [], inputs: Record<string, unknown> = {}, draft: object = {}) {
    const drafts = {
      attach: (of: { value: { update: (how: (value: object) => object) => void } }) => ({
        restore: () => Promise.resolve(of.value.update((value) => ({ ...value, ...draft }))),
        restored: () => null,
        state: () => 'untouched',
        savedAt: () => null,
      }),
    };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: PatientContext, useValue: context },
        { provide: DraftStore, useValue: drafts },
        { provide: SessionStore, useValue: session },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(CalendarBoard);
    for (const [name, value] of Object.entries({ patientId: PATIENT, period: '28', ...inputs })) {
      fixture.componentRef.setInput(name, value);
    }
    document.body.append(page());
    TestBed.tick();
    answerReads(days);
    await settle();
  }
  afterEach(() => page().remove());

  it('has one Tab stop, says what stands, and tells the states apart in words', async () => {
    await open([
      aKeptUseDay({ day: back(2), amount: 1, precision: 'exact' }),
      aKeptUseDay({
        id: `${aKeptUseDay().id.slice(0, -1)}3`,
        day: back(3),
        state: 'no',
        amount: null,
        unit: null,
        precision: null,
        source: 'staff',
      }),
      aKeptUseDay({
        id: `${aKeptUseDay().id.slice(0, -1)}4`,
        day: back(4),
        state: 'unknown',
        amount: null,
        unit: null,
        precision: null,
      }),
    ]);
    expect(
      [...page().querySelectorAll('[data-day][tabindex="0"]')].map((each) => each.getAttribute('data-day')),
    ).toEqual([String(epochDay(back(1)))]);
    expect([1, 2, 3, 4].map((days) => says(back(days)).split(', ').slice(1).join(', '))).toEqual([
      'not recorded',
      expect.stringContaining('used 1 g'),
      expect.stringContaining('none, told by staff'),
      expect.stringContaining('asked, not known'),
    ]);
    expect(text()).toContain('Ketamine: used on 1 of 2 known days in the last 28 (26 not known), 1 g in all.');
  });

  it('sends a day that was told once it is left: new where nothing stands, a correction where something does', async () => {
    const standing = aKeptUseDay({ day: back(3), note: 'at home' });
    await open([standing]);
    await press(back(1), ' ');
    http.expectNone({ method: 'POST' });
    expect(says(back(1))).toContain('none, not saved yet');
    await go(back(3));
    const first = sent();
    expect(changesIn(first)).toMatchObject([{ change: 'new', day: back(1), state: 'no', episodeId: EPISODE.id }]);
    first.flush({});
    await settle();
    answerReads([standing]);
    for (const key of ['1', ',', '5']) await press(back(3), key);
    await go(back(5));
    const [change] = changesIn(sent());
    expect(change).toMatchObject({
      change: 'correction',
      replaces: standing.id,
      amount: 1.5,
      note: 'at home',
      correctionReason: 'Changed in the calendar',
    });
  });

  it('sets a picked range at once, and takes it back', async () => {
    await open();
    await press(back(2), 'ArrowLeft', { shiftKey: true });
    expect(allByRole(page(), 'gridcell').filter((cell) => cell.getAttribute('aria-selected') === 'true')).toHaveLength(
      2,
    );
    byRole(page(), 'button', /^Used$/).click();
    await settle();
    const range = sent();
    expect(changesIn(range)).toMatchObject([
      { change: 'new', day: back(3), state: 'yes' },
      { change: 'new', day: back(2), state: 'yes' },
    ]);
    range.flush({});
    await settle();
    await press(back(3), 'z', { ctrlKey: true });
    expect(changesIn(sent())).toMatchObject([
      { change: 'withdrawal', reason: 'Undone in the calendar' },
      { change: 'withdrawal', reason: 'Undone in the calendar' },
    ]);
  });

  it('asks before it sets what is open to none, and sets only that', async () => {
    await open([aKeptUseDay({ day: back(2), state: 'unknown', amount: null, unit: null, precision: null })]);
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
    byRole(page(), 'button', 'Asked about all').click();
    await settle();
    expect(text()).toContain('This sets 27 days of ketamine to none.');
    byRole(page(), 'button', /^Set 27 to none/).click();
    await settle();
    const changes = changesIn(sent());
    expect(changes).toHaveLength(27);
    expect(changes.map((change) => ('day' in change ? change.day : ''))).not.toContain(back(2));
    expect(changes.map((change) => ('day' in change ? change.day : ''))).not.toContain(today);
  });

  it('sends what waited when the page was closed, under the same key', async () => {
    const [id, key] = ['019c9f20-0000-7000-8000-0000000000d1', '019c9f20-0000-7000-8000-0000000000d2'];
    const entered = enteredOf(aKeptUseDay({ id, day: back(6) }));
    await open([], {}, { waiting: [{ key, changes: [{ change: 'new', ...entered }] }] });
    await settle();
    const again = sent();
    expect([again.request.headers.get('idempotency-key'), changesIn(again)[0]?.id]).toEqual([key, id]);
  });

  it('shows mine and theirs where a colleague was faster, and puts mine in their place when told to', async () => {
    await open();
    await press(back(1), ' ');
    await go(back(4));
    const theirs = aKeptUseDay({ day: back(1), amount: 2, precision: 'exact', recordedByName: 'Dilys Penmarric' });
    const problem = { type: '', title: '', status: 409, code: 'days-changed', detail: 'Changed.', requestId: '' };
    sent().flush({ ...problem, current: [theirs] }, { status: 409, statusText: 'Conflict' });
    await settle();
    const row = byRole(page(), 'row', new RegExp(formatDay(back(1), 'weekday')));
    expect(row.textContent).toContain('none');
    expect(row.textContent).toContain('used 2 g (Dilys Penmarric');
    byRole(page(), 'button', /^Keep mine/).click();
    await settle();
    expect(changesIn(sent())).toMatchObject([{ change: 'correction', replaces: theirs.id, state: 'no' }]);
    expect(text()).not.toContain('Told by a colleague meanwhile');
  });

  it('says what the record refuses beside the day, and keeps what was told', async () => {
    await open();
    await press(back(1), '2');
    await go(back(4));
    const problem = { type: '', title: '', status: 422, code: 'not-accepted', detail: 'No.', requestId: '' };
    const fields = [{ field: 'changes.0.day', message: 'This is before the person was born.' }];
    sent().flush({ ...problem, fields }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    await go(back(1));
    expect(text()).toContain('This is before the person was born.');
    expect(byRole<HTMLInputElement>(page(), 'textbox', /^Amount/).value).toBe('2');
  });

  it('never changes prescribed use by a key, nor anything where substances are read as one', async () => {
    await open([aKeptUseDay({ day: back(1), context: 'prescribed_supervised' })]);
    await press(back(1), ' ');
    expect(says(back(1))).toContain('prescribed');
    await go(back(4));
    http.expectNone({ method: 'POST' });
    fixture.componentRef.setInput('of', 'any');
    await settle();
    await press(back(4), '1');
    await go(back(5));
    http.expectNone({ method: 'POST' });
  });
});

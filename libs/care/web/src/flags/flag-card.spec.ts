import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Flag } from '@cairn/care-domain';
import { DraftStore, SessionStore } from '@cairn/identity-session';
import { byRole, fill } from '@cairn/shared-ui/testing';
import { FlagCard } from './flag-card';

const PERSON = '01990000-0000-7000-8000-000000000001';
const FLAG = '01930000-0000-7000-8000-0000000000f1';
const CHANGES = `/api/patients/${PERSON}/flags/${FLAG}/changes`;

const aFlag = (differing: Partial<Flag> = {}): Flag => ({
  id: FLAG,
  patientId: PERSON,
  episodeId: null,
  rule: 'R09',
  ruleVersion: 1,
  severity: 'high',
  evidence: [
    {
      kind: 'bladder_check',
      recordId: PERSON,
      day: '2026-11-22',
      words: 'visible blood in the urine',
      state: 'stands',
    },
  ],
  raisedAt: '2026-11-22T10:00:00Z',
  raisedOn: '2026-11-22',
  status: 'open',
  snoozedUntil: null,
  recordedBy: PERSON,
  recordedByName: 'Leah Castell',
  recordedAt: '2026-11-22T10:00:00Z',
  replaces: null,
  correctionReason: null,
  standing: true,
  ...differing,
});

/** Drafts that keep nothing. */
const draft = () => ({ state: signal('untouched'), discard: () => Promise.resolve() });

describe('the card of a flag', () => {
  let root: HTMLElement;
  let http: HttpTestingController;
  let referred: Flag[];

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  async function show(flag: Flag, offersUrology = false): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: SessionStore, useValue: { signedIn: signal({ role: 'clinician' }), may: () => true } },
        { provide: DraftStore, useValue: { attach: draft } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    referred = [];
    const bindings = [
      inputBinding('flag', () => flag),
      inputBinding('today', () => '2026-11-23'),
      inputBinding('offersUrology', () => offersUrology),
      outputBinding<Flag>('referred', (each) => referred.push(each)),
    ];
    root = TestBed.createComponent(FlagCard, { bindings }).nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  }
  afterEach(() => root.remove());
  const press = async (name: string): Promise<void> => {
    byRole(root, 'button', name).click();
    await settled();
  };

  it('says how severe it is, what to check, since when, and why', async () => {
    await show(aFlag());
    expect(root.textContent).toContain('High');
    expect(root.textContent).toContain('Check: visible blood in the urine.');
    expect(root.textContent).toContain('open, raised yesterday');
    expect(root.textContent).toContain('to be confirmed by the clinical safety officer');
  });

  it('says what became of the entry behind it', async () => {
    const [evidence] = aFlag().evidence;
    await show(aFlag({ evidence: [{ ...evidence!, state: 'withdrawn' }] }));
    expect(root.textContent).toContain('Since then the entry of 22 November 2026 was withdrawn.');
  });

  it('is acknowledged with one press', async () => {
    await show(aFlag());
    await press('Acknowledge: Bladder warning sign');
    expect(http.expectOne(CHANGES).request.body).toMatchObject({ status: 'acknowledged', words: 'Acknowledged' });
  });

  it('is dismissed with a reason, which is asked for', async () => {
    await show(aFlag());
    await press('Dismiss: Bladder warning sign');
    await press('Dismiss');
    http.expectNone(CHANGES);
    expect(root.textContent).toContain('Say why, or what was done.');
    fill(root, 'Why it is dismissed', 'Beetroot');
    await press('Dismiss');
    expect(http.expectOne(CHANGES).request.body).toMatchObject({
      status: 'dismissed',
      words: 'Beetroot',
      snoozedUntil: null,
    });
  });

  it('rests until a day, seven days at most for a high one', async () => {
    await show(aFlag());
    await press('Let it rest: Bladder warning sign');
    expect(root.textContent).toContain('7 days at most');
    fill(root, 'Why it can wait', 'Waits for the dipstick');
    await press('Let it rest');
    expect(http.expectOne(CHANGES).request.body).toMatchObject({ status: 'open', snoozedUntil: '2026-11-24' });
  });

  it('says why a decision was not saved, and keeps what was typed', async () => {
    await show(aFlag());
    await press('Acted on: Bladder warning sign');
    fill(root, 'What was done', 'Called urology');
    await press('Save as acted on');
    const problem = {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'Somebody was faster.',
      requestId: '1',
    };
    http.expectOne(CHANGES).flush({ ...problem, code: 'already-replaced' }, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(root.textContent).toContain('Somebody was faster.');
    expect(byRole<HTMLInputElement>(root, 'textbox', 'What was done').value).toBe('Called urology');
  });

  it('offers urology for the bladder alone, with the day of the two-week pathway', async () => {
    await show(aFlag(), true);
    expect(root.textContent).toContain('seen by urology by 6 December 2026');
    await press('Refer to urology: Check: visible blood in the urine.');
    expect(referred.map(({ id }) => id)).toEqual([FLAG]);
  });

  it('offers no urology where a referral is on its way, for another rule, or once closed', async () => {
    await show(aFlag({ rule: 'R18' }), true);
    expect(root.textContent).not.toContain('Refer to urology');
  });

  it('that is closed can be opened again', async () => {
    await show(aFlag({ status: 'dismissed', correctionReason: 'Beetroot', recordedByName: 'Owen Hartley' }), true);
    expect(root.textContent).toContain('Beetroot (Owen Hartley)');
    expect(root.textContent).not.toContain('Refer to urology');
    await press('Open again: Bladder warning sign');
    byRole(root, 'textbox', 'Why it is opened again');
  });
});

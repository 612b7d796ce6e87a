import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentRef, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { EntryContext } from '@cairn/patients-context';
import { Toaster } from '@cairn/shared-ui';
import { byRole, fill } from '@cairn/shared-ui/testing';
import type { Kept, RecordInput } from '@cairn/patients-domain';
import { EPISODE_ID, patientProviders, settled, stopTheClock, TAM } from '../testing/providers';
import { aKeptPulse, PULSE_FORM } from '../testing/pulse-kind';
import { EntryForm } from './entry-form';

const LIST = `/api/patients/${TAM}/pulses`;
const CORRECTIONS = `${LIST}/${aKeptPulse().id}/corrections`;
const context: EntryContext = {
  patientId: TAM,
  episodeId: EPISODE_ID,
  today: '2026-11-23',
  timeZone: 'Europe/London',
  staff: [],
};
const conflict = { status: 409, statusText: 'Conflict' };
const problem = { type: 'about:blank', title: 'Conflict', status: 409, detail: '', requestId: '1' };

describe('EntryForm', () => {
  let root: HTMLElement;
  let http: HttpTestingController;
  let form: ComponentRef<EntryForm>;
  let done: number;

  beforeEach(() => stopTheClock('2026-11-23T10:42:00Z'));
  afterEach(() => {
    root.remove();
    jest.useRealTimers();
  });

  async function open(entry: Kept<RecordInput> | null, given: object = {}): Promise<void> {
    TestBed.configureTestingModule({ providers: patientProviders() });
    http = TestBed.inject(HttpTestingController);
    const bindings = [
      inputBinding('kind', signal(PULSE_FORM)),
      inputBinding('context', signal(context)),
      inputBinding('entry', signal(entry)),
      inputBinding('given', signal(given)),
    ];
    const fixture = TestBed.createComponent(EntryForm, { bindings });
    form = fixture.componentRef;
    done = 0;
    form.instance.done.subscribe(() => done++);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
    await settled();
  }
  const save = async (name: string): Promise<void> => {
    byRole(root, 'button', name).click();
    await settled();
  };

  it('adds an entry under an id of its own, with what was given, and offers to undo it', async () => {
    await open(null, { note: 'After the walk' });
    fill(root, 'Pulse', '62');
    await save('Save');
    const sent = http.expectOne(LIST);
    expect(sent.request.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      episodeId: EPISODE_ID,
      day: '2026-11-23',
      pulse: 62,
      note: 'After the walk',
    });
    expect(sent.request.headers.get('idempotency-key')).toBe((sent.request.body as RecordInput).id);
    sent.flush({});
    await settled();
    expect(done).toBe(1);
    expect(TestBed.inject(Toaster).toast()?.undo).toBeDefined();
  });

  it('keeps 0 as a value, and says that it is unusual without standing in the way', async () => {
    await open(null);
    fill(root, 'Pulse', '0');
    await settled();
    expect(root.textContent).toContain('A pulse of 0 is unusual. Check it.');
    await save('Save');
    expect(http.expectOne(LIST).request.body).toMatchObject({ pulse: 0 });
  });

  it('says at the field what is wrong and sends nothing', async () => {
    await open(null);
    fill(root, 'Pulse', '301');
    await save('Save');
    expect(root.textContent).toContain('Pulse: at most 300.');
    http.expectNone(LIST);
  });

  it('shows at its field what the server refuses, and keeps what was typed', async () => {
    await open(null);
    fill(root, 'Pulse', '62');
    await save('Save');
    const fields = [{ field: 'pulse', message: 'Not that pulse.' }];
    http
      .expectOne(LIST)
      .flush({ ...problem, status: 422, code: 'x', fields }, { status: 422, statusText: 'Unprocessable' });
    await settled();
    expect(root.textContent).toContain('Not that pulse.');
    expect(byRole<HTMLInputElement>(root, 'textbox', 'Pulse').value).toBe('62');
    expect(done).toBe(0);
  });

  it('corrects with a reason, which is asked for', async () => {
    await open(aKeptPulse());
    fill(root, 'Pulse', '72');
    await save('Save correction');
    expect(root.textContent).toContain('Say why this entry is corrected.');
    http.expectNone(CORRECTIONS);
    fill(root, 'Why it is corrected', 'Counted again');
    await save('Save correction');
    expect(http.expectOne(CORRECTIONS).request.body).toMatchObject({ pulse: 72, correctionReason: 'Counted again' });
  });

  it('merges what a colleague corrected meanwhile where it does not clash, and saves mine on top', async () => {
    await open(aKeptPulse());
    fill(root, 'Pulse', '72');
    fill(root, 'Why it is corrected', 'Counted again');
    await save('Save correction');
    const theirs = aKeptPulse({ id: '01930000-0000-7000-8000-0000000000a2', note: 'Sitting', recordedByName: 'Leah' });
    http.expectOne(CORRECTIONS).flush({ ...problem, code: 'already-replaced', current: theirs }, conflict);
    await settled();
    expect(root.textContent).toContain('Leah has corrected this entry meanwhile.');
    expect(byRole<HTMLTextAreaElement>(root, 'textbox', 'Note').value).toBe('Sitting');
    await save('Save mine on top');
    const again = http.expectOne(`${LIST}/${theirs.id}/corrections`);
    expect(again.request.body).toMatchObject({ pulse: 72, note: 'Sitting', correctionReason: 'Counted again' });
  });

  it('cannot correct what was withdrawn meanwhile, and keeps what was typed', async () => {
    await open(aKeptPulse());
    fill(root, 'Pulse', '72');
    fill(root, 'Why it is corrected', 'Counted again');
    await save('Save correction');
    const retraction = {
      id: '01930000-0000-7000-8000-0000000000a3',
      recordId: aKeptPulse().id,
      reason: 'Wrong person',
      recordedBy: '01990000-0000-7000-8000-0000000000ab',
      recordedByName: 'Leah Castell',
      recordedAt: '2026-11-23T10:00:00Z',
    };
    const body = { ...problem, code: 'already-withdrawn', current: aKeptPulse({ standing: false }), retraction };
    http.expectOne(CORRECTIONS).flush(body, conflict);
    await settled();
    expect(root.textContent).toContain('Leah Castell withdrew this entry (23 November 2026, 10:00): Wrong person');
    expect(byRole<HTMLInputElement>(root, 'textbox', 'Pulse').value).toBe('72');
    await save('Save correction');
    http.expectNone(CORRECTIONS);
  });
});

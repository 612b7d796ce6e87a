import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { UNDONE } from '@cairn/patients-domain';
import { UndoWriting } from './undo-writing';

const SIGNED = {
  ...{ type: 'about:blank', title: 'Conflict', status: 409, code: 'already-signed', requestId: '' },
  detail: 'This entry is signed.',
};

describe('UndoWriting', () => {
  let http: HttpTestingController;
  let undo: UndoWriting;
  const after = jest.fn();

  beforeEach(() => {
    after.mockClear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    undo = TestBed.inject(UndoWriting);
  });
  afterEach(() => http.verify());

  it('sends nothing until it is called', () => {
    undo.entry(['patients/p/cravings/c/retraction']);
    http.expectNone(() => true);
    expect(after).not.toHaveBeenCalled();
  });

  it('withdraws each first entry with the reason, then puts the form back', async () => {
    const done = undo.entry(['one/retraction', 'two/retraction'], after)();
    for (const path of ['one', 'two']) {
      const posted = http.expectOne(`/api/${path}/retraction`);
      const { id, reason } = posted.request.body as { id: string; reason: string };
      expect([reason, posted.request.headers.get('idempotency-key')]).toEqual([UNDONE, id]);
      posted.flush({});
    }
    expect(await done).toBe('Undone. It is withdrawn.');
    expect(after).toHaveBeenCalledTimes(1);
  });

  it('follows a correction by one that says what stood before', async () => {
    const done = undo.correction({ corrections: 'new/corrections', before: { intensity: 0 } })();
    const posted = http.expectOne('/api/new/corrections');
    expect(posted.request.body).toEqual({ intensity: 0, correctionReason: UNDONE, id: expect.any(String) });
    posted.flush({});
    expect(await done).toBe('Undone. It says again what it said before.');
  });

  it('says why nothing was undone, and leaves the form alone', async () => {
    const done = undo.entry(['one/retraction'], after)();
    http.expectOne('/api/one/retraction').flush(SIGNED, { status: 409, statusText: 'Conflict' });
    expect(await done).toBe('Not undone. This entry is signed.');
    expect(after).not.toHaveBeenCalled();
  });

  it('says when only a part was undone', async () => {
    const done = undo.entry(['one/retraction', 'two/retraction'], after)();
    http.expectOne('/api/one/retraction').flush({});
    http.expectOne('/api/two/retraction').flush(SIGNED, { status: 409, statusText: 'Conflict' });
    expect(await done).toBe('Not all undone. This entry is signed.');
    expect(after).not.toHaveBeenCalled();
  });
});

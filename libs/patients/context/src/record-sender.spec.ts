import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RecordSender } from './record-sender';
import { RecordChanges } from './record-changes';

const PATH = 'patients/p/cravings';
const PROBLEM = {
  type: 'about:blank',
  title: 'Conflict',
  status: 409,
  code: 'already-recorded',
  detail: 'x',
  requestId: '',
};

describe('RecordSender', () => {
  let http: HttpTestingController;
  let sender: RecordSender;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    sender = TestBed.inject(RecordSender);
  });
  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  it('sends the key of the entry and says that the record changed', async () => {
    const sent = sender.send(PATH, { intensity: 0 }, 'key-of-entry');
    const posted = http.expectOne(`/api/${PATH}`);
    const { request } = posted;
    expect([request.method, request.headers.get('idempotency-key'), request.body]).toEqual([
      'POST',
      'key-of-entry',
      { intensity: 0 },
    ]);
    posted.flush({});
    expect(await sent).toEqual({ ok: true });
    expect(TestBed.inject(RecordChanges).version()).toBe(1);
  });

  it('asks again with the same key when no answer came, and then says so', async () => {
    const sent = sender.send(PATH, {}, 'key-of-entry');
    for (let turn = 0; turn < 3; turn += 1) {
      const again = http.expectOne(`/api/${PATH}`);
      expect(again.request.headers.get('idempotency-key')).toBe('key-of-entry');
      again.error(new ProgressEvent('error'));
      await jest.advanceTimersByTimeAsync(2_000);
    }
    expect(await sent).toEqual({ ok: false, problem: null });
    expect(TestBed.inject(RecordChanges).version()).toBe(0);
  });

  it('does not ask again when the server refused', async () => {
    const sent = sender.send(PATH, {}, 'key-of-entry');
    http.expectOne(`/api/${PATH}`).flush(PROBLEM, { status: 409, statusText: 'Conflict' });
    expect(await sent).toEqual({ ok: false, problem: PROBLEM });
  });
});

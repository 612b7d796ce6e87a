import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { aSession } from '@cairn/identity-domain/testing';
import { SessionStore } from '@cairn/identity-session';
import type { EntrySignature } from '@cairn/patients-domain';
import { Toaster } from '@cairn/shared-ui';
import { aKeptCraving } from '../testing/records';
import type { RecordEntry } from './entry';
import { SignDay } from './sign-day';
import { SignEntry } from './sign-entry';

const ME = aSession().membershipId;
const OTHER = '0198c0de-0000-7000-8000-0000000000ff';
const entryBy = (recordedBy: string, more = {}): RecordEntry => ({
  kind: 'craving',
  record: aKeptCraving({ recordedBy, ...more }),
});
const signatureBy = (signedBy: string, role: EntrySignature['role']): EntrySignature => ({
  ...{ id: OTHER, recordId: aKeptCraving().id, role, signedBy },
  ...{ signedByName: 'Somebody', signedAt: '2026-11-23T10:42:00Z' },
});

describe('signing in the record', () => {
  const signedIn = signal(aSession());
  let http: HttpTestingController;

  beforeEach(() => {
    signedIn.set(aSession());
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: SessionStore, useValue: { signedIn } }],
    });
    http = TestBed.inject(HttpTestingController);
  });

  const words = (fixture: ComponentFixture<unknown>): string[] =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
  const press = async (fixture: ComponentFixture<unknown>): Promise<void> => {
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  };

  describe('SignEntry', () => {
    const show = (entry: RecordEntry, signatures: readonly EntrySignature[] = []): ComponentFixture<SignEntry> => {
      const fixture = TestBed.createComponent(SignEntry);
      fixture.componentRef.setInput('entry', entry);
      fixture.componentRef.setInput('headline', 'Craving 6 of 10');
      fixture.componentRef.setInput('signatures', signatures);
      fixture.detectChanges();
      return fixture;
    };

    it.each([
      ['my own', entryBy(ME), [], ['Sign: Craving 6 of 10']],
      ['my own, signed', entryBy(ME), [signatureBy(ME, 'author')], ['Ask to co-sign: Craving 6 of 10']],
      ['a colleague’s, unsigned', entryBy(OTHER), [], []],
      ['a colleague’s, signed', entryBy(OTHER), [signatureBy(OTHER, 'author')], ['Co-sign: Craving 6 of 10']],
      ['withdrawn', entryBy(ME, { standing: false }), [], []],
    ] as const)('offers what can be done about %s', (_which, entry, signatures, buttons) => {
      expect(words(show(entry, signatures))).toEqual(buttons);
    });

    it('offers nothing to who does not sign', () => {
      signedIn.set(aSession({ role: 'auditor' }));
      expect(words(show(entryBy(ME)))).toEqual([]);
    });

    it('signs as the author, and says so', async () => {
      const fixture = show(entryBy(ME));
      await press(fixture);
      const sent = http.expectOne(`/api/patients/${aKeptCraving().patientId}/signatures`);
      expect(sent.request.body).toEqual({
        signatures: [{ id: expect.any(String), recordKind: 'craving', recordId: aKeptCraving().id, role: 'author' }],
      });
      sent.flush({ signatures: [] });
      await new Promise((resolve) => setTimeout(resolve));
      expect(TestBed.inject(Toaster).toast()?.words).toBe('Entry signed');
    });

    it('says why it is not signed', async () => {
      await press(show(entryBy(ME)));
      const detail = 'This entry has been corrected since you opened it.';
      const problem = { type: '', title: '', status: 409, code: 'already-replaced', detail, requestId: '' };
      http.expectOne(() => true).flush(problem, { status: 409, statusText: 'Conflict' });
      await new Promise((resolve) => setTimeout(resolve));
      expect(TestBed.inject(Toaster).toast()?.words).toBe(detail);
    });

    it('leaves asking a colleague to the page', async () => {
      const fixture = show(entryBy(ME), [signatureBy(ME, 'author')]);
      const ask = jest.fn();
      fixture.componentInstance.ask.subscribe(ask);
      await press(fixture);
      expect(ask).toHaveBeenCalledTimes(1);
      http.expectNone(() => true);
    });
  });

  describe('SignDay', () => {
    const show = (entries: readonly RecordEntry[]): ComponentFixture<SignDay> => {
      const fixture = TestBed.createComponent(SignDay);
      fixture.componentRef.setInput('entries', entries);
      fixture.componentRef.setInput('signatures', [signatureBy(ME, 'author')]);
      fixture.componentRef.setInput('day', 'Monday 23 November 2026');
      fixture.detectChanges();
      return fixture;
    };
    const ids = ['0198c0de-0000-7000-8000-000000000101', '0198c0de-0000-7000-8000-000000000102'];

    it('signs all of mine that are not signed, with one press', async () => {
      const mine = ids.map((id) => entryBy(ME, { id }));
      const fixture = show([entryBy(ME), ...mine, entryBy(OTHER, { id: OTHER })]);
      expect(words(fixture)).toEqual(['Sign 2 of mine, Monday 23 November 2026']);
      await press(fixture);
      const { signatures } = http.expectOne(() => true).request.body as { signatures: { recordId: string }[] };
      expect(signatures.map(({ recordId }) => recordId)).toEqual(ids);
    });

    it('is not there for one entry, which has a button of its own', () => {
      expect(words(show([entryBy(ME, { id: ids[0] })]))).toEqual([]);
    });
  });
});

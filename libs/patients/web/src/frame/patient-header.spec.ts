import { TestBed } from '@angular/core/testing';
import type { Episode, Patient } from '@cairn/patients-domain';
import { anEpisode, aPatient, aPhase, patientProviders, settled, stopTheClock } from '../testing/providers';
import { PatientHeader } from './patient-header';

describe('PatientHeader', () => {
  beforeEach(() => stopTheClock('2026-11-23T10:42:00Z'));
  afterEach(() => jest.useRealTimers());

  const words = async (patient: Patient, episode: Episode | null): Promise<string> => {
    TestBed.configureTestingModule({ providers: patientProviders() });
    const fixture = TestBed.createComponent(PatientHeader);
    fixture.componentRef.setInput('patient', patient);
    fixture.componentRef.setInput('episode', episode);
    await settled();
    const root = fixture.nativeElement as HTMLElement;
    return [...root.querySelectorAll('h1, .line-facts > *')]
      .map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
      .join(' | ');
  };

  it('says who it is and where they stand', async () => {
    const aftercare = aPhase({ kind: 'aftercare', startsOn: '2026-11-12' });
    expect(await words(aPatient(), anEpisode({ phases: [aftercare] }))).toBe(
      'Tamsin Orrell likes to be called Tam · she/her | Aftercare day 12 | Episode day 92 | 24 years, born 3 May 2002 | Key worker Owen Hartley | CN-10482',
    );
  });

  it('says no more than is known', async () => {
    const patient = aPatient({ preferredName: '', pronouns: '', birthDate: '2002-01-01', birthPrecision: 'year' });
    expect(await words(patient, null)).toBe(
      'Tamsin Orrell | No episode of care yet | 23 or 24 years, born 2002 | CN-10482',
    );
  });

  it('says that somebody waits, without a key worker', async () => {
    const waiting = anEpisode({ admittedOn: null, phases: [], keyWorkerId: null, keyWorkerName: null });
    expect(await words(aPatient(), waiting)).toContain('| Waiting | 24 years, born 3 May 2002 | No key worker yet |');
  });

  it('says when somebody was discharged, on that very day too', async () => {
    const ended = anEpisode({ dischargedOn: '2026-11-23', dischargeReason: 'dropped_out' });
    expect(await words(aPatient(), ended)).toContain('| Discharged on 23 November 2026 |');
  });
});

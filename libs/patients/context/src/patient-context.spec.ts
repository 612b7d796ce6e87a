import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { BehaviorSubject } from 'rxjs';
import { PatientContext } from './patient-context';

const TAM = '01990000-0000-7000-8000-000000000001';
const MARCUS = '01990000-0000-7000-8000-000000000002';
const OWEN = '01990000-0000-7000-8000-0000000000aa';
const RECORDED = { recordedAt: '2026-08-20T09:00:00.000Z', recordedBy: OWEN };

const aPatient = (id: string, familyName: string) => ({
  ...RECORDED,
  id,
  familyName,
  givenName: 'Tamsin',
  preferredName: '',
  pronouns: '',
  birthDate: '2002-05-03',
  birthPrecision: 'day',
  recordedSex: 'female',
  genderIdentity: '',
  localNumber: 'CN-1',
  nhsNumber: null,
  phone: '',
  safeToLeaveMessage: false,
  language: '',
  interpreterNeeded: false,
  version: 1,
  registeredAt: '2026-08-20T09:00:00.000Z',
});

describe('PatientContext', () => {
  const params = new BehaviorSubject(convertToParamMap({ patientId: TAM }));
  let http: HttpTestingController;
  let context: PatientContext;

  beforeEach(() => {
    params.next(convertToParamMap({ patientId: TAM }));
    TestBed.configureTestingModule({
      providers: [
        PatientContext,
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: ActivatedRoute, useValue: { paramMap: params } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    context = TestBed.inject(PatientContext);
    TestBed.tick();
  });

  const answer = async (id: string, familyName: string): Promise<void> => {
    http.expectOne(`/api/patients/${id}`).flush(aPatient(id, familyName));
    http.expectOne(`/api/patients/${id}/episodes`).flush([]);
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };

  it('reads the person of the address and names of staff', async () => {
    expect(context.patient()).toBeNull();
    http
      .expectOne('/api/staff/names')
      .flush([{ membershipId: OWEN, displayName: 'Owen Hartley', role: 'clinician', active: true }]);
    await answer(TAM, 'Orrell');
    expect(context.patient()?.familyName).toBe('Orrell');
    expect(context.episode()).toBeNull();
    expect(context.nameOf(OWEN)).toBe('Owen Hartley');
    expect(context.nameOf(MARCUS)).toBe('');
  });

  it('follows the address to the next person and forgets the one before', async () => {
    await answer(TAM, 'Orrell');
    params.next(convertToParamMap({ patientId: MARCUS }));
    TestBed.tick();
    expect(context.patient()).toBeNull();
    await answer(MARCUS, 'Ebdon');
    expect(context.patient()?.familyName).toBe('Ebdon');
  });

  it('keeps what it has while it reads again', async () => {
    await answer(TAM, 'Orrell');
    context.refresh();
    TestBed.tick();
    expect(context.patient()?.familyName).toBe('Orrell');
    await answer(TAM, 'Orrell-Hale');
    expect(context.patient()?.familyName).toBe('Orrell-Hale');
  });
});

import type { DiagnosisInput } from '../diagnoses/diagnosis';
import type { MedicineInput } from '../medicines/medicine';
import type { ObservationInput } from '../observations/observation';
import type { SupervisedDoseInput } from '../supervised-doses/supervised-dose';
import type { WithdrawalCheckInput } from '../withdrawal/withdrawal-check';

const FRAME = { id: '01930000-0000-7000-8000-0000000000b1', episodeId: null };

export const aWithdrawalCheck = (differing: Partial<WithdrawalCheckInput> = {}): WithdrawalCheckInput => ({
  ...FRAME,
  day: '2026-03-02',
  craving: 3,
  anxiety: 2,
  lowMood: 0,
  irritability: null,
  fatigue: 1,
  poorSleep: 3,
  nightmares: null,
  sweating: 0,
  chills: 0,
  tremor: 0,
  palpitations: null,
  poorAppetite: 1,
  cramps: 2,
  poorConcentration: 1,
  dissociation: 0,
  perceptualChange: 0,
  suicidalThoughts: false,
  note: '',
  ...differing,
});

export const anObservation = (differing: Partial<ObservationInput> = {}): ObservationInput => ({
  ...FRAME,
  takenAt: '2026-03-02T09:00:00.000Z',
  pulse: 88,
  systolic: 128,
  diastolic: 84,
  temperature: 36.6,
  weightKg: 61.4,
  sleepHours: 4.5,
  respiration: null,
  oxygen: 98,
  source: 'staff',
  note: '',
  ...differing,
});

export const aMedicine = (differing: Partial<MedicineInput> = {}): MedicineInput => ({
  ...FRAME,
  event: 'prescribed',
  at: '2026-03-02T09:30:00.000Z',
  name: 'Diazepam',
  dose: '5 mg',
  doseMg: 5,
  route: 'oral',
  frequency: 'twice a day',
  startsOn: '2026-03-02',
  stopsOn: null,
  prescriber: 'Dr Adeyemi',
  indication: 'Anxiety in the withdrawal week',
  supervised: true,
  givenBy: '',
  note: '',
  ...differing,
});

export const aSupervisedDose = (differing: Partial<SupervisedDoseInput> = {}): SupervisedDoseInput => ({
  ...FRAME,
  givenAt: '2026-03-02T10:00:00.000Z',
  product: 'esketamine',
  indication: 'Depression that other treatment did not help',
  doseMg: 56,
  doseMgPerKg: null,
  route: 'intranasal',
  supervised: true,
  observationMinutes: 120,
  systolicBefore: 122,
  diastolicBefore: 80,
  systolicAfter: 140,
  diastolicAfter: 90,
  dissociation: 12,
  dissociationScale: 'The clinic’s own 0 to 100',
  takeHomeMg: null,
  prescriber: 'Dr Adeyemi',
  consented: true,
  bladderChecked: true,
  note: '',
  ...differing,
});

/** Six criteria met of eleven, withdrawal among them, one not assessed. */
export const aDiagnosis = (differing: Partial<DiagnosisInput> = {}): DiagnosisInput => ({
  ...FRAME,
  assessedOn: '2026-03-02',
  windowEndsOn: '2026-03-02',
  largerLonger: 'yes',
  cutDownFail: 'yes',
  timeSpent: 'no',
  craving: 'yes',
  roleFailure: 'no',
  socialProblems: 'no',
  activitiesGivenUp: 'not_assessed',
  hazardousUse: 'no',
  physicalPsychHarm: 'yes',
  tolerance: 'yes',
  withdrawal: 'yes',
  solelyMedical: false,
  remission: null,
  controlledEnvironment: null,
  language: 'English',
  interpreter: false,
  assessedBy: 'Dr Adeyemi, psychiatrist',
  note: '',
  ...differing,
});

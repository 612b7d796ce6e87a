import { randomUUID } from 'node:crypto';
import type { APIResponse, BrowserContext } from 'playwright-core';
import { Caseload, type CaseloadRow } from '@cairn/insight-domain';
import { addDays, uuidv7 } from '@cairn/shared-util';
import {
  type Episode,
  type EpisodeInput,
  type EpisodeOpening,
  Episodes,
  Patient,
  type PatientInput,
  type PhaseInput,
} from '@cairn/patients-domain';
import { SignedIn } from '@cairn/identity-domain';
import {
  Cravings,
  type Craving,
  type CravingInput,
  type EventMarkInput,
  type UseDayInput,
} from '@cairn/tracking-domain';

/** The API as a second window of the same browser profile uses it: with the cookie of who is signed in. */
export class RecordApi {
  constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  get(path: string): Promise<APIResponse> {
    return this.context.request.get(`${this.url}/api/${path}`);
  }

  /** Throws what the server answers when it refuses. */
  async send(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, data?: object, version?: number) {
    const headers: Record<string, string> = { origin: this.url, 'idempotency-key': randomUUID() };
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    const answer = await this.context.request.fetch(`${this.url}/api/${path}`, { method, headers, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer;
  }

  async whoAmI(): Promise<SignedIn> {
    return SignedIn.parse(await (await this.get('session')).json());
  }

  /** Registers somebody and opens an episode of care with one running phase. Gives back the patient's id. */
  async admit(person: Partial<PatientInput>, phase: { startsOn: string }): Promise<string> {
    const { membershipId } = await this.whoAmI();
    const id = uuidv7();
    await this.send('POST', 'patients', { ...aPerson(), ...person, id });
    const firstPhase = { ...aPhase(), startsOn: phase.startsOn };
    const day = phase.startsOn;
    const episode: EpisodeOpening = {
      ...anEpisode(),
      referredOn: day,
      admittedOn: day,
      keyWorkerId: membershipId,
      firstPhase,
    };
    await this.send('POST', `patients/${id}/episodes`, episode);
    return id;
  }

  async changePatient(patientId: string, changes: Partial<PatientInput>, reason: string): Promise<void> {
    const patient = Patient.parse(await (await this.get(`patients/${patientId}`)).json());
    const details = Object.fromEntries(Object.keys(aPerson()).map((key) => [key, patient[key as keyof PatientInput]]));
    await this.send('PATCH', `patients/${patientId}`, { ...details, ...changes, reason }, patient.version);
  }

  async changeEpisode(patientId: string, changes: Partial<EpisodeInput>): Promise<void> {
    const episode = await this.episode(patientId);
    const frame = Object.fromEntries(
      Object.keys(anEpisode())
        .filter((key) => key !== 'firstPhase')
        .map((key) => [key, episode[key as keyof EpisodeInput]]),
    );
    await this.send('PATCH', `patients/${patientId}/episodes/${episode.id}`, { ...frame, ...changes }, episode.version);
  }

  async addPhase(patientId: string, phase: Partial<PhaseInput>): Promise<void> {
    const { id } = await this.episode(patientId);
    await this.send('POST', `patients/${patientId}/episodes/${id}/phases`, { ...aPhase(), ...phase, id: uuidv7() });
  }

  async discharge(patientId: string, dischargedOn: string): Promise<void> {
    const { id } = await this.episode(patientId);
    const ending = { dischargedOn, reason: 'completed_drug_free', destination: '' };
    await this.send('POST', `patients/${patientId}/episodes/${id}/discharge`, ending);
  }

  /** Takes the discharge of the latest episode back. */
  async reopen(patientId: string, reason: string): Promise<void> {
    const { id, version } = await this.episode(patientId);
    await this.send('POST', `patients/${patientId}/episodes/${id}/discharge/retraction`, { reason }, version);
  }

  async addEvent(patientId: string, event: Pick<EventMarkInput, 'label' | 'startsOn'>): Promise<void> {
    const mark: EventMarkInput = { id: uuidv7(), episodeId: null, endsOn: null, kind: 'life_event', ...event };
    await this.send('POST', `patients/${patientId}/event-marks`, mark);
  }

  /** The latest episode of care. */
  async episode(patientId: string): Promise<Episode> {
    const [episode] = Episodes.parse(await (await this.get(`patients/${patientId}/episodes`)).json());
    if (episode === undefined) throw new Error('There is no episode of care.');
    return episode;
  }

  async caseload(): Promise<Caseload> {
    return Caseload.parse(await (await this.get('caseload?whose=mine')).json());
  }

  async cravings(patientId: string, from: string, to: string): Promise<Craving[]> {
    return Cravings.parse(await (await this.get(`patients/${patientId}/cravings?from=${from}&to=${to}`)).json());
  }

  async logCraving(patientId: string, craving: Partial<CravingInput>): Promise<string> {
    const id = uuidv7();
    await this.send('POST', `patients/${patientId}/cravings`, { ...aCraving(), id, ...craving });
    return id;
  }

  /** The entry takes the place of another one. */
  async correctCraving(craving: Craving, changes: Partial<CravingInput>, correctionReason: string): Promise<string> {
    const id = uuidv7();
    const input = Object.fromEntries(Object.keys(aCraving()).map((key) => [key, craving[key as keyof CravingInput]]));
    const path = `patients/${craving.patientId}/cravings/${craving.id}/corrections`;
    await this.send('POST', path, { ...input, ...changes, id, correctionReason });
    return id;
  }

  async withdrawCraving(patientId: string, cravingId: string, reason: string): Promise<void> {
    await this.send('POST', `patients/${patientId}/cravings/${cravingId}/retraction`, { id: uuidv7(), reason });
  }

  async logUse(patientId: string, use: Partial<UseDayInput> & { day: string }): Promise<string> {
    const id = uuidv7();
    await this.send('POST', `patients/${patientId}/use-days`, { days: [{ ...aUseDay(), id, ...use }] });
    return id;
  }
}

const aPerson = (): PatientInput => ({
  givenName: 'Wren',
  familyName: 'Testerley',
  preferredName: '',
  pronouns: '',
  birthDate: '1998-02-03',
  birthPrecision: 'day',
  recordedSex: 'not_known',
  genderIdentity: '',
  localNumber: `E2E-${randomUUID().slice(0, 8)}`,
  nhsNumber: null,
  phone: '',
  safeToLeaveMessage: false,
  language: '',
  interpreterNeeded: false,
});

const anEpisode = (): EpisodeOpening => ({
  referredOn: '2026-01-01',
  referralSource: 'self',
  referralReason: '',
  admittedOn: null,
  keyWorkerId: null,
  primarySubstance: 'ketamine',
  otherSubstances: [],
  firstPhase: null,
});

const aPhase = (): PhaseInput => ({
  kind: 'structured_community',
  setting: 'community',
  plannedStart: null,
  plannedEnd: null,
  startsOn: '2026-01-01',
  endsOn: null,
  plannedMinutesPerWeek: null,
  changeReason: '',
});

const aCraving = (): CravingInput => ({
  id: uuidv7(),
  episodeId: null,
  occurredAt: new Date().toISOString(),
  substance: 'ketamine',
  intensity: 5,
  worst24h: null,
  durationMinutes: null,
  timesSinceLast: null,
  triggers: [],
  actedOn: null,
  coping: [],
  copingHelped: null,
  source: 'patient',
  note: '',
});

const aUseDay = (): Omit<UseDayInput, 'day'> => ({
  id: uuidv7(),
  episodeId: null,
  substance: 'ketamine',
  substanceText: '',
  state: 'no',
  amount: null,
  unit: null,
  precision: null,
  amountLow: null,
  amountHigh: null,
  route: null,
  times: null,
  setting: null,
  coUse: [],
  context: 'non_prescribed',
  forPain: null,
  source: 'patient',
  note: '',
});

/** Somebody of the caseload in whose record yesterday is open and today is not rated, with data to draw. */
export function somebodyToLogFor({ rows, today }: Caseload): CaseloadRow {
  const yesterday = addDays(today, -1);
  const found = rows.find(
    ({ use, cravingDay, booked, lastDataDay, phase }) =>
      use.endsWith('-') && cravingDay.length >= 15 && booked >= 4 && lastDataDay === yesterday && phase !== null,
  );
  if (found === undefined) throw new Error('The demo has nobody whose yesterday is open.');
  return found;
}

export const nameOf = ({ givenName, familyName }: CaseloadRow): string => `${givenName} ${familyName}`;

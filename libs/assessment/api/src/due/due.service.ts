import { Injectable } from '@nestjs/common';
import {
  dueMeasures,
  instrumentName,
  PLAN_RULE,
  type ClinicDue,
  type ClinicDueRow,
  type Due,
  type DueInput,
  type DueMeasure,
  type DueMeasures,
} from '@cairn/assessment-domain';
import { EpisodeService } from '@cairn/patients-api';
import { currentEpisode, episodeDay, phaseDay, standingWords } from '@cairn/patients-domain';
import { ClinicScope } from '@cairn/shared-api';
import {
  DUE_PEOPLE,
  LAST_RESULTS,
  OWN_ASKED,
  PLAN_CHANGES,
  type DuePerson,
  type LastResult,
  type OwnQuestion,
  type PlanChange,
} from './due-sql';

type Kept = Pick<DueInput, 'lastOn' | 'changes' | 'ownItems'>;

/** How far ahead the clinic's list looks for what becomes due. */
const DAYS_AHEAD = 7;

function told({ measure, ...due }: Due, { ownItems }: Kept): DueMeasure {
  const own = ownItems.find(({ question }) => question === measure.key);
  return { ...measure, ...due, name: own?.text ?? instrumentName(measure.key) };
}

function nameOf({ givenName, familyName, preferredName }: DuePerson): string {
  const given = preferredName === '' || preferredName === givenName ? givenName : `${givenName} (${preferredName})`;
  return `${given} ${familyName}`;
}

/** "Rehab day 12", "Waiting", "Between phases". */
function whereWords(person: DuePerson, today: string): string {
  const here = phaseDay(person, today);
  const where = { phase: here?.phase.kind ?? null, phaseDay: here?.day ?? null };
  return standingWords({ ...where, episodeDay: episodeDay(person, today), discharged: false });
}

/** Which measures are due, of one person and of a whole clinic. Nothing is kept: it follows from the record. */
@Injectable()
export class DueService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly episodes: EpisodeService,
  ) {}

  async ofPatient(patientId: string): Promise<DueMeasures> {
    await this.scope.openPatient(patientId);
    const { today } = this.scope;
    const kept = (await this.keptOf([patientId]))(patientId);
    const episode = currentEpisode(await this.episodes.list(patientId));
    const due = dueMeasures({ ...kept, episode }, today).map((each) => told(each, kept));
    return { today, rule: PLAN_RULE, due };
  }

  /** Everybody in an open episode; each is named in the audit trail. */
  async ofClinic(): Promise<ClinicDue> {
    const { today } = this.scope;
    const people = await this.scope.query<DuePerson>(DUE_PEOPLE, [this.scope.caller.clinicId]);
    const ids = people.map(({ patientId }) => patientId);
    this.scope.touch(ids);
    const keptOf = await this.keptOf(ids);
    const rows = people.flatMap((person) => this.rowsOf(person, keptOf(person.patientId)));
    return { today, rule: PLAN_RULE, people: people.length, rows };
  }

  private rowsOf(person: DuePerson, kept: Kept): ClinicDueRow[] {
    const { today } = this.scope;
    const { patientId, localNumber } = person;
    const about = {
      patientId,
      localNumber,
      patientName: nameOf(person),
      standing: whereWords(person, today),
    };
    return dueMeasures({ ...kept, episode: person }, today)
      .filter(({ overdueDays }) => overdueDays >= -DAYS_AHEAD)
      .map((due) => ({ ...told(due, kept), ...about }));
  }

  /** Three reads for everybody at once; the answer gives each person's own. */
  private async keptOf(patientIds: readonly string[]): Promise<(patientId: string) => Kept> {
    const { clinicId } = this.scope.caller;
    const results = await this.scope.query<LastResult>(LAST_RESULTS, [clinicId, patientIds]);
    const changes = await this.scope.query<PlanChange>(PLAN_CHANGES, [clinicId, patientIds]);
    const questions = await this.scope.query<OwnQuestion>(OWN_ASKED, [clinicId, patientIds, this.scope.today]);
    const last = Map.groupBy(results, ({ patientId }) => patientId);
    const changed = Map.groupBy(changes, ({ patientId }) => patientId);
    const asked = Map.groupBy(questions, ({ patientId }) => patientId);
    return (patientId) => ({
      lastOn: Object.fromEntries((last.get(patientId) ?? []).map(({ instrument, day }) => [instrument, day])),
      changes: changed.get(patientId) ?? [],
      ownItems: asked.get(patientId) ?? [],
    });
  }
}

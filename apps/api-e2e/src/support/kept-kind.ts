import { fillPath, uuidv7 } from '@cairn/shared-util';
import type { RecordContract, RecordInput } from '@cairn/patients-domain';
import { fieldsOf } from './answers';
import type { ApiClient } from './client';
import { NORTH, SOUTH } from './fixture';
import { startApp, type RunningApp } from './start-app';

/** What the common behaviour of a kind of entry is shown with. */
export interface KeptKindCase<I extends RecordInput> {
  readonly contract: RecordContract<I>;
  /** A complete entry of the north patient, about a day in the first half of 2026. */
  readonly entry: (differing?: Partial<I>) => I;
  /** Another value of one field, for a correction. */
  readonly corrected: Partial<I>;
  /** One field that is wrong, and under which name it is refused where that is another. */
  readonly wrong: readonly (readonly [field: string, value: unknown, refusedAs?: string])[];
}

const PERIOD = 'from=2026-01-01&to=2026-06-30';

/** What every kind of entry that is kept by contract must do, over HTTP and a real PostgreSQL. */
export function describeKept<I extends RecordInput>({ contract, entry, corrected, wrong }: KeptKindCase<I>): void {
  const { kind, words, paths } = contract;
  const list =
    fillPath('patients/:patientId', { patientId: NORTH.patient.id }) + paths.list.slice(paths.list.lastIndexOf('/'));
  const at = (id: string): string => `${list}/${id}`;

  describe(words.many, () => {
    let running: RunningApp;
    let ana: ApiClient;
    let other: ApiClient;

    beforeAll(async () => {
      running = await startApp();
      [ana, other] = await Promise.all([running.signIn(NORTH.clinician.email), running.signIn(SOUTH.clinician.email)]);
    });
    afterAll(() => running.stop());

    const fresh = (differing: object = {}): I => ({
      ...entry({ id: uuidv7(), episodeId: NORTH.patient.episodeId } as Partial<I>),
      ...differing,
    });
    const logged = async (): Promise<I> => {
      const body = fresh();
      const answer = await ana.post(list, body);
      expect([answer.status, answer.body['fields']]).toEqual([201, undefined]);
      return body;
    };
    const standing = async (): Promise<readonly { id: string }[]> => {
      const answer = await ana.get(`${list}?${PERIOD}`);
      expect(answer.status).toBe(200);
      return answer.body as unknown as { id: string }[];
    };

    it('is kept as it was entered, with who wrote it, and read back by its contract', async () => {
      const body = await logged();
      const kept = (await standing()).find(({ id }) => id === body.id);
      expect(contract.Entry.parse(kept)).toEqual(kept);
      expect(kept).toMatchObject({ patientId: NORTH.patient.id, recordedByName: NORTH.clinician.name, standing: true });
      expect(contract.headline(contract.Entry.parse(kept), 'Europe/London')).not.toBe('');
      const entries = await ana.get(`patients/${NORTH.patient.id}/entries?${PERIOD}&kinds=${kind}`);
      expect(entries.body).toContainEqual({ kind, record: kept });
    });

    it('leaves an audit event in the same transaction', async () => {
      const body = await logged();
      const found = await running.ownerQuery<{ n: number }>(
        NORTH.clinicId,
        `SELECT count(*)::int AS n FROM audit_event WHERE action = $1 AND outcome = 'done'`,
        [`${kind.replaceAll('_', '-')}.log`],
      );
      expect(body.id).not.toBe('');
      expect(found[0]!.n).toBeGreaterThanOrEqual(1);
    });

    const cases = [...wrong, ['surprise', 1, ''] as const].map(([field, value, refusedAs = field]) => {
      return { field, value, refusedAs, shown: JSON.stringify(value).slice(0, 40) };
    });
    it.each(cases)(
      'refuses $field $shown in words, naming it, and changes nothing',
      async ({ field, value, refusedAs }) => {
        const before = await standing();
        const answer = await ana.post(list, fresh({ [field]: value }));
        expect([answer.status, fieldsOf(answer)]).toEqual([422, expect.arrayContaining([refusedAs])]);
        expect(await standing()).toEqual(before);
      },
    );

    it('is corrected by a new version that says why; the first one stays readable', async () => {
      const body = await logged();
      const correction = { ...body, ...corrected, id: uuidv7(), correctionReason: 'Heard wrongly' };
      expect((await ana.post(`${at(body.id)}/corrections`, correction)).status).toBe(201);
      const history = contract.History.parse((await ana.get(at(body.id))).body);
      expect(history.versions.map(({ id, standing: stands }) => [id, stands])).toEqual([
        [body.id, false],
        [correction.id, true],
      ]);
      const late = await ana.post(`${at(body.id)}/corrections`, { ...correction, id: uuidv7() });
      expect([late.status, late.body['code']]).toEqual([409, 'already-replaced']);
    });

    it('is withdrawn with a reason: off the list, and still readable', async () => {
      const body = await logged();
      const retraction = { id: uuidv7(), reason: 'Wrong person' };
      expect((await ana.post(`${at(body.id)}/retraction`, retraction)).status).toBe(201);
      expect((await standing()).map(({ id }) => id)).not.toContain(body.id);
      const history = contract.History.parse((await ana.get(at(body.id))).body);
      expect(history.retraction).toMatchObject({ reason: 'Wrong person' });
      const again = await ana.post(`${at(body.id)}/retraction`, { ...retraction, id: uuidv7() });
      expect([again.status, again.body['code']]).toEqual([409, 'already-withdrawn']);
    });

    it('is one entry however often it is sent', async () => {
      const body = fresh();
      const headers = { 'idempotency-key': uuidv7() };
      const [first, second] = [await ana.post(list, body, headers), await ana.post(list, body, headers)];
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body).toEqual(first.body);
      expect((await standing()).filter(({ id }) => id === body.id)).toHaveLength(1);
    });

    it('does not exist for another clinic', async () => {
      const body = await logged();
      const answers = await Promise.all([
        other.get(`${list}?${PERIOD}`),
        other.post(list, fresh()),
        other.get(at(body.id)),
        other.post(`${at(body.id)}/retraction`, { id: uuidv7(), reason: 'Not mine' }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    });
  });
}

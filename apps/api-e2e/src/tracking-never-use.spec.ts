import { strFromU8, unzipSync } from 'fflate';
import { addDays, localDay, uuidv7 } from '@cairn/shared-util';
import type { ApiClient } from './support/client';
import { NORTH } from './support/fixture';
import { aMedicine, aSupervisedDose } from '@cairn/tracking-domain/testing';
import { startApp, type RunningApp } from './support/start-app';

const PATIENT = `patients/${NORTH.patient.id}`;

describe('what is prescribed and given under medical supervision', () => {
  let running: RunningApp;
  let ana: ApiClient;
  let yesterday: string;
  let period: string;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    const today = localDay(new Date().toISOString(), NORTH.timeZone);
    yesterday = addDays(today, -1);
    period = `from=${addDays(today, -28)}&to=${yesterday}`;
    const day = { id: uuidv7(), episodeId: NORTH.patient.episodeId, day: addDays(today, -3), substance: 'ketamine' };
    const said = { substanceText: '', state: 'no', amount: null, unit: null, precision: null, amountLow: null };
    const more = { amountHigh: null, route: null, times: null, setting: null, coUse: [], forPain: null, note: '' };
    const useDay = { ...day, ...said, ...more, context: 'non_prescribed', source: 'patient' };
    const kept = await ana.post(`${PATIENT}/use-days`, { days: [useDay] });
    expect([kept.status, kept.body['fields']]).toEqual([201, undefined]);
  });
  afterAll(() => running.stop());

  /** Everything that tells of use, as it is answered. */
  async function toldOfUse(): Promise<unknown[]> {
    const read = async (path: string): Promise<unknown> => {
      const { status, body } = await ana.get(path);
      expect([path, status]).toEqual([path, 200]);
      return body;
    };
    const { preparedAt: _preparedAt, ...report } = (await read(`${PATIENT}/report?${period}`)) as Record<
      string,
      unknown
    >;
    const cookie = [...ana.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${running.url}/api/${PATIENT}/export.zip`, { headers: { cookie } });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return [
      await read(`${PATIENT}/use-days?${period}`),
      await read(`${PATIENT}/timeline?${period}`),
      await read('caseload'),
      report,
      strFromU8(files['use-days.csv']!),
    ];
  }

  it('changes no figure of use: days, timeline, caseload, report and CSV stay as they were', async () => {
    const before = await toldOfUse();
    const episodeId = NORTH.patient.episodeId;
    const at = `${yesterday}T10:00:00.000Z`;
    for (const product of ['ketamine', 'esketamine'] as const) {
      const dose = aSupervisedDose({ id: uuidv7(), episodeId, givenAt: at, product, takeHomeMg: 28 });
      expect((await ana.post(`${PATIENT}/supervised-doses`, dose)).status).toBe(201);
    }
    for (const name of ['Diazepam', 'Ketamine', 'Morphine']) {
      const course = aMedicine({ id: uuidv7(), episodeId, at, name, startsOn: yesterday });
      const given = aMedicine({ id: uuidv7(), episodeId, at, name, event: 'given', startsOn: null, frequency: '' });
      expect((await ana.post(`${PATIENT}/medicines`, course)).status).toBe(201);
      expect((await ana.post(`${PATIENT}/medicines`, given)).status).toBe(201);
    }
    expect(await toldOfUse()).toEqual(before);
  });

  it('is no reading of use anywhere but in its own lists', async () => {
    const used = await running.ownerQuery<{ n: number }>(
      NORTH.clinicId,
      `SELECT count(*)::int AS n FROM use_day WHERE substance IN ('esketamine', 'benzodiazepine', 'opioid_prescribed')`,
    );
    expect(used[0]!.n).toBe(0);
    const doses = await ana.get(`${PATIENT}/supervised-doses?${period}`);
    expect(doses.body).toHaveLength(2);
  });
});

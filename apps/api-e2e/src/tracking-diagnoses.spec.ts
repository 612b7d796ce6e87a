import { uuidv7 } from '@cairn/shared-util';
import { DIAGNOSIS } from '@cairn/tracking-domain';
import type { ApiClient } from './support/client';
import { NORTH } from './support/fixture';
import { aDiagnosis } from '@cairn/tracking-domain/testing';
import { describeKept } from './support/kept-kind';
import { startApp, type RunningApp } from './support/start-app';

describeKept({
  contract: DIAGNOSIS,
  entry: aDiagnosis,
  corrected: { tolerance: 'no', remission: 'early', controlledEnvironment: true },
  wrong: [
    ['assessedOn', '2999-01-01'],
    ['assessedOn', '1900-01-01', 'windowEndsOn'],
    ['windowEndsOn', '2026-03-03'],
    ['windowEndsOn', '1900-01-01'],
    ['craving', true],
    ['withdrawal', null],
    ['solelyMedical', 'no'],
    ['remission', 'full'],
    ['controlledEnvironment', true],
    ['assessedBy', ' '],
    ['language', 'x'.repeat(61)],
    ['note', 'x'.repeat(2001)],
    ['formalCount', 11, ''],
  ],
});

describe('counts of a diagnosis', () => {
  let running: RunningApp;
  let ana: ApiClient;

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());

  it('are made by the server and kept with the entry, /10 without and /11 with withdrawal', async () => {
    const body = aDiagnosis({ id: uuidv7(), episodeId: NORTH.patient.episodeId });
    expect((await ana.post(`patients/${NORTH.patient.id}/diagnoses`, body)).status).toBe(201);
    const read = await ana.get(`patients/${NORTH.patient.id}/diagnoses?from=2026-01-01&to=2026-06-30`);
    expect(read.body).toContainEqual(
      expect.objectContaining({
        id: body.id,
        formalCount: 5,
        formalNotAssessed: 1,
        researchCount: 6,
        researchNotAssessed: 1,
        severity: 'moderate',
      }),
    );
  });
});

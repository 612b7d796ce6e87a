import type { Type } from '@angular/core';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { byRole } from '@cairn/shared-ui/testing';
import { anEpisode, aPhase, EPISODE_ID, OWEN, patientProviders, settled, TAM } from '../testing/providers';
import { EpisodeHistory } from './episode-history';
import { PhaseHistory } from './phase-history';

describe('what was recorded about an episode before', () => {
  let root: HTMLElement;
  let http: HttpTestingController;

  const start = async (component: Type<EpisodeHistory | PhaseHistory>): Promise<void> => {
    TestBed.configureTestingModule({ providers: patientProviders() });
    http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(component);
    fixture.componentRef.setInput('episode', anEpisode());
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  };
  const read = async (path: string, body: object[]): Promise<void> => {
    http.expectOne(`/api/patients/${TAM}/episodes/${EPISODE_ID}/${path}`).flush(body);
    await settled();
  };
  const lines = (): string[] =>
    [...root.querySelectorAll('li')].map((line) => (line.textContent ?? '').trim().replace(/\s+/g, ' '));
  afterEach(() => root.remove());

  it('is one press away: every version with who, when, what changed and why', async () => {
    await start(EpisodeHistory);
    byRole(root, 'button', 'Earlier versions').click();
    await settled();
    const { id, patientId, team, phases, ...frame } = anEpisode();
    expect([id, patientId, team.length, phases.length]).toEqual([EPISODE_ID, TAM, 0, 1]);
    const ended = { dischargedOn: '2026-11-20', dischargeReason: 'dropped_out', dischargeDestination: '' };
    const signed = { recordedByName: 'Owen Hartley', changeReason: null };
    await read('history', [
      { ...frame, ...signed, version: 3, changeReason: 'Another person was meant' },
      { ...frame, ...signed, ...ended, version: 2 },
      { ...frame, ...signed, version: 1 },
    ]);
    expect(lines()).toEqual([
      'Version 3, 20 August 2026, 10:00, Owen Hartley. Discharged: no (before: 20 November 2026. Incomplete, dropped out). Reason: Another person was meant',
      'Version 2, 20 August 2026, 10:00, Owen Hartley. Discharged: 20 November 2026. Incomplete, dropped out (before: no).',
      'Version 1, 20 August 2026, 10:00, Owen Hartley. Opened.',
    ]);
  });

  it('tells a withdrawn phase from a replaced one, each with its reason', async () => {
    await start(PhaseHistory);
    byRole(root, 'button', 'Earlier entries').click();
    await settled();
    const signed = { recordedByName: 'Owen Hartley', recordedBy: OWEN, retraction: null };
    const first = aPhase({ id: '01990000-0000-7000-8000-0000000000a1' });
    const next = aPhase({
      id: '01990000-0000-7000-8000-0000000000a2',
      startsOn: '2026-09-08',
      replaces: first.id,
      changeReason: 'A day later',
    });
    const retraction = {
      reason: 'Entered for somebody else',
      recordedByName: 'Owen Hartley',
      recordedAt: '2026-11-01T09:00:00.000Z',
    };
    await read('phases', [
      { ...first, ...signed, standing: false },
      { ...next, ...signed, standing: false, retraction },
    ]);
    expect(lines()).toEqual([
      'Residential rehab, since 7 September 2026. Recorded 7 September 2026, 10:00, Owen Hartley. Replaced 7 September 2026, 10:00, Owen Hartley: Residential rehab, since 8 September 2026. Reason: A day later',
      'Residential rehab, since 8 September 2026. Recorded 7 September 2026, 10:00, Owen Hartley. Withdrawn 1 November 2026, 09:00, Owen Hartley. Reason: Entered for somebody else',
    ]);
  });
});

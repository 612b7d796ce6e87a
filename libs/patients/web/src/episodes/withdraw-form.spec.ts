import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { allByRole, byRole, fill } from '@cairn/shared-ui/testing';
import { anEpisode, aPhase, EPISODE_ID, patientProviders, RECEIPT, settled, TAM } from '../testing/providers';
import { type EpisodeTask, EpisodeWork } from './episode-work';
import { WithdrawForm } from './withdraw-form';

const detox = aPhase({ id: TAM, kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-06' });
const rehab = aPhase();
const BASE = `/api/patients/${TAM}/episodes/${EPISODE_ID}`;

describe('WithdrawForm', () => {
  let root: HTMLElement;
  let http: HttpTestingController;

  const start = async (task: EpisodeTask): Promise<void> => {
    TestBed.configureTestingModule({ providers: [...patientProviders(), EpisodeWork] });
    TestBed.inject(EpisodeWork).begin(task);
    http = TestBed.inject(HttpTestingController);
    root = TestBed.createComponent(WithdrawForm).nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  };
  const press = async (name: string): Promise<void> => {
    byRole(root, 'button', name).click();
    await settled();
  };
  afterEach(() => root.remove());

  it('withdraws a phase with a reason, and says which one runs on', async () => {
    const episode = anEpisode({ phases: [detox, rehab] });
    await start({ kind: 'withdraw-phase', episode, phase: rehab });
    expect(root.textContent).toContain('Residential rehab, since 7 September 2026.');
    expect(root.textContent).toContain('Withdrawal management (detox) runs on in its place.');
    await press('Withdraw the phase');
    byRole(root, 'button', 'Say why the phase is withdrawn.');
    http.expectNone((request) => request.method === 'POST');
    fill(root, 'Why?', 'Entered for somebody else');
    await press('Withdraw the phase');
    const sent = http.expectOne(`${BASE}/phases/${rehab.id}/retraction`);
    expect(sent.request.body).toEqual({ reason: 'Entered for somebody else' });
    sent.flush({ ...RECEIPT, version: null });
    await settled();
    expect(TestBed.inject(EpisodeWork).task()).toBeNull();
  });

  it('says why a phase cannot go, and offers nothing that would be refused', async () => {
    const episode = anEpisode({ phases: [{ ...detox, endsOn: '2026-09-01' }, rehab] });
    await start({ kind: 'withdraw-phase', episode, phase: rehab });
    expect(byRole(root, 'alert', /./).textContent).toContain('No phase would run any more.');
    expect(allByRole(root, 'button', 'Withdraw the phase')).toEqual([]);
  });

  it('takes a discharge back on top of the version that was read, and keeps the reason when that is refused', async () => {
    const episode = anEpisode({
      dischargedOn: '2026-11-20',
      dischargeReason: 'dropped_out',
      phases: [{ ...rehab, endsOn: '2026-11-20' }],
    });
    await start({ kind: 'take-back-discharge', episode });
    expect(root.textContent).toContain('Discharged 20 November 2026. Incomplete, dropped out.');
    expect(root.textContent).toContain('Residential rehab runs on.');
    fill(root, 'Why?', 'Another person was meant');
    await press('Take back the discharge');
    const sent = http.expectOne(`${BASE}/discharge/retraction`);
    expect(sent.request.headers.get('if-match')).toBe('"3"');
    const detail = 'Somebody else has changed this since you opened it.';
    const refusal = { type: 'about:blank', title: 'Stale', status: 412, code: 'stale-version', detail, requestId: '' };
    sent.flush(refusal, { status: 412, statusText: 'Precondition Failed' });
    await settled();
    expect(root.textContent).toContain(detail);
    expect(byRole<HTMLInputElement>(root, 'textbox', 'Why?').value).toBe('Another person was meant');
  });
});

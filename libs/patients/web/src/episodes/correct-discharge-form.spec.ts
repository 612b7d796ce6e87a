import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { byRole, fill } from '@cairn/shared-ui/testing';
import { anEpisode, aPhase, EPISODE_ID, patientProviders, RECEIPT, settled, TAM } from '../testing/providers';
import { CorrectDischargeForm } from './correct-discharge-form';
import { EpisodeWork } from './episode-work';

const episode = anEpisode({
  dischargedOn: '2026-11-20',
  dischargeReason: 'dropped_out',
  dischargeDestination: '',
  phases: [aPhase({ endsOn: '2026-11-20' })],
});
const URL = `/api/patients/${TAM}/episodes/${EPISODE_ID}/discharge/corrections`;

describe('CorrectDischargeForm', () => {
  let root: HTMLElement;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [...patientProviders(), EpisodeWork] });
    TestBed.inject(EpisodeWork).begin({ kind: 'correct-discharge', episode });
    http = TestBed.inject(HttpTestingController);
    root = TestBed.createComponent(CorrectDischargeForm).nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  });
  afterEach(() => root.remove());

  const save = async (): Promise<void> => {
    byRole(root, 'button', 'Save the correction').click();
    await settled();
  };

  it('shows what stands, says what else moves, and wants to know why', async () => {
    expect(root.textContent).toContain('As it stands: 20 November 2026. Incomplete, dropped out.');
    fill(root, 'Day of discharge', '18 November 2026');
    await settled();
    expect(root.textContent).toContain('Residential rehab ends on 18 November 2026 too.');
    await save();
    byRole(root, 'button', 'Say why the discharge is corrected.');
    http.expectNone(URL);
    fill(root, 'Why is it corrected?', 'The letter says the 18th');
    await save();
    const sent = http.expectOne(URL);
    expect(sent.request.headers.get('if-match')).toBe('"3"');
    expect(sent.request.body).toEqual({
      dischargedOn: '2026-11-18',
      reason: 'dropped_out',
      destination: '',
      changeReason: 'The letter says the 18th',
    });
    sent.flush(RECEIPT);
    await settled();
    expect(TestBed.inject(EpisodeWork).task()).toBeNull();
  });

  it('names a day before the phase began before anything is sent', async () => {
    fill(root, 'Day of discharge', '6 September 2026');
    fill(root, 'Why is it corrected?', 'Wrong month');
    await save();
    expect(root.textContent).toContain(
      'A phase has days after the discharge: Residential rehab, since 7 September 2026.',
    );
    http.expectNone(URL);
  });

  it('keeps what is typed when a colleague was faster, and saves it on top of theirs', async () => {
    fill(root, 'Day of discharge', '18 November 2026');
    fill(root, 'Why is it corrected?', 'The letter says the 18th');
    await save();
    const theirs = { ...episode, version: 4, dischargedOn: '2026-11-19' };
    const body = { type: 'about:blank', title: 'Stale', status: 412, code: 'stale-version', detail: '', requestId: '' };
    http.expectOne(URL).flush({ ...body, current: theirs }, { status: 412, statusText: 'Precondition Failed' });
    await settled();
    expect(root.textContent).toContain('A colleague changed this episode: 19 November 2026. Incomplete, dropped out.');
    await save();
    const again = http.expectOne(URL);
    expect(again.request.headers.get('if-match')).toBe('"4"');
    expect(again.request.body).toMatchObject({ dischargedOn: '2026-11-18' });
  });
});

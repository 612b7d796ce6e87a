import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { byRole, choose, fill } from '@cairn/shared-ui/testing';
import { anEpisode, aPhase, EPISODE_ID, patientProviders, RECEIPT, settled, TAM } from '../testing/providers';
import { EpisodeWork, type EpisodeTask } from './episode-work';
import { PhaseForm } from './phase-form';

const rehab = aPhase();
const episode = anEpisode({
  phases: [aPhase({ id: TAM, kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-06' }), rehab],
});

describe('PhaseForm', () => {
  let fixture: ComponentFixture<PhaseForm>;
  let root: HTMLElement;
  let http: HttpTestingController;

  const start = async (task: EpisodeTask): Promise<void> => {
    TestBed.configureTestingModule({ providers: [...patientProviders(), EpisodeWork] });
    TestBed.inject(EpisodeWork).begin(task);
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(PhaseForm);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  };
  const settle = async (): Promise<void> => {
    await settled();
  };
  afterEach(() => root.remove());

  it('says which phase ends when a new one begins, and sends it', async () => {
    await start({ kind: 'add-phase', episode });
    choose(root, 'Phase', 'aftercare');
    choose(root, 'Setting', 'community');
    fill(root, 'First day', '12 November 2026');
    await settle();
    expect(root.textContent).toContain('Residential rehab ends on 11 November 2026, the day before.');
    byRole(root, 'button', 'Add the phase').click();
    await settle();
    const { request } = http.expectOne(`/api/patients/${TAM}/episodes/${EPISODE_ID}/phases`);
    expect(request.body).toMatchObject({ kind: 'aftercare', startsOn: '2026-11-12', plannedMinutesPerWeek: null });
  });

  it('names a phase in the way before anything is sent', async () => {
    await start({ kind: 'add-phase', episode });
    choose(root, 'Phase', 'aftercare');
    choose(root, 'Setting', 'community');
    fill(root, 'First day', '1 September 2026');
    byRole(root, 'button', 'Add the phase').click();
    await settle();
    expect(root.textContent).toContain(
      'These days overlap another phase: Withdrawal management (detox), 24 August to 6 September 2026.',
    );
    http.expectNone((request) => request.method === 'POST');
  });

  it('names what has not been chosen', async () => {
    await start({ kind: 'add-phase', episode });
    byRole(root, 'button', 'Add the phase').click();
    await settle();
    byRole(root, 'button', 'Choose the phase.');
    byRole(root, 'button', 'Choose the setting.');
  });

  it('corrects a phase without counting it as in its own way', async () => {
    await start({ kind: 'correct-phase', episode, phase: rehab });
    expect(root.textContent).toContain(
      'As it stands: Residential rehab, since 7 September 2026. Recorded 7 September 2026, 10:00',
    );
    expect(byRole<HTMLInputElement>(root, 'textbox', 'First day').value).toBe('7 September 2026');
    fill(root, 'First day', '8 September 2026');
    byRole(root, 'button', 'Save the correction').click();
    await settle();
    byRole(root, 'button', 'Say why the phase is corrected.');
    http.expectNone((request) => request.method === 'POST');
    fill(root, 'Why is it corrected?', 'The bed was free a day later');
    byRole(root, 'button', 'Save the correction').click();
    await settle();
    const sent = http.expectOne(`/api/patients/${TAM}/episodes/${EPISODE_ID}/phases/${rehab.id}/corrections`);
    expect(sent.request.body).toMatchObject({
      kind: 'residential_rehab',
      startsOn: '2026-09-08',
      endsOn: null,
      changeReason: 'The bed was free a day later',
    });
    sent.flush({ ...RECEIPT, version: null });
    await settle();
    expect(TestBed.inject(EpisodeWork).task()).toBeNull();
  });
});

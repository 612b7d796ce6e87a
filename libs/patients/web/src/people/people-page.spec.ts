import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole } from '@cairn/shared-ui/testing';
import { aPatient, patientProviders, settled, TAM } from '../testing/providers';
import { PeoplePage } from './people-page';

const LABEL = 'Find by name, date of birth, local number or NHS number';
const { id, givenName, familyName, preferredName, birthDate, birthPrecision, localNumber, nhsNumber } = aPatient();
const tam = { id, givenName, familyName, preferredName, birthDate, birthPrecision, localNumber, nhsNumber };

describe('PeoplePage', () => {
  let fixture: ComponentFixture<PeoplePage>;
  let root: HTMLElement;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: patientProviders() });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(PeoplePage);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  });
  afterEach(() => root.remove());

  const type = async (text: string): Promise<void> => {
    const box = byRole<HTMLInputElement>(root, 'searchbox', LABEL);
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 170));
  };
  const answer = async (find: string | null, people: object[]): Promise<void> => {
    http.expectOne(({ params }) => params.get('find') === find).flush(people);
    await settled();
  };

  it('shows whom one opened last', async () => {
    await answer(null, [tam]);
    expect(root.textContent).toContain('Opened last');
    expect(byRole(root, 'link', /Tamsin Orrell/).getAttribute('href')).toBe(`/patients/${TAM}`);
    expect(root.textContent).toContain('NHS number 999 123 0130');
  });

  it('teaches where there is nobody yet', async () => {
    await answer(null, []);
    expect(root.textContent).toContain('People whom you opened in the last 14 days will stand here.');
  });

  it('asks once for what is typed, after a pause, and goes by arrow keys', async () => {
    await answer(null, []);
    await type('orr');
    await answer('orr', [tam, { ...tam, id: TAM.replace('1', '2'), nhsNumber: null, preferredName: '' }]);
    expect(root.textContent).toContain('2 people');
    const links = allByRole(root, 'link', /Orrell/);
    const arrow = (from: HTMLElement, key: string): boolean =>
      from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    byRole(root, 'searchbox', LABEL).focus();
    arrow(byRole(root, 'searchbox', LABEL), 'ArrowDown');
    expect(document.activeElement).toBe(links[0]);
    arrow(links[0] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(links[1]);
    expect(links[1]?.textContent).toContain('NHS number not known');
  });

  it('says when nobody fits, and when people could not be read', async () => {
    await answer(null, []);
    await type('zzz');
    await answer('zzz', []);
    expect(root.textContent).toContain('Nobody in this clinic fits “zzz”.');
    await type('zz');
    http.expectOne(({ params }) => params.get('find') === 'zz').error(new ProgressEvent('error'));
    await settled();
    expect(root.textContent).toContain('The people could not be read.');
  });
});

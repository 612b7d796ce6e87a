import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { byRole, fill } from '@cairn/shared-ui/testing';
import { aPatient, patientProviders, RECEIPT, settled, TAM } from '../testing/providers';
import { RegisterPage } from './register-page';

describe('RegisterPage', () => {
  let fixture: ComponentFixture<RegisterPage>;
  let root: HTMLElement;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: patientProviders() });
    fixture = TestBed.createComponent(RegisterPage);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    http = TestBed.inject(HttpTestingController);
    await settled();
  });
  afterEach(() => root.remove());

  const send = async (): Promise<void> => {
    byRole(root, 'button', 'Register the person').click();
    await settled();
  };
  const fillIn = async (): Promise<void> => {
    fill(root, 'First name', 'Tamsin');
    fill(root, 'Last name', 'Orrell');
    fill(root, 'Date of birth', '3/5/2002');
    fill(root, 'Local number', 'CN-10482');
    await settled();
  };

  it('names everything that is missing, each leading to its field, and sends nothing', async () => {
    await send();
    expect(root.textContent).toContain('4 things to put right');
    byRole(root, 'button', 'Enter the local number.').click();
    expect(document.activeElement).toBe(byRole(root, 'textbox', 'Local number'));
    http.expectNone('/api/patients');
  });

  it('says while one types whether the digits of an NHS number agree', async () => {
    const said = async (text: string): Promise<string> => {
      const box = byRole<HTMLInputElement>(root, 'textbox', 'NHS number');
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
      return root.textContent ?? '';
    };
    expect(await said('999 123')).toContain('6 of 10 digits');
    expect(await said('999 123 0130')).toContain('The check digit agrees.');
    expect(await said('999 123 0131')).toContain('These ten digits do not agree with each other.');
    expect(await said('999 123 o130')).toContain('An NHS number has digits only.');
  });

  it('reads a date of birth back with what is known of it', async () => {
    fill(root, 'Date of birth', 'May 2002');
    await settled();
    expect(root.textContent).toMatch(/May 2002, day not known, \d+ years/);
    fill(root, 'Date of birth', '31/2/2002');
    await settled();
    expect(root.textContent).toContain('Enter a date of birth such as 3 May 2002.');
  });

  it('refuses a birth in the future before it is sent', async () => {
    await fillIn();
    fill(root, 'Date of birth', '1/1/2199');
    await send();
    expect(root.textContent).toContain('The date of birth is in the future.');
  });

  it('registers with an id of its own, and goes to the episodes of the person', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await fillIn();
    http.match(({ params }) => params.has('find')).forEach((request) => request.flush([]));
    await send();
    const request = http.expectOne('/api/patients');
    expect(request.request.body).toMatchObject({ givenName: 'Tamsin', birthDate: '2002-05-03', nhsNumber: null });
    expect((request.request.body as { id: string }).id).toMatch(/^[\da-f-]{14}7/);
    request.flush(RECEIPT);
    await settled();
    expect(navigate).toHaveBeenCalledWith(['/patients', TAM, 'episodes']);
  });

  it('shows a refusal of the server at its field and keeps what was typed', async () => {
    await fillIn();
    http.match(({ params }) => params.has('find')).forEach((request) => request.flush([]));
    await send();
    const message = 'Somebody in this clinic already has this local number.';
    http.expectOne('/api/patients').flush(
      {
        type: 'about:blank',
        title: 'Conflict',
        status: 409,
        code: 'local-number-in-use',
        detail: message,
        requestId: 'r',
        fields: [{ field: 'localNumber', message }],
      },
      { status: 409, statusText: 'Conflict' },
    );
    await settled();
    byRole(root, 'button', message).click();
    expect(document.activeElement).toBe(byRole(root, 'textbox', 'Local number'));
    expect(byRole<HTMLInputElement>(root, 'textbox', 'First name').value).toBe('Tamsin');
  });

  it('points at somebody with the same date of birth and a name alike', async () => {
    await fillIn();
    const { id, givenName, familyName, preferredName, birthDate, birthPrecision, localNumber, nhsNumber } = aPatient();
    const match = { id, givenName, familyName, preferredName, birthDate, birthPrecision, localNumber, nhsNumber };
    http
      .expectOne(({ params }) => params.get('find') === '2002-05-03')
      .flush([match, { ...match, id: TAM.replace('1', '2'), givenName: 'Zoë', familyName: 'Vale' }]);
    await settled();
    expect(root.textContent).toContain('This may be somebody who is already here.');
    expect(byRole(root, 'link', 'Tamsin Orrell').getAttribute('href')).toBe(`/patients/${TAM}`);
    expect(root.textContent).not.toContain('Vale');
  });
});

import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { PatientContext } from '@cairn/patients-context';
import type { Patient } from '@cairn/patients-domain';
import { Toaster } from '@cairn/shared-ui';
import { allByRole, byRole, fill } from '@cairn/shared-ui/testing';
import { aPatient, patientProviders, RECEIPT, settled, TAM } from '../testing/providers';
import { DetailsForm } from './details-form';

describe('DetailsForm', () => {
  let fixture: ComponentFixture<DetailsForm>;
  let root: HTMLElement;
  let http: HttpTestingController;
  let done: jest.Mock;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: patientProviders() });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(PatientContext);
    TestBed.tick();
    http.expectOne(`/api/patients/${TAM}`).flush(aPatient());
    await settled();
    TestBed.tick();
    fixture = TestBed.createComponent(DetailsForm);
    done = jest.fn();
    fixture.componentInstance.done.subscribe(done);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  });
  afterEach(() => root.remove());

  const save = async (): Promise<TestRequest> => {
    byRole(root, 'button', 'Save the details').click();
    await settled();
    return http.expectOne((request) => request.method === 'PATCH');
  };
  const settle = async (): Promise<void> => {
    await settled();
  };
  const refuse = (request: TestRequest, current: Patient): void =>
    request.flush(
      {
        type: 'about:blank',
        title: 'Changed meanwhile',
        status: 412,
        code: 'stale-version',
        detail: 'This has been changed since you opened it.',
        requestId: 'r',
        current,
      },
      { status: 412, statusText: 'Precondition Failed' },
    );

  it('asks why, and sends the whole of the details on top of the version that was read', async () => {
    fill(root, 'Phone', '2');
    byRole(root, 'button', 'Save the details').click();
    await settle();
    expect(root.textContent).toContain('Say why the details change.');
    fill(root, 'Why do the details change?', 'New phone');
    const { request } = await save();
    expect(request.headers.get('if-match')).toBe('"1"');
    expect(request.body).toMatchObject({ givenName: 'Tamsin', phone: '2', reason: 'New phone' });
  });

  it('joins a colleague’s change of another field without a question', async () => {
    const shown = jest.spyOn(TestBed.inject(Toaster), 'show');
    fill(root, 'Phone', '2');
    fill(root, 'Why do the details change?', 'New phone');
    refuse(await save(), aPatient({ version: 2, language: 'Polish' }));
    await settle();
    const again = http.expectOne((request) => request.method === 'PATCH');
    expect(again.request.headers.get('if-match')).toBe('"2"');
    expect(again.request.body).toMatchObject({ phone: '2', language: 'Polish' });
    again.flush({ ...RECEIPT, version: 3 });
    await settle();
    expect(shown).toHaveBeenCalledWith({ words: 'Saved together with a colleague’s change of language' });
    expect(done).toHaveBeenCalledTimes(1);
  });

  describe('where both changed a field', () => {
    beforeEach(async () => {
      fill(root, 'Phone', '2');
      fill(root, 'Why do the details change?', 'New phone');
      refuse(await save(), aPatient({ version: 2, phone: '3', language: 'Polish' }));
      await settle();
    });
    const choose = async (side: string): Promise<void> => {
      byRole(root, 'radio', side).click();
      await settle();
      byRole(root, 'button', 'Take these over into the form').click();
      await settle();
    };

    it('shows before, mine and theirs side by side and keeps what was typed', () => {
      const cells = [...root.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent?.trim()),
      );
      expect(cells).toEqual([['Phone', '1', '2', '3']]);
      expect(byRole<HTMLInputElement>(root, 'textbox', 'Phone').value).toBe('2');
      expect(byRole<HTMLInputElement>(root, 'textbox', 'Language').value).toBe('Polish');
      expect(allByRole(root, 'button', 'Save the details')).toEqual([]);
      expect(done).not.toHaveBeenCalled();
    });

    it('wants a choice', async () => {
      byRole(root, 'button', 'Take these over into the form').click();
      await settle();
      expect(root.textContent).toContain('Choose for each field: 1 still open.');
    });

    it.each([
      ['Mine', '2'],
      ['Theirs', '3'],
    ])('saves %s on top of theirs', async (side, phone) => {
      await choose(side);
      const { request } = await save();
      expect(request.headers.get('if-match')).toBe('"2"');
      expect(request.body).toMatchObject({ phone, language: 'Polish', reason: 'New phone' });
    });
  });

  it('keeps what was typed when the record is away', async () => {
    fill(root, 'Phone', '2');
    fill(root, 'Why do the details change?', 'New phone');
    (await save()).error(new ProgressEvent('error'));
    await settle();
    expect(root.textContent).toContain(
      'Cairn cannot be reached right now. Nothing was changed, and what you typed stays here.',
    );
    expect(byRole<HTMLInputElement>(root, 'textbox', 'Phone').value).toBe('2');
  });
});

import { inputBinding, signal, type WritableSignal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import type { EntryContext } from '@cairn/patients-context';
import { byRole } from '@cairn/shared-ui/testing';
import type { DrugTestInput } from '@cairn/tracking-domain';
import { DrugTestFields } from './drug-test-fields';
import { DRUG_TEST_FORM } from './drug-test-form';

const context: EntryContext = {
  patientId: '01990000-0000-7000-8000-000000000001',
  episodeId: null,
  today: '2026-11-23',
  timeZone: 'Europe/London',
  staff: [],
};

describe('the form of a drug test', () => {
  let root: HTMLElement;
  let value: WritableSignal<DrugTestInput>;

  beforeEach(async () => {
    value = signal(DRUG_TEST_FORM.empty(context));
    const fields = TestBed.runInInjectionContext(() => form(value));
    const bindings = [inputBinding('of', () => fields), inputBinding('context', () => context)];
    root = TestBed.createComponent(DrugTestFields, { bindings }).nativeElement as HTMLElement;
    document.body.append(root);
    await settled();
  });
  afterEach(() => root.remove());

  const settled = async (): Promise<void> => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const mark = async (analyte: string, result: string): Promise<void> => {
    byRole(byRole(root, 'radiogroup', analyte), 'radio', result).click();
    await settled();
  };

  it('begins with nothing tested, and takes a result by what it is of', async () => {
    expect(root.textContent).toContain('0 of 16 tested');
    await mark('Ketamine', 'Positive');
    await mark('Cocaine', 'Negative');
    expect(value().results).toMatchObject([
      { analyte: 'ketamine', result: 'positive' },
      { analyte: 'cocaine', result: 'negative' },
    ]);
    expect(root.textContent).toContain('2 of 16 tested');
  });

  it('takes a result back as "not tested"', async () => {
    await mark('Cocaine', 'Negative');
    await mark('Cocaine', 'Not tested');
    expect(value().results).toEqual([]);
  });

  it('says loudly that ketamine was not tested, as soon as something else was', async () => {
    expect(root.textContent).not.toContain('Ketamine was not tested.');
    await mark('Cocaine', 'Negative');
    expect(root.textContent).toContain('Ketamine was not tested.');
    await mark('Ketamine', 'Negative');
    expect(root.textContent).not.toContain('Ketamine was not tested.');
  });

  it('asks a declined test for no results, and keeps those in sight that were typed before', async () => {
    value.update((test) => ({ ...test, declined: true }));
    await settled();
    expect(root.textContent).not.toContain('tested');
    value.update((test) => ({ ...test, results: [{ analyte: 'lsd', result: 'negative' }] }));
    await settled();
    expect(root.textContent).toContain('1 of 16 tested');
  });

  it('asks for temperature and creatinine of urine alone', async () => {
    expect(root.textContent).toContain('Temperature in range');
    value.update((test) => ({ ...test, specimen: 'hair' }));
    await settled();
    expect(root.textContent).not.toContain('Temperature in range');
  });

  it('says how far the method goes', async () => {
    expect(root.textContent).toContain('presumptive until a laboratory confirms it');
    value.update((test) => ({ ...test, method: 'laboratory_confirmation' }));
    await settled();
    expect(root.textContent).toContain('a laboratory confirmation, so confirmed');
  });
});

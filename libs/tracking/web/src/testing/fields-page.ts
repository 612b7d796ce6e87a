import { Component, input, signal, type Type } from '@angular/core';
import { NgComponentOutlet } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { form, type FieldTree, validateTree } from '@angular/forms/signals';
import { type EntryContext, PatientContext, type RecordKindForm } from '@cairn/patients-context';
import type { RecordInput } from '@cairn/patients-domain';
import { errorsAt, issuesOf } from '@cairn/shared-ui';

export const CONTEXT: EntryContext = {
  patientId: '019c9f20-0000-7000-8000-0000000000aa',
  episodeId: null,
  today: '2026-03-04',
  timeZone: 'Europe/London',
  staff: [],
};
const PHASES = [{ kind: 'withdrawal_management', startsOn: '2026-03-02', endsOn: null }];

@Component({
  selector: 'cairn-fields-host',
  imports: [NgComponentOutlet],
  template: `<ng-container *ngComponentOutlet="fields(); inputs: inputs" />`,
})
class FieldsHost {
  readonly fields = input.required<Type<unknown>>();
  readonly kind = input.required<RecordKindForm>();
  readonly value = signal<RecordInput>({ id: '', episodeId: null });
  readonly tree: FieldTree<RecordInput> = form(this.value, (path) => {
    validateTree(path, ({ value, fieldTree }) =>
      errorsAt(fieldTree, issuesOf(this.kind().contract.Input, { ...value(), id: CONTEXT.patientId }, [])),
    );
  });
  readonly inputs = { of: this.tree, context: CONTEXT };
}

/** The fields of a kind of entry, as somebody sees and fills them, in a withdrawal phase since 2 March 2026. */
export class FieldsPage<I extends RecordInput> {
  readonly root: HTMLElement;
  private readonly host: FieldsHost;

  private constructor(fields: Type<unknown>, kind: RecordKindForm<I>, given: Partial<I>) {
    const episodes = signal([{ phases: PHASES }]);
    TestBed.configureTestingModule({ providers: [{ provide: PatientContext, useValue: { episodes } }] });
    const fixture = TestBed.createComponent(FieldsHost);
    fixture.componentRef.setInput('fields', fields);
    fixture.componentRef.setInput('kind', kind);
    this.host = fixture.componentInstance;
    this.host.value.set({ ...kind.empty(CONTEXT), ...given });
    this.root = fixture.nativeElement as HTMLElement;
    document.body.append(this.root);
  }

  static async open<I extends RecordInput>(kind: RecordKindForm<I>, given: Partial<I> = {}): Promise<FieldsPage<I>> {
    const page = new FieldsPage(await kind.fields(), kind, given);
    await page.settle();
    return page;
  }

  close(): void {
    this.root.remove();
  }

  get value(): I {
    return this.host.value() as I;
  }

  /** The words of everything that would be refused now. */
  get refused(): (string | undefined)[] {
    return this.host
      .tree()
      .errorSummary()
      .map(({ message }) => message);
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  }

  radio(group: string, name: string): HTMLElement {
    const groups = [...this.root.querySelectorAll('[role=radiogroup]')].filter((each) => nameOf(each) === group);
    const found = groups.flatMap((each) => [...each.querySelectorAll<HTMLElement>('[role=radio], label')]);
    return found.find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name)!;
  }

  async press(element: HTMLElement): Promise<void> {
    element.click();
    await this.settle();
  }

  /** A key on whatever has the focus. */
  async key(key: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await this.settle();
  }

  async type(label: string, text: string): Promise<void> {
    const found = [...this.root.querySelectorAll<HTMLLabelElement>('label.lab')].find(
      (each) => each.textContent?.trim() === label,
    );
    const box = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }

  has(label: string): boolean {
    return [...this.root.querySelectorAll('.lab')].some((each) => each.textContent?.trim() === label);
  }

  says(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }
}

function nameOf(element: Element): string {
  const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  return (element.getAttribute('aria-label') ?? by?.textContent ?? '').trim();
}

import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { May } from '@cairn/identity-session';
import { EntryPanelState, RecordKinds } from '@cairn/patients-context';
import { ErrorState, Icon, uniqueId } from '@cairn/shared-ui';
import { midSentence } from '@cairn/shared-util';
import { whenOf, type HealthEntry, type HealthFrame } from './health-entry';
import type { HealthSectionParts } from './health-sections';

const LISTED = 3;

/** One section: what it is, the latest entries in words, what was drawn of them, and the way to add one. */
@Component({
  selector: 'cairn-health-section',
  imports: [ErrorState, Icon, May, NgComponentOutlet],
  templateUrl: './health-section.html',
  styleUrl: './health-section.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HealthSection {
  readonly parts = input.required<HealthSectionParts>();
  /** The newest first. */
  readonly entries = input.required<readonly HealthEntry[]>();
  readonly frame = input.required<HealthFrame>();

  private readonly panel = inject(EntryPanelState);
  private readonly kinds = inject(RecordKinds);
  protected readonly headingId = uniqueId('health');
  protected readonly showsAll = signal(false);
  protected readonly drawing = resource({
    params: () => this.parts().drawing,
    loader: ({ params }) => params(),
  });
  protected readonly inputs = computed(() => ({ entries: this.entries(), frame: this.frame() }));
  protected readonly adding = computed(() =>
    this.parts().kinds.map((kind) => {
      const title = this.kinds.of(kind)?.contract.words.title ?? '';
      return { kind, words: `Add ${midSentence(title)}` };
    }),
  );
  protected readonly lines = computed(() => {
    const count = this.showsAll() ? Infinity : (this.parts().listed ?? LISTED);
    const { timeZone } = this.frame();
    return this.entries()
      .slice(0, count)
      .map((entry) => ({
        entry,
        when: whenOf(entry, timeZone),
        headline: entry.contract.headline(entry.record, timeZone),
        note: 'note' in entry.record ? String(entry.record.note) : '',
        author: entry.record.recordedByName,
      }));
  });
  protected readonly count = computed(() => {
    const { length } = this.entries();
    return length === 1 ? '1 entry' : `${length} entries`;
  });
  protected readonly rest = computed(() => this.entries().length - (this.parts().listed ?? LISTED));

  protected add(kind: HealthSectionParts['kinds'][number]): void {
    this.panel.add(kind);
  }

  protected open({ contract, record }: HealthEntry): void {
    this.panel.read(contract.kind, record);
  }
}

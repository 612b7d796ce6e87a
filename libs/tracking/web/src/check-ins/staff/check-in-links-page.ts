import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { May } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { SUBSTANCES, type SubstanceKey } from '@cairn/patients-domain';
import { Empty, ErrorState, Icon, refusalWords, Skeleton, Toaster } from '@cairn/shared-ui';
import { formatDay, formatTime, labelOf, localDay } from '@cairn/shared-util';
import { CHECK_IN_LINK_STATE_LABELS, linkState, type CheckInLink, type CheckInLinkState } from '@cairn/tracking-domain';
import { CheckInEntry } from './check-in-entry';
import { CheckInLinksStore } from './check-in-links-store';
import { MakeLinkDialog } from './make-link-dialog';

interface LinkLine {
  readonly id: string;
  readonly made: string;
  readonly by: string;
  readonly about: string;
  readonly until: string;
  readonly state: CheckInLinkState;
  readonly stateWords: string;
}

/** Under a person: links for check-ins, and what the person told with them. */
@Component({
  selector: 'cairn-check-in-links-page',
  imports: [CheckInEntry, Empty, ErrorState, Icon, MakeLinkDialog, May, RouterLink, Skeleton],
  providers: [CheckInLinksStore],
  templateUrl: './check-in-links-page.html',
  styleUrl: './check-in-links-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckInLinksPage {
  protected readonly store = inject(CheckInLinksStore);
  private readonly context = inject(PatientContext);
  private readonly toaster = inject(Toaster);
  protected readonly making = signal(false);
  protected readonly refusal = signal<string | null>(null);
  private readonly revoking = signal<string | null>(null);

  private readonly episode = computed(
    () => this.context.episodes().find(({ dischargedOn }) => dischargedOn === null) ?? null,
  );
  protected readonly episodeId = computed(() => this.episode()?.id ?? null);
  protected readonly episodeSubstances = computed<readonly SubstanceKey[]>(() => {
    const episode = this.episode();
    return episode === null ? [] : [episode.primarySubstance, ...episode.otherSubstances];
  });
  protected readonly lines = computed(() => this.store.links()?.map((link) => this.lineOf(link)) ?? null);

  protected async revoke(linkId: string): Promise<void> {
    if (this.revoking() !== null) return;
    this.revoking.set(linkId);
    this.refusal.set(null);
    try {
      await this.store.revoke(linkId);
      this.toaster.show({ words: 'Link revoked. It opens nothing any more.' });
    } catch (error) {
      this.refusal.set(refusalWords(error));
    } finally {
      this.revoking.set(null);
    }
  }

  private lineOf(link: CheckInLink): LinkLine {
    const state = linkState(link, new Date().toISOString());
    const { id, madeAt, madeByName, substances, days, expiresAt } = link;
    const names = substances.map((key) => labelOf(SUBSTANCES.codes, key)).join(', ');
    return {
      id,
      made: this.momentOf(madeAt),
      by: madeByName,
      about: `${names}; ${days === 1 ? 'today' : `${days} days`}`,
      until: this.momentOf(expiresAt),
      state,
      stateWords: this.stateWords(link, state),
    };
  }

  private stateWords({ usedAt, revokedAt, revokedByName }: CheckInLink, state: CheckInLinkState): string {
    const words = CHECK_IN_LINK_STATE_LABELS[state];
    if (state === 'used' && usedAt !== null) return `${words}, ${this.momentOf(usedAt)}`;
    if (state === 'revoked' && revokedAt !== null) return `${words} by ${revokedByName}, ${this.momentOf(revokedAt)}`;
    return words;
  }

  private momentOf(instant: string): string {
    const zone = this.store.timeZone();
    return `${formatDay(localDay(instant, zone), 'short')}, ${formatTime(instant, zone)}`;
  }
}

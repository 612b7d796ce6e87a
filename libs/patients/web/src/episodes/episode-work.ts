import { Injectable, signal } from '@angular/core';
import type { Episode, Phase } from '@cairn/patients-domain';

/** What is being done to an episode: one thing at a time, each in a dialog. */
export type EpisodeTask =
  | { readonly kind: 'add-phase'; readonly episode: Episode }
  | { readonly kind: 'correct-phase'; readonly episode: Episode; readonly phase: Phase }
  | { readonly kind: 'withdraw-phase'; readonly episode: Episode; readonly phase: Phase }
  | { readonly kind: 'discharge'; readonly episode: Episode }
  | { readonly kind: 'correct-discharge'; readonly episode: Episode }
  | { readonly kind: 'take-back-discharge'; readonly episode: Episode }
  | { readonly kind: 'change'; readonly episode: Episode }
  | { readonly kind: 'team'; readonly episode: Episode };

/** The other episodes of the same person. */
export const othersOf = ({ id }: Episode, episodes: readonly Episode[]): readonly Episode[] =>
  episodes.filter((episode) => episode.id !== id);

/** The task at hand on the page of episodes. Forms read it when they are made. */
@Injectable()
export class EpisodeWork {
  private readonly current = signal<EpisodeTask | null>(null);
  readonly task = this.current.asReadonly();

  begin(task: EpisodeTask): void {
    this.current.set(task);
  }

  end(): void {
    this.current.set(null);
  }

  /** The task, of the kind that a form is for. Throws where the form stands without one: that is a wiring fault. */
  taskOf<K extends EpisodeTask['kind']>(...kinds: readonly K[]): Extract<EpisodeTask, { kind: K }> {
    const task = this.current();
    if (task === null || !kinds.some((kind) => kind === task.kind)) throw new Error('No task for this form');
    return task as Extract<EpisodeTask, { kind: K }>;
  }
}

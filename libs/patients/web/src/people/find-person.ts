import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { patientPage } from '@cairn/patients-context';
import { SearchBox, type SearchHit } from '@cairn/shared-ui';
import { detailOf, nameOf } from './match-words';
import { PatientSearch } from './patient-search';

/** The box of the top bar: type a name, a date of birth or a number, arrow to the person, Enter opens them. */
@Component({
  selector: 'cairn-find-person',
  imports: [SearchBox],
  template: `<cairn-search-box label="Find a person" [keys]="keys" [search]="find" (chosen)="open($event)" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindPerson {
  private readonly search = inject(PatientSearch);
  private readonly router = inject(Router);
  protected readonly keys = navigator.userAgent.includes('Mac') ? '⌘ K' : 'Ctrl K';

  protected readonly find = async (text: string): Promise<readonly SearchHit[]> => {
    const matches = await this.search.find(text);
    return matches.map((match) => ({ id: match.id, title: nameOf(match), detail: detailOf(match) }));
  };

  protected open({ id }: SearchHit): void {
    void this.router.navigate(patientPage(id));
  }
}

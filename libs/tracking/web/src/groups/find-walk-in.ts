import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, viewChild } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { birthWords, PatientMatches, PATIENTS } from '@cairn/patients-domain';
import { SearchBox, type Search } from '@cairn/shared-ui';

/** Finds one person of the clinic by name, date of birth or number. */
@Component({
  selector: 'cairn-find-walk-in',
  imports: [SearchBox],
  template: `<cairn-search-box [label]="label()" [search]="find" (chosen)="chosen.emit($event.id)" />`,
  styles: `
    :host {
      display: block;
      max-width: 320px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindWalkIn {
  readonly label = input('Add a person');
  readonly chosen = output<string>();
  private readonly http = inject(HttpClient);
  private readonly box = viewChild.required(SearchBox);

  focus(): void {
    this.box().focus();
  }

  protected readonly find: Search = async (text) => {
    const params = { find: text.trim() };
    const found = PatientMatches.parse(await firstValueFrom(this.http.get(`/api/${PATIENTS}`, { params })));
    const hits = found.map((person) => ({
      id: person.id,
      title: `${person.givenName} ${person.familyName}`,
      detail: [person.preferredName, `born ${birthWords(person)}`, person.localNumber].filter(Boolean).join(', '),
    }));
    return { hits, said: hits.length === 1 ? '1 found' : `${hits.length} found` };
  };
}

import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type PatientMatch, PatientMatches, PATIENTS } from '@cairn/patients-domain';

/** Asks for people of the clinic. */
@Injectable({ providedIn: 'root' })
export class PatientSearch {
  private readonly http = inject(HttpClient);

  /** People who fit the text; for no text, whom one opened last. */
  async find(text: string): Promise<readonly PatientMatch[]> {
    const params = text.trim() === '' ? new HttpParams() : new HttpParams({ fromObject: { find: text.trim() } });
    return PatientMatches.parse(await firstValueFrom(this.http.get(`/api/${PATIENTS}`, { params })));
  }
}

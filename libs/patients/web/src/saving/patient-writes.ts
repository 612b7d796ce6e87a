import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Receipt } from '@cairn/shared-util';

/** Sends what was entered about people and their episodes. Throws what the server answers. */
@Injectable({ providedIn: 'root' })
export class PatientWrites {
  private readonly http = inject(HttpClient);

  /** A new entry; with a version where it is about one that was read. */
  async post(path: string, body: object, version?: number): Promise<Receipt> {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
    return Receipt.parse(await firstValueFrom(this.http.post(`/api/${path}`, body, { headers })));
  }

  /** An edit on top of the version that was read. */
  async patch(path: string, body: object, version: number): Promise<Receipt> {
    const headers = { 'if-match': `"${version}"` };
    return Receipt.parse(await firstValueFrom(this.http.patch(`/api/${path}`, body, { headers })));
  }
}

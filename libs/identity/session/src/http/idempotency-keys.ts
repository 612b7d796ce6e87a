import type { HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { uuidv7 } from '@cairn/shared-util';

/**
 * One key for one logical submit: the same request sent again keeps its key until it has been answered, so that a
 * write whose answer was lost is done once. A request that was answered and is made anew gets a new key.
 */
@Injectable({ providedIn: 'root' })
export class IdempotencyKeys {
  private readonly open = new Map<string, string>();

  keyFor(request: HttpRequest<unknown>): string {
    const name = nameOf(request);
    const key = this.open.get(name) ?? uuidv7();
    this.open.set(name, key);
    return key;
  }

  answered(request: HttpRequest<unknown>): void {
    this.open.delete(nameOf(request));
  }
}

const nameOf = (request: HttpRequest<unknown>): string =>
  JSON.stringify([request.method, request.urlWithParams, request.headers.get('if-match'), request.body]);

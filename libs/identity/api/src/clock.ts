import { Injectable } from '@nestjs/common';

/** The time by which sign-ins live and end. A provider of its own, so that a test can move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

import type { Random } from './random';

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

/** A UUID of version 7 whose time is given and whose random bits come from the seed, so it is the same every time. */
export function seededId(instantMs: number, random: Random): string {
  const time = hex(instantMs, 12);
  const counter = hex(random.int(0, 0xfff), 3);
  const variant = hex(0x8000 + random.int(0, 0x3fff), 4);
  const tail = hex(random.int(0, 0xffffff), 6) + hex(random.int(0, 0xffffff), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}-${tail}`;
}

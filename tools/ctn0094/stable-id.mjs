import { createHash } from 'node:crypto';

/** A UUID of version 7 that is the same for the same words: the time is fixed, the rest is their hash. */
export function stableId(...words) {
  const hex = createHash('sha256')
    .update(JSON.stringify(['ctn-0094', ...words]))
    .digest('hex');
  const variant = ((Number.parseInt(hex[3], 16) & 0x3) | 0x8).toString(16);
  return `018bcfe5-6800-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

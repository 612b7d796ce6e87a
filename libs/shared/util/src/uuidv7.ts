/** The same in every browser and in Node; declared here because a library for both sides has neither's types. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const COUNTER_END = 0x1000;
let lastMs = 0;
let counter = 0;

/** Clock and counter never go back, so ids made here sort in the order of their making, also within one millisecond. */
function tick(random: number): void {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = random & 0x7ff;
    return;
  }
  counter += 1;
  if (counter < COUNTER_END) return;
  lastMs += 1;
  counter = random & 0x7ff;
}

/** A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, a 12-bit counter, 62 random bits. Lower case. */
export function uuidv7(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  tick(((random[0] ?? 0) << 8) | (random[1] ?? 0));
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const tail = Array.from(random.slice(2), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = lastMs.toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** Numbers that look random and are the same for the same seed (mulberry32). Never for secrets. */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = hashOf(seed);
  }

  /** From 0 up to, never reaching, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number between both ends, included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the things; throws when there is none. */
  pick<T>(from: readonly T[]): T {
    const [chosen] = from.slice(this.int(0, from.length - 1));
    if (chosen === undefined) throw new RangeError('Nothing to pick from.');
    return chosen;
  }

  /** So many different things, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = from.map((_, place) => place);
    const chosen = Array.from({ length: Math.min(count, from.length) }, () => this.takeFrom(left));
    return from.filter((_, place) => chosen.includes(place));
  }

  /** Roughly normal, mean 0 and standard deviation 1: the sum of twelve even numbers. */
  normal(): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.next();
    return sum;
  }

  /** One of the keys, each as likely as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
    if (found === undefined) throw new RangeError('Nothing to pick from.');
    return found[0];
  }

  private takeFrom(places: number[]): number {
    return places.splice(this.int(0, places.length - 1), 1)[0] ?? 0;
  }
}

/** FNV-1a over the text, as 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash | 0;
}

import { encodeQR } from 'qr';

/** Modules of quiet around the pattern, as the standard asks. */
const QUIET = 4;

/** A QR code as one path in a square of `size` modules. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** The QR code of a text, drawn as runs of dark modules: no markup as text, nothing that a content policy minds. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const runs = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size: rows.length, path: runs.join('') };
}

/** Where the dark runs of a row begin, and how long they are. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

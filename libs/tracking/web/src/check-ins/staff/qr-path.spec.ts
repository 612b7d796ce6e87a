import { decodeQR } from 'qr/decode.js';
import { qrPath } from './qr-path';

const SCALE = 4;

/** The path painted again, as a camera would see it. */
function painted({ size, path }: ReturnType<typeof qrPath>): { width: number; height: number; data: Uint8Array } {
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      for (let column = 0; column < Number(length) * SCALE; column += 1) {
        const at = ((Number(y) * SCALE + row) * side + Number(x) * SCALE + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width: side, height: side, data };
}

describe('qrPath', () => {
  it('draws a code that reads as the link that went in', () => {
    const link =
      'https://cairn.example/check-in#0197a000-0001-7000-8000-000000000000.AbC_-9AbC_-9AbC_-9AbC_-9AbC_-9AbC_-9AbC_-9A';
    expect(decodeQR(painted(qrPath(link)))).toBe(link);
  });

  it('leaves four modules of quiet around the pattern', () => {
    const { size, path } = qrPath('x');
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [x, y, length].map(Number));
    expect(Math.min(...starts.map(([x = 0]) => x))).toBe(4);
    expect(Math.max(...starts.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4);
  });
});

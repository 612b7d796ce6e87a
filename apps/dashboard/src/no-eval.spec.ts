import './no-eval';
import * as z from 'zod';

describe('no-eval', () => {
  it('is where Zod looks', () => {
    expect(z.config().jitless).toBe(true);
  });
});

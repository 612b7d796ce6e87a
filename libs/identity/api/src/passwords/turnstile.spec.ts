import { ProblemError } from '@cairn/shared-api';
import { Turnstile } from './turnstile';

describe('Turnstile', () => {
  const openable = (): { work: () => Promise<string>; open: (value: string) => void } => {
    let open: (value: string) => void = () => undefined;
    const promise = new Promise<string>((resolve) => (open = resolve));
    return { work: () => promise, open };
  };

  it('lets only so many in at once, the others in the order of their coming', async () => {
    const turnstile = new Turnstile(1, 2);
    const first = openable();
    const order: string[] = [];
    const one = turnstile.pass(first.work).then(() => order.push('one'));
    const two = turnstile.pass(() => Promise.resolve(order.push('two inside')));
    const three = turnstile.pass(() => Promise.resolve(order.push('three inside')));
    await Promise.resolve();
    expect(order).toEqual([]);
    first.open('done');
    await Promise.all([one, two, three]);
    expect(order.indexOf('two inside')).toBeLessThan(order.indexOf('three inside'));
  });

  it('asks whoever finds the queue full to come back', async () => {
    const turnstile = new Turnstile(1, 1);
    const first = openable();
    const one = turnstile.pass(first.work);
    const two = turnstile.pass(() => Promise.resolve('two'));
    await expect(turnstile.pass(() => Promise.resolve('three'))).rejects.toMatchObject({ status: 429, code: 'busy' });
    first.open('one');
    await expect(Promise.all([one, two])).resolves.toEqual(['one', 'two']);
    await expect(turnstile.pass(() => Promise.resolve('later'))).resolves.toBe('later');
  });

  it('gives the place back when the work fails', async () => {
    const turnstile = new Turnstile(1, 1);
    await expect(turnstile.pass(() => Promise.reject(new ProblemError(401, 'no', 'No.')))).rejects.toThrow('no');
    await expect(turnstile.pass(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});

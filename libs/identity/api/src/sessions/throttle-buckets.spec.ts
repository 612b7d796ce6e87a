import { linkBuckets, prefixOf, signInBuckets } from './throttle-buckets';

describe('prefixOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.9', '203.0.113'],
    ['2001:db8:1:2::7', '2001.db8.1'],
  ])('%s is of the neighbourhood %s', (address, prefix) => {
    expect(prefixOf(address)).toBe(prefix);
  });
});

describe('signInBuckets', () => {
  const names = (email: string, address: string, device: string | null): string[] => {
    const { own, shared } = signInBuckets(email, address, device);
    return [...own, ...shared].map(({ name }) => name);
  };

  it('counts neighbours of one person together and other persons apart', () => {
    const [person] = names('a@x.example', '203.0.113.7', null);
    expect(names('a@x.example', '203.0.113.99', null)[0]).toBe(person);
    expect(names('b@x.example', '203.0.113.7', null)[0]).not.toBe(person);
  });

  it('gives a known device a bucket that no stranger can fill', () => {
    const strangers = names('a@x.example', '203.0.113.7', null);
    expect(names('a@x.example', '203.0.113.7', 'device-1').some((name) => strangers.includes(name))).toBe(false);
  });

  it('names a bucket without the person or the address', () => {
    expect(names('a@x.example', '203.0.113.7', null).join()).toMatch(/^[0-9a-f]{64},[0-9a-f]{64}$/);
  });
});

describe('linkBuckets', () => {
  const names = (link: string, address: string): string[] => {
    const { own, shared } = linkBuckets(Buffer.from(link), address);
    return [...own, ...shared].map(({ name }) => name);
  };

  it('counts one link wherever it is tried, and all links that are tried from one place', () => {
    const [link, place] = names('one', '203.0.113.7');
    expect(names('one', '198.51.100.1')[0]).toBe(link);
    expect(names('another', '203.0.113.7')).toEqual([expect.not.stringMatching(link ?? ''), place]);
  });

  it('makes nobody wait who signs in from the same place', () => {
    const { shared } = signInBuckets('a@x.example', '203.0.113.7', null);
    expect(names('one', '203.0.113.7')).not.toContain(shared[0]?.name);
  });
});

import { uuidv7 } from './uuidv7';

describe('uuidv7', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('has version 7 and the variant of RFC 9562', () => {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with the time in milliseconds', () => {
    const later = Date.now() + 1000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(Number.parseInt(uuidv7().replaceAll('-', '').slice(0, 12), 16)).toBe(later);
  });

  it('makes 20,000 different ids in the order of their making, though the clock stands still', () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5000);
    const ids = Array.from({ length: 20_000 }, uuidv7);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('keeps the order when the clock goes back', () => {
    const first = uuidv7();
    jest.spyOn(Date, 'now').mockReturnValue(0);
    expect(uuidv7() > first).toBe(true);
  });
});

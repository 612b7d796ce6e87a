/** Asks again until it reads what is expected; then, or after ten seconds, answers what was read last. */
export async function eventually<T>(read: () => Promise<T>, isIt: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  let value = await read();
  while (!isIt(value) && Date.now() < end) {
    await new Promise((resolve) => setImmediate(resolve));
    value = await read();
  }
  return value;
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Prints what is being done and, when it is done, how long it took.
 *
 * @template T
 * @param {string} title what is happening, as a person would say it
 * @param {(say: (detail: string) => void) => Promise<T> | T} work `say` sets the words of the closing line
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = performance.now();
  let detail = '';
  console.log(`· ${title}`);
  const result = await work((words) => {
    detail = words;
  });
  console.log(`✓ ${title}${detail && `: ${detail}`} (${seconds(since)})`);
  return result;
}

/** Says every `every` milliseconds that a long step still runs; returns the function that ends it. */
export function heartbeat(words, every = 15_000) {
  const since = performance.now();
  const timer = setInterval(() => console.log(`  … ${words}, ${seconds(since)}`), every);
  timer.unref();
  return () => clearInterval(timer);
}

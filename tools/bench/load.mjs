import http from 'node:http';
import { readFileSync } from 'node:fs';

/** Sends one request over a kept connection and waits for its end. */
export function send(agent, { port, method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      let size = 0;
      let text = '';
      response.on('data', (chunk) => {
        size += chunk.length;
        if (response.statusCode >= 400) text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, size, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** User and system seconds that a process has used; Linux only, null elsewhere. */
export function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** Greatest and present resident memory of a process in MB; Linux only, null elsewhere. */
export function residentMb(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
    return { peak: of('VmHWM'), now: of('VmRSS') };
  } catch {
    return null;
  }
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/**
 * A closed loop: so many clients, each with a kept connection, ask again as soon as they are answered.
 *
 * @returns requests a second, latencies in ms, and CPU ms a request of the server's process
 */
export async function drive({ port, pid, clients, ms, next }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const times = [];
  const cpu = cpuSeconds(pid);
  const begin = performance.now();
  const end = begin + ms;
  const client = async () => {
    while (performance.now() < end) {
      const from = performance.now();
      const { status, text } = await send(agent, { port, ...next() });
      if (status >= 400) throw new Error(`answered ${status}: ${text.slice(0, 300)}`);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - begin) / 1000;
  const used = cpuSeconds(pid);
  agent.destroy();
  times.sort((one, other) => one - other);
  return {
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    cpuMs: cpu === null ? null : ((used - cpu) * 1000) / times.length,
  };
}

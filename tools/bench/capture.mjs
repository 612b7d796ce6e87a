/**
 * Loaded into the API process with `--import`: while BENCH_CAPTURE names a file, every statement that the driver sends is
 * written there as a line, so that the bare handler of the benchmark can send the very same ones.
 */
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env.BENCH_CAPTURE;
const send = pg.Client.prototype.query;

const bytes = (key, value) => (value?.type === 'Buffer' ? { bytes: Buffer.from(value.data).toString('hex') } : value);

pg.Client.prototype.query = function query(statement, values, ...rest) {
  const { name, text } = typeof statement === 'string' ? { text: statement } : statement;
  const sent = Array.isArray(values) ? values : (statement?.values ?? []);
  if (text !== undefined) appendFileSync(file, `${JSON.stringify({ name, text, values: sent }, bytes)}\n`);
  return send.call(this, statement, values, ...rest);
};

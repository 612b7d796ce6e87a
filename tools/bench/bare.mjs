/**
 * The yardstick: a hand-written http server that, for a request, sends the statements the API was seen to send for the
 * same request, with the ids of this request in them, and answers with the same body. It checks nothing.
 *
 * Environment: DATABASE_URL, PORT, BENCH_SCRIPT (a JSON file made by bench.mjs).
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(1082, (day) => day);
const { write, read, patientId, craving, key } = JSON.parse(readFileSync(process.env.BENCH_SCRIPT, 'utf8'));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const revive = (value) =>
  typeof value === 'object' && value !== null && 'bytes' in value ? Buffer.from(value.bytes, 'hex') : value;

/** The values of a captured statement with the ids of this request instead of the captured ones. */
function valuesFor({ name, values }, now) {
  const renewed = values.map((value) => {
    if (Array.isArray(value)) return value.map((item) => (item === patientId ? now.patientId : item));
    if (value === patientId) return now.patientId;
    if (value === craving) return now.craving;
    return value === key ? now.key : revive(value);
  });
  // An audit event is new each time: its instant and its id.
  if (name?.startsWith('audit')) {
    renewed[1] = new Date().toISOString();
    renewed[2] = randomUUID();
  }
  return renewed;
}

async function play(statements, now) {
  const client = await pool.connect();
  try {
    let body = '';
    for (const statement of statements) {
      const { name, text } = statement;
      const { rows } = await client.query({ name, text, values: valuesFor(statement, now) });
      if (statement.answers) body = rows[0]?.timeline ?? JSON.stringify(rows[0] ?? {});
    }
    return body;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const readBody = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

const server = http.createServer(async (request, response) => {
  const asked = /\/patients\/([0-9a-f-]{36})\//.exec(request.url);
  if (asked === null) return response.writeHead(404).end();
  try {
    const [, id] = asked;
    const isWrite = request.method === 'POST';
    const posted = isWrite ? JSON.parse(await readBody(request)) : null;
    const now = { patientId: id, craving: posted?.id, key: request.headers['idempotency-key'] };
    const body = await play(isWrite ? write : read, now);
    response.writeHead(isWrite ? 201 : 200, { 'content-type': 'application/json' });
    response.end(body);
  } catch (error) {
    console.error(error.message);
    response.writeHead(500).end();
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1');

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { withClient } from '../postgres/roles.mjs';
import { startTestPostgres } from '../postgres/testing.mjs';
import { PatientClient, uuidv7 } from './api-client.mjs';
import { compare } from './ledger.mjs';

describe('the ledger of the kill drill', () => {
  let server;
  before(async () => {
    server = await startTestPostgres();
    await withClient(server.ownerUrl, async (client) => {
      await client.query('CREATE TABLE craving (id uuid)');
      await client.query('CREATE TABLE idempotency (key text)');
    });
  });
  after(() => server.stop());

  it('tells what is lost, kept twice, or has no key', async () => {
    const [kept, lost, twice] = [uuidv7(), uuidv7(), uuidv7()].map((id, index) => ({ id, key: `key-${index}` }));
    await withClient(server.ownerUrl, async (client) => {
      await client.query('INSERT INTO craving VALUES ($1), ($2), ($2)', [kept.id, twice.id]);
      await client.query('INSERT INTO idempotency VALUES ($1), ($2)', [kept.key, lost.key]);
    });
    assert.deepEqual(await compare(server.backupUrl, [kept, lost, twice]), {
      acknowledged: 3,
      lost: 1,
      twice: 1,
      keysMissing: 1,
    });
  });
});

describe('the client of the kill drill', () => {
  it('sends the same entry with the same key until it is acknowledged', async () => {
    const seen = [];
    const api = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        seen.push({ key: request.headers['idempotency-key'], id: JSON.parse(body).id });
        if (seen.length === 1) return request.socket.destroy();
        response.writeHead(seen.length === 2 ? 503 : 201).end('{}');
      });
    });
    await new Promise((resolve) => api.listen(0, '127.0.0.1', resolve));
    const client = new PatientClient(`http://127.0.0.1:${api.address().port}`, { email: '', password: '' });
    const acknowledged = await client.logCraving('someone');
    assert.deepEqual(seen, Array(3).fill(acknowledged));
    assert.equal(client.retries, 2);
    api.closeAllConnections();
    api.close();
  });

  it('makes ids of version 7 that begin with the time', () => {
    assert.match(uuidv7(), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(uuidv7(0x123456789abc).slice(0, 13), '12345678-9abc');
  });
});

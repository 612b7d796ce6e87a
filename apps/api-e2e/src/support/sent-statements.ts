import { Client } from 'pg';
import { namesClinic } from './names-clinic';

/** A statement as the driver sent it. */
export interface Sent {
  /** Null where the statement is not prepared. */
  readonly name: string | null;
  readonly text: string;
  readonly values: readonly unknown[];
}

type Send = (this: Client, statement: unknown, values?: unknown, ...rest: unknown[]) => unknown;

const unwalled = new Set<string>();
let recorded: Sent[] | null = null;

function sentOf(statement: unknown, values: unknown): Sent | null {
  const config = typeof statement === 'object' && statement !== null ? statement : { text: statement, values };
  const text = 'text' in config && typeof config.text === 'string' ? config.text : null;
  const own = 'values' in config && Array.isArray(config.values) ? (config.values as unknown[]) : [];
  const name = 'name' in config && typeof config.name === 'string' ? config.name : null;
  return text === null ? null : { name, text, values: own.length === 0 && Array.isArray(values) ? values : own };
}

/** Only the API connects under this name; the tests look on as the owner. */
function isOfApi(client: Client): boolean {
  const { connectionParameters } = client as unknown as { connectionParameters: { application_name?: string } };
  return connectionParameters.application_name === 'cairn-api';
}

const prototype = Client.prototype as unknown as { query: Send };
const send = prototype.query;
prototype.query = function query(statement, values, ...rest) {
  const sent = isOfApi(this) ? sentOf(statement, values) : null;
  if (sent !== null) {
    recorded?.push(sent);
    if (!namesClinic(sent.text)) unwalled.add(sent.text);
  }
  return send.call(this, statement, values, ...rest);
};

/** Statements without a clinic that the API has sent since this was last asked. */
export function takeUnwalled(): string[] {
  const taken = [...unwalled];
  unwalled.clear();
  return taken;
}

/** What the API sends while `work` runs, in order. */
export async function sentDuring(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  recorded = sent;
  try {
    await work();
  } finally {
    recorded = null;
  }
  return sent;
}

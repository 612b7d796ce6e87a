/** The names of the environment are told in one place, apps/api/src/env.ts; what people copy and what containers set agree with it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the launcher and the tests set for the process they start; nobody sets it by hand. */
const OURS = ['REPORT_WORKER', 'DEMO', 'ALLOW_FORGETFUL_DATABASE'];
/** What the tools in the containers read before the API does. */
const TOOLS = ['DATABASE_ADMIN_URL_FILE'];

/** The names the API reads: keys of its schema, and `NAME_FILE` of those that may come from a file. */
export function namesRead(source) {
  const keys = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  const [, listed = ''] = /for \(const name of \[([^\]]+)\]\)/.exec(source) ?? [];
  const secrets = [...listed.matchAll(/'([A-Z_]+)'/g)].map(([, name]) => `${name}_FILE`);
  return [...new Set([...keys, ...secrets])];
}

/** Names that one place tells and the other does not. */
export function environmentComplaints({ source, example, compose }) {
  const read = namesRead(source);
  const told = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  const wanted = read.filter((name) => !OURS.includes(name));
  const set = Object.values(compose.services)
    .filter(({ build }) => build !== undefined)
    .flatMap(({ environment = {} }) => Object.keys(environment));
  const unknown = [...new Set(set)].filter((name) => !read.includes(name) && !TOOLS.includes(name));
  return [
    ...wanted.filter((name) => !told.includes(name)).map((name) => `.env.example does not tell ${name}`),
    ...told.filter((name) => !wanted.includes(name)).map((name) => `.env.example tells ${name}, which nothing reads`),
    ...unknown.map((name) => `docker-compose.yml sets ${name}, which nothing reads`),
  ];
}

/** The same over the files of this project. */
export function environmentHere(root, compose) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  return environmentComplaints({ source: read('apps/api/src/env.ts'), example: read('.env.example'), compose });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');
const port = z.coerce.number().int().min(1).max(65_535);

const Env = z.object({
  /** Connection of the runtime role, which owns nothing. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'is not a postgres:// address'),
  /** Connection of the role that owns the schema; needed to migrate and to load the demo. */
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is not a postgres:// address')
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: z.url().optional(),
  /** Set where a proxy of yours stands in front, so that sign-in throttles see the browser's address. */
  TRUST_PROXY: flag,
  /** Folder of the built dashboard. Without it only the API is served. */
  CAIRN_WEB_DIR: z.string().optional(),
  /** File of the thread that prints reports; beside main.js unless told otherwise. */
  REPORT_WORKER: z.string().default(() => path.join(path.dirname(process.argv[1] ?? ''), 'report-worker.js')),
  DEMO: flag,
  /** Only for throw-away test servers: serve although the database may lose what it acknowledged. */
  ALLOW_FORGETFUL_DATABASE: flag,
  POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});
type EnvFields = z.infer<typeof Env>;

/** The environment, parsed once. */
export interface Env extends Omit<EnvFields, 'PUBLIC_URL'> {
  readonly PUBLIC_URL: string;
}

/** `NAME_FILE` names a file that holds the value, as secrets are handed to containers. */
function withSecretFiles(source: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = { ...source };
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
    const file = source[`${name}_FILE`];
    if (file !== undefined && values[name] === undefined) values[name] = readFileSync(file, 'utf8').trim();
  }
  return values;
}

/** Reads and checks the environment; throws one error that lists every complaint. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = Env.safeParse(withSecretFiles(source));
  if (!parsed.success) {
    const complaints = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`The environment is not complete:\n${complaints.join('\n')}`);
  }
  const { PUBLIC_URL, ...env } = parsed.data;
  return { ...env, PUBLIC_URL: (PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, '') };
}

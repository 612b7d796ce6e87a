import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { checkRuntimeRole } from './database/boot-check';
import { readEnv } from './env';
import { httpApp } from './http/http-app';

async function start(): Promise<void> {
  const env = readEnv();
  const app = await httpApp(env);
  await checkRuntimeRole(app.get(DataSource), env.ALLOW_FORGETFUL_DATABASE);
  await app.listen(env.PORT, env.HOST);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The API could not start.');
  process.exit(1);
});

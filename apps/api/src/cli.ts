import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { createSetupLink } from '@cairn/identity-api';
import { demoAccounts, resetDemo, seedDemo } from './database/seed/load-demo';
import { ownerDataSource } from './database/data-source';
import { readEnv } from './env';

type Command = (owner: DataSource, argument: string | undefined) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: async (owner) => {
    const done = await owner.runMigrations({ transaction: 'each' });
    return done.length === 0 ? 'The schema is up to date.' : `Ran ${done.map(({ name }) => name).join(', ')}.`;
  },
  'seed-demo': seedDemo,
  'reset-demo': resetDemo,
  'setup-link': (owner, address) => createSetupLink(owner, address ?? readEnv().PUBLIC_URL),
};

/** Commands for whoever runs the product: each does one thing as the owner of the schema and says what it did. */
async function run(name: string | undefined, argument: string | undefined): Promise<void> {
  if (name === 'demo-accounts') {
    for (const { email, password, role } of demoAccounts) console.log([email, password, role].join('\t'));
    return;
  }
  const command = COMMANDS[name ?? ''];
  if (command === undefined) throw new Error(`Commands: ${[...Object.keys(COMMANDS), 'demo-accounts'].join(', ')}.`);
  const url = readEnv().DATABASE_OWNER_URL;
  if (url === undefined) throw new Error('Set DATABASE_OWNER_URL to the role that owns the schema.');
  const owner = await ownerDataSource(url).initialize();
  try {
    const said = await command(owner, argument);
    if (said !== '') console.log(said);
  } finally {
    await owner.destroy();
  }
}

run(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The command failed.');
  process.exit(1);
});

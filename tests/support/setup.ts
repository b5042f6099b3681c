// Before all tests: what is there to test with, and databases to clone.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { seedsDir } from '../../src/config.ts';
import { databaseOn } from '../../src/database/client.ts';
import { embedded } from '../../src/database/folder.ts';
import { migrate } from '../../src/database/migrate.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf } from '../../src/seeds/plan.ts';
import { problemText } from '../../src/seeds/problem.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { chromiumPath, missingInterpreters, relayCompiler, serverUrl } from './machine.ts';
import { soundSeeds } from './seeds.ts';

/** Databases that tests clone: with tables only, with the small sound seeds of tests/seeds/sound, with the real seeds. */
export const templates = ['empty', 'sound', 'real'] as const;

declare module 'vitest' {
  interface ProvidedContext {
    templateFolder: string;
  }
}

export default async function setup(project: TestProject) {
  const missing = [
    !serverUrl && 'PostgreSQL (set TEST_DATABASE_URL to the address of a server on which databases can be made)',
    !chromiumPath && 'Chromium (install it, or set CHROMIUM to its path)',
    !relayCompiler && "Relay's compiler (set RELAY_COMPILER to the path of its cli.js)",
    ...missingInterpreters.map((command) => `${command} (install it)`),
  ].filter(Boolean);
  for (const what of missing) console.log(`LEFT OUT: the tests that need ${what}.`);
  if (missing.length > 0 && process.env.CI) throw new Error('With CI set nothing may be left out.');

  const folder = await mkdtemp(path.join(tmpdir(), 'netlaws-test-'));
  await using sound = await soundSeeds();
  const seedsOf = { sound: await checkSeeds(sound.folder), real: await checkSeeds(seedsDir) };
  const problems = [...seedsOf.sound.problems, ...seedsOf.real.problems];
  if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
  for (const template of templates) {
    const empty = template === 'empty' ? undefined : await readFile(path.join(folder, 'empty'));
    const lite = await embedded(undefined, empty);
    const db = databaseOn(lite);
    if (template === 'empty') await migrate(db);
    else {
      const { seeds } = seedsOf[template];
      await importDocuments(db, documentsOf(seeds!), seeds!.codebook);
    }
    await writeFile(path.join(folder, template), await lite.dump());
    await db.destroy();
  }
  project.provide('templateFolder', folder);

  if (serverUrl) await dropTestDatabases(serverUrl);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    if (serverUrl) await dropTestDatabases(serverUrl);
  };
}

/** Only databases that tests have made: their names begin with netlaws_test_. */
async function dropTestDatabases(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'netlaws\\_test\\_%'`,
  );
  for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  await client.end();
}

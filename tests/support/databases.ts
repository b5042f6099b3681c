// Databases for tests: each suite gets a clone of its own, embedded and, where there is one, on a server.

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { seedsDir } from '../../src/config.ts';
import { type Database, databaseOn, openDatabase } from '../../src/database/client.ts';
import { embedded } from '../../src/database/folder.ts';
import { migrate } from '../../src/database/migrate.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf } from '../../src/seeds/plan.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { serverUrl } from './machine.ts';
import { soundSeeds } from './seeds.ts';

export type Engine = 'embedded' | 'server';
export type Template = 'empty' | 'sound' | 'real';

export const engines: Engine[] = serverUrl ? ['embedded', 'server'] : ['embedded'];

export async function freshDatabase(engine: Engine, template: Template): Promise<Database> {
  if (engine === 'embedded') {
    const tar = await readFile(path.join(inject('templateFolder'), template));
    return databaseOn(await embedded(undefined, tar));
  }
  return openDatabase({ databaseUrl: await freshServerDatabase(template), dataDir: '' });
}

/** The address of a new database on the server, cloned from a template that the first who needs it makes. */
export async function freshServerDatabase(template?: Template): Promise<string> {
  const source = template && (await serverTemplate(template));
  const name = `netlaws_test_${randomUUID().slice(0, 8)}`;
  await onServer(`create database ${name}${source ? ` template ${source}` : ''}`);
  return addressOf(name);
}

const made = new Map<Template, Promise<string>>();

function serverTemplate(template: Template): Promise<string> {
  const existing = made.get(template) ?? makeServerTemplate(template);
  made.set(template, existing);
  return existing;
}

async function makeServerTemplate(template: Template): Promise<string> {
  const name = `netlaws_test_${template}_${randomUUID().slice(0, 8)}`;
  await onServer(`create database ${name}`);
  const db = await openDatabase({ databaseUrl: addressOf(name), dataDir: '' });
  await migrate(db);
  if (template !== 'empty') {
    await using sound = await soundSeeds();
    const { seeds } = await checkSeeds(template === 'sound' ? sound.folder : seedsDir);
    await importDocuments(db, documentsOf(seeds!), seeds!.codebook);
  }
  await db.destroy();
  return name;
}

function addressOf(database: string): string {
  const url = new URL(serverUrl!);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
}

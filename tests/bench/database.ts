// Where is a synthetic record kept while it is measured?

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/database/client.ts';
import { migrate } from '../../src/database/migrate.ts';
import type { Document } from '../../src/seeds/plan.ts';
import type { Seeds } from '../../src/seeds/read.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { making } from './data/documents.ts';

export type Place = { databaseUrl: string | undefined; dataDir: string };
export type Engine = 'embedded' | 'server';

/** A new place for a database, which is gone when it is disposed of. `server` is the address of any database on the server. */
export async function newPlace(engine: Engine, server: string, name: string): Promise<Place & AsyncDisposable> {
  if (engine === 'embedded') {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'netlaws-bench-'));
    return {
      databaseUrl: undefined,
      dataDir,
      [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }),
    };
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  const run = async (statement: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`drop database if exists ${name}`);
  await run(`create database ${name}`);
  return {
    databaseUrl: url.href,
    dataDir: '',
    [Symbol.asyncDispose]: () => run(`drop database if exists ${name} with (force)`),
  };
}

export async function openPlace(place: Place): Promise<Database> {
  const db = await openDatabase(place);
  await migrate(db);
  return db;
}

/** Imports the documents and says how many seconds that took, without those in which they were made. */
export async function load(db: Database, documents: Document[], { codebook }: Seeds): Promise<number> {
  const start = performance.now();
  const made = making.seconds;
  await importDocuments(db, documents, codebook);
  return (performance.now() - start) / 1000 - (making.seconds - made);
}

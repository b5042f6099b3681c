// How do we talk to Postgres? One door, whether it runs on a server or embedded in this process.

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Config, UserError } from '../config.ts';
import type { Embedded } from './embedded.ts';
import { openFolder } from './folder.ts';
import type { DB } from './generated.ts';
import { type Listen, listenOnServer } from './listen.ts';
import { longestRead, settings } from './settings.ts';

export type Database = Kysely<DB>;

export const oldestServer = 15;

/** Where a server has a role of this name that we may take, reads are made under it. */
const readerRole = 'netlaws_reader';

const readers = new WeakMap<Database, Database>();
/** The database as readers have it: it refuses to write, and breaks off what takes too long. */
export const readerOf = (db: Database): Database => readers.get(db) ?? db;

// Dates stay the strings they are: a Date would print a law one day early west of Greenwich, or east of it.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

const listeners = new WeakMap<Database, Listen>();
/** Who listens to what happens in the database, from whichever process. */
export const listenerOf = (db: Database): Listen => listeners.get(db)!;

/** Opens the configured database. The result closes everything it opened. Throws UserError with the remedy. */
export async function openDatabase({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Database> {
  if (databaseUrl !== undefined) return openServer(databaseUrl);
  const { lite, opened, unlock } = openFolder(dataDir);
  const db = databaseOn(lite, unlock);
  try {
    await opened;
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** The same door as to a server; what is asked before Postgres is open waits for it. Destroying the database closes Postgres too. */
export function databaseOn(lite: Embedded, afterEnd: () => void = () => {}): Database {
  const heard = new Set<() => void>();
  const poolOf = (reads: boolean) =>
    new pg.Pool({
      stream: () => lite.connect(reads),
      user: 'postgres',
      database: 'postgres',
      types,
      max: 1,
      idleTimeoutMillis: 0,
    })
      // All connections end where a question is broken off; the next question makes new ones.
      .on('error', () => {})
      .on('connect', (client) => {
        client.on('error', () => {});
        client.on('notification', () => {
          for (const each of heard) each();
        });
      });
  const reader = kyselyOn(poolOf(true));
  const db = kyselyOn(poolOf(false), async () => {
    await reader.destroy();
    await lite.close();
    afterEnd();
  });
  readers.set(db, reader);
  listeners.set(db, async (hear) => {
    heard.add(hear);
    return () => heard.delete(hear);
  });
  return db;
}

async function openServer(databaseUrl: string): Promise<Database> {
  const poolOf = (options = '') => {
    const pool = new pg.Pool({
      connectionString: databaseUrl,
      types,
      max: 8,
      connectionTimeoutMillis: 10_000,
      options: `${settings.map((setting) => `-c ${setting} `).join('')}${options}`,
    });
    // A connection that the server closes while idle is replaced by the next query; without a listener it would end the process.
    pool.on('error', (error) => console.error(`A database connection was lost: ${error.message}`));
    return pool;
  };
  let reader: Database | undefined;
  const { listen, close } = listenOnServer(databaseUrl);
  const db = kyselyOn(poolOf(), async () => {
    await Promise.all([reader?.destroy(), close()]);
  });
  listeners.set(db, listen);
  try {
    const { rows } = await sql<{ version: number; role: boolean }>`
      select current_setting('server_version_num')::int / 10000 as version,
        exists (select from pg_roles where rolname = ${readerRole} and pg_has_role(oid, 'member')) as role`.execute(db);
    const { version, role } = rows[0]!;
    if (version < oldestServer)
      throw new UserError(
        `The server at DATABASE_URL runs PostgreSQL ${version}; Netlaws needs ${oldestServer} or newer. Upgrade it, or leave DATABASE_URL out to use the embedded database.`,
      );
    reader = kyselyOn(
      poolOf(
        `-c default_transaction_read_only=on -c statement_timeout=${longestRead}${role ? ` -c role=${readerRole}` : ''}`,
      ),
    );
    readers.set(db, reader);
    return db;
  } catch (error) {
    await db.destroy();
    if (error instanceof UserError) throw error;
    // Node reports a refused connection to several addresses as an AggregateError with an empty message.
    const { message, code } = error as Error & { code?: string };
    throw new UserError(
      `The database at DATABASE_URL cannot be reached (${message || code}). Check the address, the password and that the server runs.`,
    );
  }
}

const pools = new WeakMap<Database, pg.Pool>();
/** The texts of a statement's one row. With a name, it is prepared once a connection. */
export async function named(
  db: Database,
  name: string | undefined,
  text: string,
  values: readonly unknown[],
): Promise<(string | null)[]> {
  const { rows } = await pools.get(db)!.query<(string | null)[]>({
    ...(name !== undefined && { name }),
    text,
    values: [...values],
    rowMode: 'array',
  });
  return rows[0]!;
}

function kyselyOn(pool: pg.Pool, afterEnd: () => Promise<void> = async () => {}): Database {
  const end = pool.end.bind(pool);
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: Object.assign(pool, {
        end: async () => {
          await end();
          await afterEnd();
        },
      }),
    }),
  });
  pools.set(db, pool);
  return db;
}

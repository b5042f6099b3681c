// How do we talk to Postgres? One door, whether it runs on a server or embedded in this process.

import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Config, UserError } from '../config.ts';
import { lockFolder } from './folder-lock.ts';
import type { DB } from './generated.ts';

export type Database = Kysely<DB>;

export const oldestServer = 15;

// Dates stay the strings they are: a Date would print a law one day early west of Greenwich, or east of it.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/** Opens the configured database. The result closes everything it opened. Throws UserError with the remedy. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Database> {
  return config.databaseUrl === undefined ? openEmbedded(config.dataDir) : openServer(config.databaseUrl);
}

/** Opens the embedded database in a folder, or in memory where no folder is given. */
export async function openEmbedded(folder?: string, loadDataDir?: Blob): Promise<Database> {
  // PGlite is loaded only where it is used: with a server nobody pays for its 25 MB.
  const [{ PGlite }, { createPgConfig }, { btree_gist }, { pg_trgm }, { unaccent }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
    import('@electric-sql/pglite/contrib/btree_gist'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/unaccent'),
  ]);
  const unlock = folder === undefined ? () => {} : await lockFolder(folder);
  const lite = await PGlite.create({
    ...(folder !== undefined && { dataDir: join(folder, 'postgres') }),
    ...(loadDataDir && { loadDataDir }),
    extensions: { btree_gist, pg_trgm, unaccent },
  }).catch((error) => {
    unlock();
    throw new UserError(
      `The embedded database in ${folder} cannot be opened (${error.message}). Move the folder away to start afresh from the seed files.`,
    );
  });
  const pool = new pg.Pool({ ...createPgConfig(lite), types });
  return kyselyOn(pool, async () => {
    await lite.close();
    unlock();
  });
}

async function openServer(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: databaseUrl, types, max: 8, connectionTimeoutMillis: 10_000 });
  // A connection that the server closes while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', (error) => console.error(`A database connection was lost: ${error.message}`));
  const db = kyselyOn(pool);
  try {
    const { rows } = await sql<{ version: number }>`
      select current_setting('server_version_num')::int / 10000 as version`.execute(db);
    const version = rows[0]?.version ?? 0;
    if (version < oldestServer)
      throw new UserError(
        `The server at DATABASE_URL runs PostgreSQL ${version}; Netlaws needs ${oldestServer} or newer. Upgrade it, or leave DATABASE_URL out to use the embedded database.`,
      );
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
  return db;
}

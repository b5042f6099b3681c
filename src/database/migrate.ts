// Which tables does the database have, and how does it get those it lacks?

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import { root, UserError } from '../config.ts';
import type { Database } from './client.ts';

const folder = path.join(root, 'migrations');

const names = async (): Promise<string[]> =>
  (await readdir(folder))
    .filter((file) => /^\d{4}_\w+\.ts$/.test(file))
    .map((file) => path.basename(file, '.ts'))
    .sort();

// Kysely's own provider imports from inside node_modules, where TypeScript is not understood by every runner.
const provider: MigrationProvider = {
  async getMigrations() {
    const load = async (name: string): Promise<[string, Migration]> => [
      name,
      // Written so that a bundler finds them.
      await import(`../../migrations/${name}.ts`),
    ];
    return Object.fromEntries(await Promise.all((await names()).map(load)));
  },
};

/**
 * Brings the database up to the newest migration and says which ones ran. Kysely takes a lock in the database, so that of two
 * processes starting at once one waits for the other. Throws UserError where the database is newer than this program.
 */
export async function migrate(db: Database): Promise<string[]> {
  if (await isCurrent(db)) return [];
  const migrator = new Migrator({ db, provider });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return (results ?? []).map((result) => result.migrationName);
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  const message = error instanceof Error ? error.message : String(error);
  if (failed === undefined && /corrupted migrations/.test(message))
    throw new UserError(
      `The database was made by a newer or different Netlaws (${message}). Update this program, or point it at another database.`,
    );
  throw new UserError(`Migration ${failed ?? '?'} failed: ${message}. Nothing of it was applied.`);
}

/** Whether all migrations have run. Kysely's own look at the database costs half a second, which each start would pay. */
async function isCurrent(db: Database): Promise<boolean> {
  const ran = await sql<{ name: string }>`select name from kysely_migration order by name`
    .execute(db)
    .catch(() => undefined);
  return ran?.rows.map(({ name }) => name).join() === (await names()).join();
}

// Which tables does the database have, and how does it get those it lacks?

import { promises as fs } from 'node:fs';
import path from 'node:path';
import { FileMigrationProvider, Migrator } from 'kysely';
import { root, UserError } from '../config.ts';
import type { Database } from './client.ts';

const migrationFolder = path.join(root, 'migrations');

/**
 * Brings the database up to the newest migration and says which ones ran. Kysely takes a lock in the database, so that of two
 * processes starting at once one waits for the other. Throws UserError where the database is newer than this program.
 */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder }) });
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

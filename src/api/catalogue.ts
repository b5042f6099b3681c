// Which codes are there? Arguments are held against them before anything is asked of the database.

import { sql } from 'kysely';
import type { Database } from '../database/client.ts';
import type { Day } from '../law/partial-date.ts';
import { suggestion } from '../seeds/problem.ts';
import { refusal } from './errors.ts';

type Codes = 'kinds' | 'pillars' | 'jurisdictions' | 'crosswalkCodes' | 'numbers';
/** `releases`: the day (UTC) on which each was made, by its number less one. */
export type Catalogue = Record<Codes, Set<string>> & { releases: Day[] };

/** In one statement: each start waits for it before its first answer. */
export async function readCatalogue(db: Database): Promise<Catalogue> {
  const { rows } = await sql<Record<Codes, string[]> & { releases: Day[] }>`
    select array(select code from provision_kind) as kinds,
      array(select code from pillar) as pillars,
      array(select code from jurisdiction) as jurisdictions,
      array(select distinct scheme || ' ' || code from crosswalk) as "crosswalkCodes",
      array(select kind || ' ' || key from attribute where type = 'number') as numbers,
      array(select to_char(made_at at time zone 'UTC', 'YYYY-MM-DD') from release order by number) as releases`.execute(
    db,
  );
  const { kinds, pillars, jurisdictions, crosswalkCodes, numbers, releases } = rows[0]!;
  return {
    kinds: new Set(kinds),
    pillars: new Set(pillars),
    jurisdictions: new Set(jurisdictions),
    crosswalkCodes: new Set(crosswalkCodes),
    numbers: new Set(numbers),
    releases,
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
  list: Codes,
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

/** The number of the release that is asked about. A day stands for the last release made by its end (UTC). */
export function releaseNumber({ releases }: Catalogue, asked: number | Day, argument = 'release'): number {
  const number = typeof asked === 'number' ? asked : releases.findLastIndex((day) => day <= asked) + 1;
  if (number >= 1 && number <= releases.length) return number;
  const there =
    releases.length === 0
      ? 'There is none yet.'
      : releases.length === 1
        ? `There is release 1 (${releases[0]}).`
        : `There are releases 1 (${releases[0]}) to ${releases.length} (${releases.at(-1)}).`;
  throw refusal(
    'BAD_ARGUMENT',
    argument,
    typeof asked === 'number' ? `There is no release ${asked}. ${there}` : `No release was made by ${asked}. ${there}`,
  );
}

// Which documents make a synthetic record of a size? The codebook and jurisdictions are the real ones.

import type { Findings } from '../../../src/seeds/format.ts';
import { type Document, documentsOf } from '../../../src/seeds/plan.ts';
import type { Seeds } from '../../../src/seeds/read.ts';
import { Draw } from './draw.ts';
import { lawAt } from './law.ts';
import { dateOf, dayOf, isAbsent, Places, seed } from './places.ts';

/** How many seconds went into making laws: they are no part of an import. */
export const making = { seconds: 0 };

/** The documents of so many times 2,000 laws. A law is made when its content is read and not kept, so that memory holds any number of them. */
export function syntheticDocuments(seeds: Seeds, scale: number): Document[] {
  const places = new Places(seeds, scale);
  const real = documentsOf(seeds).filter(({ id }) => /^(codebook|jurisdictions)\//.test(id));
  const laws = Array.from({ length: places.total }, (_, n) => ({
    id: `laws/${places.at(n).id}`,
    get content() {
      const start = performance.now();
      const law = lawAt(places, n);
      making.seconds += (performance.now() - start) / 1000;
      return law;
    },
  }));
  const findings = places.countries().map((country, rank) => findingsOf(seeds, country, rank));
  return [...real, ...findings.filter((each) => each !== undefined), ...laws];
}

/** Where most is known most was looked for, too. */
function findingsOf({ codebook }: Seeds, jurisdiction: string, rank: number): Document | undefined {
  const draw = new Draw(seed + 2, rank);
  const absent = [...codebook.kinds.values()].filter(
    (kind) => isAbsent(jurisdiction, kind) && draw.chance(60 / (rank + 60)),
  );
  if (absent.length === 0) return undefined;
  const findings: Findings['findings'] = absent.map(({ code, name }) => ({
    kind: code,
    value: draw.chance(0.95) ? 'none' : 'not-applicable',
    from: draw.chance(0.8) ? dateOf(draw.between(dayOf('2005-01-01'), dayOf('2024-01-01'))) : undefined,
    to: undefined,
    asOf: '2026-05',
    note: `The page lists what the law has, and nothing on ${name.toLowerCase()}.`,
    cite: [{ source: 'survey' }],
  }));
  const survey = {
    url: `https://policy.example.org/${jurisdiction.toLowerCase()}/survey`,
    title: `Survey of internet law: ${jurisdiction}`,
    publisher: 'Digital Policy Record',
    class: 'curated' as const,
    lang: 'en',
    read: '2026-10-05',
  };
  return {
    id: `findings/${jurisdiction}`,
    content: { jurisdiction, findings, sources: { survey } } satisfies Findings,
  };
}

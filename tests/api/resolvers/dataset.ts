// What the record holds as a whole.

import { kindsInOrder } from './answers.ts';
import { utc } from './changes.ts';
import { groupBy, isWithin, type Row, sorted, type Tables } from './tables.ts';

export function dataset(tables: Tables) {
  const release = sorted(tables.rows('release'), ({ number }) => number).at(-1)!;
  const distinct = (table: string, column: string) => new Set(tables.rows(table).map((row) => row[column])).size;
  const madeAt = utc(release.made_at);
  return {
    release: release.number,
    madeAt,
    laws: tables.rows('law').length,
    provisions: tables.rows('provision').length,
    events: tables.rows('law_event').length,
    findings: tables.rows('finding').length,
    sources: distinct('source', 'url'),
    jurisdictionsWithLaws: distinct('law', 'jurisdiction'),
    reviewedLaws: tables.rows('law').filter(({ reviewed_on }) => reviewed_on !== null).length,
    coverage: ({ on }: { on?: string | null }) => coverage(tables, on ?? tables.today),
    divergence: () => divergence(tables),
    grades: sorted([...groupBy(tables.rows('provision'), ({ grade }) => grade as string)], ([grade]) => grade).map(
      ([grade, own]) => ({ grade, provisions: own.length }),
    ),
    newestReading: sorted(
      tables.rows('source').map(({ read_on }) => read_on as string),
      (day) => day,
    ).at(-1),
    licence: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    citation: `Netlaws, release ${release.number} of ${madeAt.slice(0, 10)}, CC BY 4.0.`,
  };
}

function coverage(tables: Tables, on: string) {
  const countries = tables.rows('jurisdiction').filter(({ kind }) => kind === 'country');
  const regions = sorted(
    [...groupBy(countries, ({ region }) => region as string | null)].filter(([region]) => region !== null),
    ([region]) => region,
  );
  return tables.rows('pillar').flatMap((pillar) => {
    const kinds = tables.where('provision_kind', 'pillar', pillar.code).map(({ code }) => code);
    return ([[null, countries], ...regions] as [string | null, Row[]][]).map(([region, own]) => {
      const known = own.flatMap(({ code }) =>
        tables
          .where('answer', 'jurisdiction', code)
          .filter(({ kind, during }) => kinds.includes(kind) && isWithin(during, on)),
      );
      return {
        pillar,
        region,
        possible: own.length * kinds.length,
        known: known.length,
        absences: known.filter(({ status }) => status === 'none' || status === 'not-applicable').length,
      };
    });
  });
}

function divergence(tables: Tables) {
  const read = tables.rows('law').filter(({ review_manner }) => review_manner === 'blind');
  const differs = ({ diverged }: Row, place: string) =>
    diverged.some((path: string) => path === place || path.startsWith(`${place}.`));
  const numbered = read.filter(({ number }) => number !== null);
  const events = read.flatMap((law) =>
    [...new Set(tables.where('law_event', 'law_id', law.id).map(({ kind }) => kind))].map((kind) =>
      differs(law, `events.${kind}`),
    ),
  );
  const provisions = read.flatMap((law) =>
    tables.where('provision', 'law_id', law.id).map(({ slug, kind }) => ({
      pillar: tables.one('provision_kind', 'code', kind)!.pillar,
      differed: differs(law, `provisions.${slug}`),
    })),
  );
  const pillars = [...new Set(kindsInOrder(tables).map(({ pillar }) => pillar as string))];
  return [
    {
      part: 'number',
      read: numbered.length,
      differed: numbered.filter(({ diverged }) => diverged.includes('number')).length,
    },
    { part: 'event', read: events.length, differed: events.filter(Boolean).length },
    ...pillars.flatMap((part) => {
      const own = provisions.filter(({ pillar }) => pillar === part);
      return own.length === 0
        ? []
        : [{ part, read: own.length, differed: own.filter(({ differed }) => differed).length }];
    }),
  ];
}

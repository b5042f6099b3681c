// What does a synthetic law say? The nth law of a scale is always the same.

import type { Cite, Law, LawEvent } from '../../../src/seeds/format.ts';
import { Draw } from './draw.ts';
import { dateOf, newestDay, type Place, type Places, seed } from './places.ts';
import { provisionsOf } from './provision.ts';
import { englishTitle, languageOf, publishers, sentence, subjects } from './wording.ts';

const forms = [
  ['act', 'Act', 45],
  ['decree', 'Decree', 17],
  ['rules', 'Rules', 25],
  ['decree-law', 'Decree-Law', 4],
  ['order', 'Order', 5],
  ['guideline', 'Guidelines', 4],
] as const;

export function lawAt(places: Places, n: number): Law {
  const place = places.at(n);
  const draw = new Draw(seed + 1, n);
  const isEu = place.jurisdiction === 'EU';
  const isDirective = isEu && places.isDirective(place.nth);
  const year = dateOf(place.adopted).slice(0, 4);
  const [instrument, form] = isDirective
    ? (['directive', 'Directive'] as const)
    : isEu
      ? (['regulation', 'Regulation'] as const)
      : draw.weighted(forms.map(([code, name, weight]) => [[code, name] as const, weight]));
  const number = isEu ? `(EU) ${year}/${place.nth + 1}` : `${place.nth + 1}/${year}`;
  const sources = sourcesOf(draw, place);
  const keys = Object.keys(sources);
  const cite = (): Cite =>
    draw
      .some(
        keys,
        draw.weighted([
          [1, 6],
          [2, 3],
          [3, 1],
        ] as const),
      )
      .map((source) => ({ source }));
  const events = eventsOf(draw, places, place, isDirective, cite);
  const language = languageOf(place.jurisdiction);
  const local = subjects[language]!;
  const provisions = provisionsOf(draw, places.seeds.codebook, place, events, cite);
  if (isEu && draw.chance(0.3)) {
    const day = dateOf(place.adopted + draw.between(300, 900));
    events.push({ kind: 'incorporated', date: day, into: 'EEA', cite: cite() });
  }
  return {
    id: place.id,
    formerly: [],
    jurisdiction: place.jurisdiction,
    instrument,
    number: { text: number, cite: cite(), alias: draw.chance(0.2) ? [`No. ${number}`] : [] },
    titles: [
      // Cites every source, so that none is there for nothing.
      { text: englishTitle(draw, form, year), lang: 'en', cite: keys.map((source) => ({ source })) },
      ...(language === 'en'
        ? []
        : [{ text: `${draw.skewed(local)} ${number}`, lang: language, role: 'original' as const, cite: cite() }]),
      ...(draw.chance(0.15)
        ? [
            {
              text: `${englishTitle(draw, form, year)}, No. ${number}`,
              lang: 'en',
              role: 'alias' as const,
              cite: cite(),
            },
          ]
        : []),
    ],
    summary: draw.chance(0.9) ? `${sentence(draw)} ${sentence(draw)}` : undefined,
    asOf: '2026-05',
    binds: isDirective ? 'through-transposition' : isEu ? 'directly' : undefined,
    events,
    relations: relationsOf(draw, places, place, cite),
    provisions,
    sources,
    coding: {
      read: '2026-10-05',
      reviewed: draw.chance(0.2) ? '2026-11-02' : undefined,
      manner: undefined,
      diverged: [],
    },
  };
}

function sourcesOf(draw: Draw, { id, jurisdiction }: Place): Law['sources'] {
  const count = draw.weighted([
    [1, 25],
    [2, 25],
    [3, 20],
    [4, 14],
    [6, 10],
    [9, 6],
  ] as const);
  return Object.fromEntries(
    Array.from({ length: count }, (_, place) => {
      const [publisher, site, sort] = draw.of(publishers);
      const source = {
        url: `https://${site}/${jurisdiction.toLowerCase()}/${id}/${place + 1}`,
        title: `${publisher}: ${sentence(draw)}`,
        publisher: `${publisher} (${jurisdiction})`,
        class: sort,
        lang: draw.chance(0.7) ? 'en' : languageOf(jurisdiction),
        read: '2026-10-05',
      };
      return [`source-${place + 1}`, source];
    }),
  );
}

/** Most dates are known to the day, some to the month or year only. */
const told = (draw: Draw, day: number): string =>
  dateOf(day).slice(
    0,
    draw.weighted([
      [10, 88],
      [7, 8],
      [4, 4],
    ] as const),
  );

export type Citing = () => Cite;

function eventsOf(draw: Draw, places: Places, place: Place, isDirective: boolean, cite: Citing): LawEvent[] {
  const { adopted } = place;
  const events: LawEvent[] = [];
  const add = (kind: LawEvent['kind'], date: string, more: Partial<LawEvent> = {}) => {
    if (!events.some((event) => event.kind === kind && event.date === date))
      events.push({ kind, date, ...more, cite: cite() });
  };
  if (draw.chance(0.6)) add('proposed', told(draw, adopted - draw.between(60, 900)));
  // Of the newest, half are bills.
  if (adopted > newestDay - 600 && !place.transposes && draw.chance(0.5)) {
    add('proposed', told(draw, adopted));
    return events;
  }
  add(
    'adopted',
    told(draw, adopted),
    draw.chance(0.02) ? { others: [{ date: dateOf(adopted + 1), cite: cite() }] } : {},
  );
  if (draw.chance(0.3)) add('published', told(draw, adopted + draw.between(0, 40)));
  const begins =
    adopted +
    draw.weighted([
      [0, 3],
      [30, 3],
      [180, 3],
      [700, 1],
    ] as const);
  add(
    'in-force',
    draw.chance(0.05) ? 'unknown' : told(draw, begins),
    draw.chance(0.3) ? { basis: `Art. ${draw.between(20, 99)}` } : {},
  );
  if (draw.chance(0.1)) add('applicable', told(draw, begins + draw.between(100, 700)));
  if (isDirective) add('transposition-due', dateOf(adopted + 730));
  // Amended by laws that came later in the same place.
  for (
    let tries = draw.weighted([
      [0, 65],
      [1, 20],
      [3, 10],
      [6, 5],
    ] as const);
    tries > 0;
    tries--
  ) {
    const other = places.of(place.jurisdiction, draw.between(0, 1_000_000));
    if (other.adopted > begins + 30 && other.adopted < newestDay)
      add('amended', dateOf(other.adopted), { by: other.id });
  }
  const age = newestDay - begins;
  if (age > 1500 && draw.chance(0.02)) {
    const day = begins + draw.between(100, 700);
    add('suspended', dateOf(day));
    if (draw.chance(0.7)) add('resumed', dateOf(day + draw.between(30, 600)));
  }
  if (age > 3000 && draw.chance(0.18)) add('repealed', told(draw, begins + draw.between(2000, age)));
  return events;
}

function relationsOf(draw: Draw, places: Places, place: Place, cite: Citing): Law['relations'] {
  const relations: Law['relations'] = place.transposes
    ? [{ kind: 'transposes', law: place.transposes.id, cite: cite() }]
    : [];
  if (draw.chance(0.3)) {
    const other = places.of(place.jurisdiction, draw.between(0, 1_000_000));
    if (other.n !== place.n)
      relations.push({
        kind: draw.of(['implements', 'amends', 'supplements', 'replaces']),
        law: other.id,
        cite: cite(),
      });
  }
  return relations;
}

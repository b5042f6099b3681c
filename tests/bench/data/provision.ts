// Which provisions does a synthetic law have, and what do they set?

import type { Attribute, Codebook, Kind } from '../../../src/seeds/codebook.ts';
import type { LawEvent, Provision } from '../../../src/seeds/format.ts';
import type { Draw } from './draw.ts';
import type { Citing } from './law.ts';
import { isAbsent, type Place } from './places.ts';
import { authority, sentence } from './wording.ts';

/** How many provisions a law has: four in the mean, none in one of eight, twenty in one of fifty. */
const sizes = [
  [0, 12],
  [1, 18],
  [2, 16],
  [3, 13],
  [4, 10],
  [5, 8],
  [6, 6],
  [8, 6],
  [10, 5],
  [14, 4],
  [20, 2],
] as const;

export function provisionsOf(
  draw: Draw,
  codebook: Codebook,
  place: Place,
  events: LawEvent[],
  cite: Citing,
): Provision[] {
  const count = draw.weighted(sizes);
  const own = draw.skewed(codebook.pillars).kinds;
  const all = [...codebook.kinds.values()];
  const dated = (kind: string) => {
    const date = events.find((event) => event.kind === kind)?.date;
    return date?.length === 10 ? date : undefined;
  };
  const [begins, amended] = [dated('in-force'), dated('amended')];
  const stands = begins !== undefined && !events.some(({ kind }) => kind === 'repealed');
  const provisions: Provision[] = [];
  for (let nth = 1; nth <= count; nth++) {
    let kind = draw.chance(0.75) ? draw.skewed(own) : draw.skewed(all);
    for (let tries = 0; isAbsent(place.jurisdiction, kind) && tries < 20; tries++) kind = draw.of(all);
    if (isAbsent(place.jurisdiction, kind)) continue;
    const isEnded = stands && draw.chance(0.04);
    const isInserted = stands && amended !== undefined && draw.chance(0.3);
    const begun = isInserted ? amended : begins;
    provisions.push({
      id: `provision-${nth}`,
      kind: kind.code,
      article: draw.chance(0.9) ? `Art. ${nth * 3}(${draw.between(1, 4)})` : undefined,
      summary: `${sentence(draw)}${draw.chance(0.5) ? ` ${sentence(draw)}` : ''}`,
      from: isInserted ? amended : undefined,
      enacted: isInserted ? amended : undefined,
      to: isEnded ? later(begun!, draw.between(400, 2000)) : undefined,
      appliesTo: draw.some(codebook.terms.actors, draw.between(0, 3)).map(({ code }) => code),
      threshold: draw.chance(0.05) ? { value: draw.of([100_000, 1_000_000, 5_000_000]), unit: 'users' } : undefined,
      authority: draw.chance(0.4) ? authority(draw, place.jurisdiction) : undefined,
      penalty: draw.chance(0.3) ? penaltyOf(draw, codebook) : undefined,
      attributes: attributesOf(draw, kind),
      cite: cite().map(({ source }) => (draw.chance(0.7) ? { source, at: `Art. ${nth * 3}` } : { source })),
      others: undefined,
    });
  }
  return provisions;
}

const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

function penaltyOf(draw: Draw, { terms }: Codebook): NonNullable<Provision['penalty']> {
  return {
    fine: draw.chance(0.6)
      ? {
          value: draw.of([5_000, 50_000, 100_000, 500_000, 20_000_000]),
          unit: draw.of(['EUR', 'USD', 'CNY', 'VND', 'INR']),
        }
      : undefined,
    turnover: draw.chance(0.2)
      ? { share: { value: draw.of([1, 2, 4, 5, 6, 10]), unit: '%' }, of: draw.of(terms.turnoverBases).code }
      : undefined,
    prison: draw.chance(0.2) ? { value: draw.of([6, 12, 24, 36, 60]), unit: 'months' } : undefined,
    sanctions: draw.some(terms.sanctions, draw.between(0, 2)).map(({ code }) => code),
  };
}

/** Numbers that laws set, by the attribute's unit; some are written in another. */
const numbers: Record<string, string[]> = {
  h: ['24 h', '72 h', '48 h', '1 h', '2 h', '36 h', '3 d', '7 d', '30 d', '168 h'],
  d: ['14 d', '7 d', '30 d', '10 d', '2 weeks', '60 d'],
  months: ['6 months', '12 months', '24 months', '3 months', '36 months', '1 years', '5 years', '18 months'],
  years: ['13 years', '16 years', '18 years', '14 years', '15 years'],
  '%': ['20 %', '30 %', '49 %', '50 %', '3 %', '10 %', '5 %', '100 %'],
  'Mbit/s': ['10 Mbit/s', '30 Mbit/s', '20 Mbit/s'],
  'h/week': ['3 h/week', '14 h/week'],
};

function attributesOf(draw: Draw, kind: Kind): Provision['attributes'] {
  const given = kind.attributes.filter(() => draw.chance(0.7));
  return Object.fromEntries(given.map((attribute) => [attribute.key, drawnValue(draw, attribute)]));
}

function drawnValue(draw: Draw, { type, unit, values }: Attribute): string | string[] {
  if (type === 'number') return draw.skewed(numbers[unit!] ?? [`10 ${unit}`]);
  if (type === 'boolean') return String(draw.chance(0.7));
  const codes = values.map(({ code }) => code);
  return type === 'set' ? draw.some(codes, draw.between(1, 3)) : draw.skewed(codes);
}

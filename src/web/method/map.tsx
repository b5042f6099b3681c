// Where in the world has nobody looked yet? How many kinds of rules were reviewed, country by country.

import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { knownMark } from '../chart/mark.tsx';
import { figureRoute } from '../figure-route.tsx';
import type {
  CoverageMapQuery,
  CoverageMapQueryVariables,
  CoverageMapTableQuery,
  CoverageMapTableQueryVariables,
} from '../generated.ts';
import { sheetAddress } from '../map/sheet.ts';
import type { ViewName } from '../map/views.ts';
import { worldMap } from '../map/world-map.tsx';
import type { Here, Route } from '../route.ts';
import { counted, dateText, numberText } from '../wording.ts';

export const coverageMap: Route<CoverageMapQuery, CoverageMapQueryVariables> = {
  ...figureRoute<CoverageMapQuery, CoverageMapQueryVariables>({
    // The world, or a part of it: /method/map/asia.
    path: '/method/map{/:part}',
    document: documentOf<CoverageMapQuery, CoverageMapQueryVariables>('method/map.graphql'),
    read: () => ({}),
    of: () => ({ name: 'Method', to: '/method#coverage' }),
    chart(data, _variables, here, inPage) {
      const view = here.pathname.split('/')[3] ?? 'world';
      if (view !== 'world' && !(view in mapParts)) return undefined;
      return coverageMapOf({ ...data, kinds: data.kinds.length }, here, { view: view as ViewName, inPage });
    },
  }),
  table: documentOf<CoverageMapTableQuery, CoverageMapTableQueryVariables>('method/map-table.graphql'),
};

/** The parts of the world that have a map of their own. */
export const mapParts: Record<Exclude<ViewName, 'world'>, string> = {
  africa: 'Africa',
  asia: 'Asia',
  caribbean: 'Caribbean',
  europe: 'Europe',
  'north-america': 'North and Central America',
  oceania: 'Oceania',
  'south-america': 'South America',
};

type Reviewed = Pick<CoverageMapQuery, 'counts' | 'jurisdictions'> & {
  /** How many kinds of rules there are. */
  kinds: number;
};

/** `inPage`: the shapes come from a file of their own. */
export function coverageMapOf(
  { counts, jurisdictions, kinds }: Reviewed,
  here: Here,
  { view, inPage }: { view: ViewName; inPage: boolean },
): Chart {
  const known = new Map(counts.map(({ keys, count }) => [keys[0]!.code, count]));
  const countries = jurisdictions.nodes.filter(({ kind }) => kind === 'COUNTRY');
  const seen = countries.filter(({ code }) => known.has(code)).length;
  const well = countries.filter(({ code }) => (known.get(code) ?? 0) >= kinds / 2).length;
  return worldMap({
    view,
    ...(inPage && { sheet: sheetAddress(view) }),
    title: `In ${numberText(countries.length - seen)} of ${numberText(countries.length)} countries nothing was reviewed; in ${numberText(well)} at least half of the ${numberText(kinds)} kinds of rules were`,
    description: `Kinds of rules with an answer on record for ${dateText(here.on)}, inherited law included. Territories are not counted on their own.`,
    places: jurisdictions.nodes.map(({ code, name, region, kind }) => {
      const count = known.get(code) ?? 0;
      return {
        code,
        name,
        region,
        mark: knownMark(count, kinds),
        says:
          kind === 'TERRITORY'
            ? 'territory, not counted'
            : `${counted(count, 'kind')} of ${numberText(kinds)} reviewed`,
        href: here.to(`/jurisdictions/${code}`),
      };
    }),
  });
}

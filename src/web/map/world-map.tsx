// Where in the world does something hold? A map on which every country and territory can be reached.

import { ascending } from 'd3-array';
import type { Chart } from '../chart/chart.ts';
import { countsOf, filled, type Mark, markText, Patterns } from '../chart/mark.tsx';
import { geometry, unit } from './generated.ts';
import type { ViewName } from './views.ts';

export type Place = {
  /** As in the record; those without a place on the map stand in the table. */
  code: string;
  name: string;
  /** UN region; undefined for Antarctica. */
  region?: string | null | undefined;
  mark: Mark;
  /** What is told beyond the state: "in force since 2019". Left out: the state. */
  says?: string;
  href: string;
};

type WorldMap = {
  title: string;
  description: string;
  places: Place[];
  view?: ViewName;
  /** In a page: the address of the file that has the shapes (sheet.ts). Left out, as in files that stand alone, they are drawn in place. */
  sheet?: string;
};

/** Printed under every map. */
export const bordersNote = 'Borders as Natural Earth draws them; no position is taken.';

/**
 * The world (1200 pixels wide, Equal Earth) or a part of it (350 pixels, equal area). Small states are dots of 24 pixels to the finger; one that
 * had to leave its place is tied to it by a line. Keys go from region to region, and in each by name.
 */
export function worldMap({ title, description, places, view = 'world', sheet }: WorldMap): Chart {
  const { width, height, rest, shapes, dots } = geometry[view];
  const ordered = places.toSorted(
    (a, b) => ascending(a.region ?? 'None', b.region ?? 'None') || a.name.localeCompare(b.name, 'en'),
  );
  const shown = ordered.filter(({ code }) => shapes[code] !== undefined || dots[code] !== undefined);
  const regions = [...new Set(shown.map(({ region }) => region ?? null))];
  return {
    title,
    description: `${description} ${bordersNote}`,
    legend: countsOf(shown.map(({ mark }) => mark)),
    fixedWidth: width,
    grows: view !== 'world',
    ...(view === 'world' && { begins: true as const }),
    table: {
      columns: ['Country or territory', 'Region', 'State'],
      rows: ordered.map(({ name, href, region, ...state }) => [{ text: name, href }, region ?? null, sayingOf(state)]),
    },
    draw: (_width, id) => ({
      width,
      height,
      body: (
        <>
          <Patterns id={id} of={shown.map(({ mark }) => mark)} unit={unit} />
          <g class="map" transform={`scale(${1 / unit})`}>
            {sheet ? <use class="rest" href={`${sheet}#rest`} /> : <path class="rest" d={rest} />}
            {regions.map((region) => {
              const group = shown.filter((place) => (place.region ?? null) === region);
              return (
                <g key={region} role="group" aria-label={region ?? 'No region'}>
                  {group.map(
                    (place) =>
                      place.code in shapes && (
                        <Shape key={place.code} place={place} d={shapes[place.code]!} sheet={sheet} id={id} />
                      ),
                  )}
                  {group.map(
                    (place) =>
                      place.code in dots && <Dot key={place.code} place={place} at={dots[place.code]!} id={id} />,
                  )}
                </g>
              );
            })}
          </g>
        </>
      ),
    }),
  };
}

const sayingOf = ({ mark, says }: Pick<Place, 'mark' | 'says'>): string => says ?? markText(mark);

type Shaped = { place: Place; d: string; sheet: string | undefined; id: string };

const Shape = ({ place, d, sheet, id }: Shaped) => {
  const look = withClass('land', filled(place.mark, id));
  return (
    <a href={place.href}>
      {sheet ? <use {...look} href={`${sheet}#${place.code}`} /> : <path {...look} d={d} />}
      <title>{`${place.name}: ${sayingOf(place)}`}</title>
    </a>
  );
};

const Dot = ({ place, at, id }: { place: Place; at: [number, number, number, number]; id: string }) => {
  const [x, y, homeX, homeY] = at.map((pixels) => pixels * unit) as typeof at;
  return (
    <a href={place.href}>
      {(x !== homeX || y !== homeY) && <path class="leader" stroke-width="1.2" d={`M${homeX} ${homeY}L${x} ${y}`} />}
      <circle {...withClass('small', filled(place.mark, id))} cx={x} cy={y} r="10" />
      <circle class="reach" cx={x} cy={y} r="24" />
      <title>{`${place.name}: ${sayingOf(place)}`}</title>
    </a>
  );
};

const withClass = (name: string, { class: own, ...rest }: { class?: string; fill?: string }) => ({
  class: own ? `${name} ${own}` : name,
  ...rest,
});

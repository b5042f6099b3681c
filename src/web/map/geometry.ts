// What does each map draw? Worked out once, by `npm run generate`, as no page should wait for it.

import { geoPath } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import { homeOf, placeDots } from './dots.ts';
import { areaIn, pathOf, type Ring, ringsOf, unit } from './draw.ts';
import { type Country, landOf } from './land.ts';
import { type View, type ViewName, views } from './views.ts';

export type Geometry = {
  /** Pixels. */
  width: number;
  height: number;
  /** Land that no country of this map has: an SVG path in half pixels, as the others. */
  rest: string;
  shapes: Record<string, string>;
  /** Small states: the middle of the dot and of the place itself, in pixels. */
  dots: Record<string, [x: number, y: number, placeX: number, placeY: number]>;
};

/** Square pixels: what draws less land than this in one piece becomes a dot. */
const smallest = 6;
/** Square pixels: smaller islands are left out where a larger one stands for them. */
const island = 1.5;

export function geometries(countries: Country[]): Record<ViewName, Geometry> {
  const world = landOf(countries);
  const entries = Object.entries(views).map(([name, view]) => [name, geometryOf(view, countries, world)]);
  return Object.fromEntries(entries);
}

function geometryOf(
  { projection, width, around, region }: View,
  countries: Country[],
  { lands, others }: ReturnType<typeof landOf>,
): Geometry {
  const corners: MultiPoint = { type: 'MultiPoint', coordinates: around };
  projection.precision(0.2).clipExtent(null).fitWidth(width, corners);
  const height = Math.ceil(geoPath(projection).bounds(corners)[1][1]);
  const frame: [[number, number], [number, number]] = [
    [-3, -3],
    [width + 3, height + 3],
  ];
  projection.clipExtent(frame);
  const inside = ([x, y]: [number, number]) => x >= 0 && y >= 0 && x <= width && y <= height;
  const sameRegion = new Set(
    countries.filter((country) => !region || country.region === region).map(({ code }) => code),
  );

  const shapes: Geometry['shapes'] = {};
  const homes: [code: string, home: [number, number]][] = [];
  const rest = ringsOf(projection, others);
  const drawn: Ring[] = [...rest];
  for (const land of lands) {
    const rings = ringsOf(projection, land.polygons);
    const largest = Math.max(0, ...rings.map(areaIn));
    const kept = rings.filter((ring) => areaIn(ring) >= Math.min(island, largest) && largest > 0);
    drawn.push(...kept);
    const told = sameRegion.has(land.code);
    if (told && largest >= smallest) {
      shapes[land.code] = pathOf(kept);
      continue;
    }
    rest.push(...kept);
    if (!told) continue;
    const home = homeOf(projection.clipExtent(null), land);
    projection.clipExtent(frame);
    if (inside(home)) homes.push([land.code, home]);
  }
  const middles = placeDots(
    homes.map(([, home]) => home),
    drawn,
    unit,
    width,
    height,
  );
  const dots = Object.fromEntries(
    homes.map(([code, [x, y]], index) => [code, [...middles[index]!, Math.round(x), Math.round(y)]]),
  );
  return { width, height, rest: pathOf(rest), shapes, dots: dots as Geometry['dots'] };
}

/** The text of generated.ts. */
export function geometryText(countries: Country[]): string {
  return `// Generated from world-atlas and seeds/jurisdictions/countries.yaml by "npm run generate". Not to be edited.

import type { Geometry } from './geometry.ts';
import type { ViewName } from './views.ts';

/** Units of a path to a pixel. */
export const unit = ${unit};

export const geometry: Record<ViewName, Geometry> = ${JSON.stringify(geometries(countries))};
`;
}

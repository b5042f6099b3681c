// Which land is whose? Natural Earth's shapes, joined to the codes of the record.

import { createRequire } from 'node:module';
import { geoCentroid, geoDistance } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type LonLat, parts, points, uncoded } from './places.ts';

export type Country = { code: string; m49?: string | undefined; region?: string | undefined };

/** A code's land. No polygons where the map has none: then the dot stands at `at`. */
export type Land = { code: string; polygons: Position[][][]; at: LonLat | undefined };

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Shape = Atlas['objects']['countries']['geometries'][number];

const sixDegrees = (6 * Math.PI) / 180;

/** The land of each code, and the land of none. */
export function landOf(countries: Country[]): { lands: Land[]; others: Position[][][] } {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Atlas;
  const codes = new Map(countries.flatMap(({ code, m49 }) => (m49 ? [[m49, code]] : [])));
  const shapes = new Map<string | null, Shape[]>();
  const polygons = new Map<string, Position[][][]>();
  const add = (code: string, polygon: Position[][]) => polygons.set(code, [...(polygons.get(code) ?? []), polygon]);
  const whole = (group: Shape[]): Position[][][] =>
    merge(atlas, group.filter((shape) => shape.type === 'Polygon' || shape.type === 'MultiPolygon') as never)
      .coordinates;

  for (const shape of atlas.objects.countries.geometries) {
    const { name } = shape.properties as { name: string };
    const code = shape.id === undefined ? uncoded[name] : codes.get(String(shape.id));
    if (code === undefined)
      throw new Error(`"${name}" (${shape.id}) of world-atlas has no code. Give it one in src/web/map/places.ts.`);
    const taken = Object.entries(parts).filter(([, { of }]) => of === (shape.id ?? name));
    if (taken.length === 0) shapes.set(code, [...(shapes.get(code) ?? []), shape]);
    else
      for (const polygon of whole([shape])) {
        const [part, away] = nearest(taken, centreOf(polygon));
        if (away < sixDegrees) add(part, polygon);
        else if (code) add(code, polygon);
      }
  }
  for (const [code, group] of shapes) if (code && code !== 'AQ') for (const polygon of whole(group)) add(code, polygon);
  return {
    lands: countries.map(({ code }) => ({ code, polygons: polygons.get(code) ?? [], at: points[code] })),
    others: whole(shapes.get(null) ?? []),
  };
}

/** The code whose point is nearest, and how far it is, in radians. */
const nearest = (taken: [string, { near: LonLat[] }][], centre: LonLat): [string, number] =>
  taken
    .flatMap(([code, { near }]) => near.map((at): [string, number] => [code, geoDistance(at, centre)]))
    .reduce((best, next) => (next[1] < best[1] ? next : best));

const centreOf = (polygon: Position[][]): LonLat => geoCentroid({ type: 'Polygon', coordinates: polygon });

export const areaOf = (polygons: Position[][][]): MultiPolygon | Polygon => ({
  type: 'MultiPolygon',
  coordinates: polygons,
});

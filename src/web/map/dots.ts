// Where does the dot of a small state stand, so that each can be pointed at?
// Each dot is a target of 24 pixels, no two overlap, and a dot that had to leave its place stands in open water with a line to it.

import { type GeoProjection, geoPath } from 'd3-geo';
import type { Ring } from './draw.ts';
import { areaOf, type Land } from './land.ts';

/** Pixels: the smallest target that WCAG 2.5.8 holds to be big enough. */
export const target = 24;

const cell = 3;
/** Pixels between the middle of a dot that left its place and the nearest coast. */
const clearance = 7;

export type Point = [x: number, y: number];

/** Where a land's dot belongs: its given place, or the middle of its largest polygon. */
export function homeOf(projection: GeoProjection, { polygons, at }: Land): Point {
  if (at) return projection(at)!;
  const path = geoPath(projection);
  const [largest] = polygons
    .map((polygon) => areaOf([polygon]))
    .sort((a, b) => path.area(b) - path.area(a) || path.bounds(a)[0][0] - path.bounds(b)[0][0]);
  return path.centroid(largest!);
}

/** A free place for each home: as near as can be, and the sum of all squared distances as small as swapping makes it. */
export function placeDots(exact: Point[], land: Ring[], unit: number, width: number, height: number): Point[] {
  // Whole pixels from the start: rounding afterwards would bring dots nearer than they may be.
  const homes = exact.map(whole);
  const free = water(land, unit, width, height).map(whole);
  const middles: (Point | undefined)[] = homes.map(() => undefined);
  const fits = (place: Point, self: number) => {
    for (let index = 0; index < middles.length; index++) {
      const at = middles[index];
      if (index !== self && at && far(place, at) < target) return false;
    }
    return true;
  };
  const nearestTo = (home: Point, self: number): Point => {
    if (inside(home, width, height) && fits(home, self)) return home;
    let best: Point | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const place of free) {
      const distance = far(place, home);
      if (distance < least && fits(place, self)) [best, least] = [place, distance];
    }
    return best!;
  };
  // Those at the edge of a crowd first: they need not leave, and those in its middle look for water around it.
  const crowd = homes.map((home) => homes.filter((other) => far(home, other) < 2 * target).length);
  const order = homes.map((_, index) => index).sort((a, b) => crowd[a]! - crowd[b]! || a - b);
  for (const index of order) middles[index] = nearestTo(homes[index]!, index);
  const cost = (index: number, place: Point) => far(homes[index]!, place) ** 2;
  for (let changed = true; changed; ) {
    changed = false;
    for (const index of order) {
      const better = nearestTo(homes[index]!, index);
      if (cost(index, better) < cost(index, middles[index]!) - 1e-6) {
        middles[index] = better;
        changed = true;
      }
      for (const other of order) {
        const [mine, its] = [middles[index]!, middles[other]!];
        // A place on land is for the one whose land it is.
        if (mine === homes[index] || its === homes[other]) continue;
        if (cost(index, its) + cost(other, mine) < cost(index, mine) + cost(other, its) - 1e-6) {
          [middles[index], middles[other]] = [its, mine];
          changed = true;
        }
      }
    }
  }
  return middles as Point[];
}

const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

const far = (a: Point, b: Point): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);

const inside = ([x, y]: Point, width: number, height: number): boolean =>
  x >= target / 2 && y >= target / 2 && x <= width - target / 2 && y <= height - target / 2;

/** Places in open water, on a grid. */
function water(land: Ring[], unit: number, width: number, height: number): Point[] {
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const dry = Array.from({ length: rows }, () => new Uint8Array(columns));
  const crossings: number[][] = dry.map(() => []);
  for (const ring of land)
    for (const [index, [x0, y0]] of ring.entries()) {
      const [x1, y1] = ring[(index + 1) % ring.length]!;
      const rowAt = (y: number) => Math.ceil(y / unit / cell - 0.5);
      for (let row = Math.max(0, rowAt(Math.min(y0, y1))); row < Math.min(rows, rowAt(Math.max(y0, y1))); row++)
        crossings[row]!.push((x0 + (((row + 0.5) * cell * unit - y0) / (y1 - y0)) * (x1 - x0)) / unit / cell);
    }
  for (const [row, line] of crossings.entries()) {
    line.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < line.length; pair += 2)
      dry[row]!.fill(1, Math.max(0, Math.floor(line[pair]!)), Math.max(0, Math.ceil(line[pair + 1]!)));
  }
  const reach = Math.ceil(clearance / cell);
  const places: Point[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const place: Point = [(column + 0.5) * cell, (row + 0.5) * cell];
      if (!inside(place, width, height)) continue;
      let open = true;
      for (let y = row - reach; open && y <= row + reach; y++)
        for (let x = column - reach; open && x <= column + reach; x++)
          open = !dry[y]?.[x] || Math.hypot(x - column, y - row) * cell > clearance;
      if (open) places.push(place);
    }
  return places;
}

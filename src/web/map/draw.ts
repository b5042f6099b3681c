// How is land drawn small? Projected, put on a grid of half a pixel, written as short paths.

import { type GeoProjection, geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import { areaOf } from './land.ts';

/** Points on the grid, [x, y] in units of half a pixel, not closed. */
export type Ring = [number, number][];

/** Units of the grid to a pixel. */
export const unit = 2;

/** The rings that a projection draws. Neighbours share their points, so the grid moves both alike and leaves no gap. */
export function ringsOf(projection: GeoProjection, polygons: Position[][][]): Ring[] {
  const rings: Ring[] = [];
  const add = (x: number, y: number) => rings.at(-1)!.push([Math.round(x * unit), Math.round(y * unit)]);
  geoPath(projection, {
    beginPath() {},
    moveTo(x: number, y: number) {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
    closePath() {},
    arc() {},
  })(areaOf(polygons));
  return rings.map(withoutIdlePoints).filter((ring) => ring.length > 2);
}

/** Without points that repeat the one before or lie on the line between their neighbours. */
function withoutIdlePoints(ring: Ring): Ring {
  const kept: Ring = [];
  for (const point of [...ring, ring[0]!]) {
    while (kept.length > 0 && idle(kept.at(-2), kept.at(-1)!, point)) kept.pop();
    kept.push(point);
  }
  kept.pop();
  return kept;
}

const idle = (a: Ring[number] | undefined, b: Ring[number], c: Ring[number]): boolean =>
  (b[0] === c[0] && b[1] === c[1]) ||
  (a !== undefined && (b[0] - a[0]) * (c[1] - a[1]) === (b[1] - a[1]) * (c[0] - a[0]));

/** In square pixels. */
export const areaIn = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) /
  2 /
  unit ** 2;

/** An SVG path in relative steps, which compress best. */
export function pathOf(rings: Ring[]): string {
  let text = '';
  let [x, y] = [0, 0];
  for (const ring of rings) {
    ring.forEach(([toX, toY], index) => {
      const [dx, dy] = [toX - x, toY - y];
      if (index === 0) text += `m${pair(dx, dy)}`;
      else if (dy === 0) text += `h${dx}`;
      else if (dx === 0) text += `v${dy}`;
      else text += `l${pair(dx, dy)}`;
      [x, y] = [toX, toY];
    });
    text += 'z';
    // After z the pen stands where the ring began.
    [x, y] = ring[0]!;
  }
  return text;
}

const pair = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;

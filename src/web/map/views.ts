// Which maps are there? The world, and its parts for narrow screens and small states.

import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import type { LonLat } from './places.ts';

export type View = {
  name: string;
  /** Pixels. */
  width: number;
  projection: GeoProjection;
  /** Corners and edges that have to be inside. */
  around: LonLat[];
  /** The UN region whose countries are told, so far as they lie inside. Undefined: all. */
  region?: string;
};

const equalArea = (longitude: number, latitude: number) => geoAzimuthalEqualArea().rotate([-longitude, -latitude]);

export const views = {
  world: {
    name: 'World',
    // As wide as a page.
    width: 1200,
    // Turned by eleven degrees, so that the edge runs through the Bering Strait.
    projection: geoEqualEarth().rotate([-11, 0]),
    around: [
      [-168.9, 0],
      [-169.1, 0],
      [11, 84.5],
      [11, -63],
    ],
  },
  europe: {
    name: 'Europe',
    width: 350,
    projection: equalArea(16, 54),
    around: [
      [-25, 64],
      [-10, 36],
      [44, 40],
      [50, 66],
      [16, 81],
      [16, 34],
    ],
    region: 'Europe',
  },
  asia: {
    name: 'Asia',
    width: 350,
    projection: equalArea(88, 28),
    around: [
      [26, 36],
      [43, 12],
      [146, 44],
      [141, -9],
      [95, -11],
      [85, 56],
    ],
    region: 'Asia',
  },
  africa: {
    name: 'Africa',
    width: 350,
    projection: equalArea(18, 0),
    around: [
      [-26, 15],
      [58, -20],
      [18, 38],
      [18, -36],
      [-18, 28],
      [56, -4],
    ],
    region: 'Africa',
  },
  'north-america': {
    name: 'North and Central America',
    width: 350,
    projection: equalArea(-92, 42),
    around: [
      [-168, 60],
      [-128, 22],
      [-58, 10],
      [-52, 47],
      [-20, 76],
      [-85, 6],
    ],
    region: 'Americas',
  },
  'south-america': {
    name: 'South America',
    width: 350,
    projection: equalArea(-60, -22),
    around: [
      [-82, 0],
      [-34, -6],
      [-68, -57],
      [-36, -55],
      [-72, 13],
    ],
    region: 'Americas',
  },
  caribbean: {
    name: 'Caribbean',
    width: 350,
    projection: equalArea(-71, 18),
    around: [
      [-86, 21],
      [-58, 13],
      [-78, 27.5],
      [-70, 10],
      [-61, 9.3],
    ],
    region: 'Americas',
  },
  oceania: {
    name: 'Oceania',
    width: 350,
    projection: equalArea(180, -14),
    around: [
      [113, -25],
      [133, 8],
      [144, 21],
      [-124, -24],
      [170, -54],
      [-155, 20],
    ],
    region: 'Oceania',
  },
} satisfies Record<string, View>;

export type ViewName = keyof typeof views;

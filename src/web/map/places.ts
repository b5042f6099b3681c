// Where Natural Earth's countries at 1:50m and the codes of the record part ways: whose are which shapes?
// ISO 3166-1 decides, so far as it has a code. Nothing here takes a position on a border.

export type LonLat = [longitude: number, latitude: number];

/** Shapes without an ISO code, by their name in world-atlas, and the code that ISO counts the area under. Null: under none, so it is plain land. */
export const uncoded: Record<string, string | null> = {
  Kosovo: 'XK',
  Somaliland: 'SO',
  'N. Cyprus': 'CY',
  'Siachen Glacier': null,
  'Indian Ocean Ter.': null, // Christmas Island and the Cocos Islands: see below.
};

/**
 * Codes whose shape is a part of another's: every polygon of that shape whose centre lies within six degrees of one of these points.
 * `of` is the numeric code of the shape, or the name of one without a code.
 */
export const parts: Record<string, { of: string; near: LonLat[] }> = {
  BQ: {
    of: '528',
    near: [
      [-68.3, 12.2],
      [-63.1, 17.6],
    ],
  },
  CC: { of: 'Indian Ocean Ter.', near: [[96.9, -12.2]] },
  CX: { of: 'Indian Ocean Ter.', near: [[105.7, -10.5]] },
  GF: { of: '250', near: [[-53.2, 3.9]] },
  GP: { of: '250', near: [[-61.5, 16.2]] },
  MQ: { of: '250', near: [[-61, 14.7]] },
  RE: { of: '250', near: [[55.5, -21.1]] },
  SJ: {
    of: '578',
    near: [
      [-8.4, 71],
      [16, 78.6],
      [27, 79.5],
    ],
  },
  YT: { of: '250', near: [[45.1, -12.8]] },
};

/** Codes without a shape, and Antarctica, which is not drawn: where their dot has its place. */
export const points: Record<string, LonLat> = {
  AQ: [25, -60],
  BV: [3.4, -54.4],
  GI: [-5.35, 36.14],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3], // Wake Island, the one of them that lies far from all other dots.
};

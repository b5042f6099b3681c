// Which jurisdictions fall into groups of like law, and would they still if other kinds had been looked at?

import type { Cluster } from 'ml-hclust';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { averageLinkage } from './average-linkage.ts';

export type Measure = 'HETEROGENEITY' | 'JACCARD' | 'GOWER';
/** `degree` and `range` of each number or scale, by its key. */
export type Values = Record<string, { degree: number; range: number }>;
/** What is known of a jurisdiction: for each kind with a certain answer, whether a rule binds, and its strictest values. */
export type Profile = { code: string; kinds: Record<string, { binds: boolean; values: Values }> };
export type Terms = { measure: Measure; weights: Record<string, number>; coverage: number };

export type Group = { members: string[]; medoid: string; width: number | null; stability: number };
export type Grouping = { groups: Group[]; silhouette: number | null; leftOut: string[]; resamples: number };

// Any number will do; the same one gives the same draws each time.
const seed = 20_190_512;
const mostGroupsTried = 8;
// The work of a draw grows with the pairs: many jurisdictions get fewer.
const drawsFor = (jurisdictions: number) => Math.max(20, Math.min(100, Math.round(100 * (60 / jurisdictions) ** 2)));

/**
 * Groups jurisdictions by average linkage over their distances. Those that cannot be compared with all others are left out, the one
 * with most gaps first. `count`: how many groups; undefined: the number with the highest mean silhouette.
 */
export function groupsOf(profiles: Profile[], terms: Terms, count?: number): Grouping {
  if (profiles.length === 0) return { groups: [], silhouette: null, leftOut: [], resamples: 0 };
  const compared = comparable(profiles, terms);
  const { places, leftOut, distances } = compared;
  if (places.length < 3)
    return { groups: [], silhouette: null, leftOut: profiles.map(({ code }) => code), resamples: 0 };
  const kept = places.map((place) => profiles[place]!);
  const most = Math.min(count ?? mostGroupsTried, kept.length - 1);
  const tree = averageLinkage(distances);
  const tried = (count === undefined ? range(2, most) : [most]).map((k) => {
    const groups = cut(tree, k);
    return { groups, silhouette: silhouetteOf(distances, groups) };
  });
  const best = tried.reduce((a, b) => ((b.silhouette ?? -1) > (a.silhouette ?? -1) ? b : a));
  const stability = stabilityOf(compared, best.groups, terms);
  const groups = best.groups
    .map((members, index) => groupOf(members, kept, distances, stability[index]!))
    .sort((a, b) => b.members.length - a.members.length || (a.members[0]! < b.members[0]! ? -1 : 1));
  return { groups, silhouette: best.silhouette, leftOut, resamples: drawsFor(kept.length) };
}

/** How often each kind counts, by its weight too, and what all weights then come to. */
type Draw = { times: number[]; weights: number[]; total: number };
function drawOf(terms: Terms, times: number[]): Draw {
  const weights = Object.values(terms.weights).map((weight, kind) => weight * times[kind]!);
  return { times, weights, total: sum(weights) };
}
const eachOnce = (terms: Terms): Draw =>
  drawOf(
    terms,
    Object.keys(terms.weights).map(() => 1),
  );

/** From 0 to 1; undefined where less than the coverage asked for can be compared. */
export const distanceOf = (a: Profile, b: Profile, terms: Terms): number | undefined =>
  distanceFrom(partsOf([a, b], terms), 0, eachOnce(terms), terms.coverage);

/**
 * What the kinds that can be compared add to the distance of each pair: their places among the terms' weights, and for each whether it counts
 * (1 or 0) and how far apart the two are in it, by its weight. The parts of a pair end where `ends` says and begin where those of the pair
 * before it end. They are read some million times, so they lie side by side as plain numbers.
 */
type Parts = { ends: number[]; kinds: Uint16Array; counts: Uint8Array; gaps: Float64Array };

/** The place of a pair in a triangle without its diagonal, row by row; the later one is named first. */
const pairOf = (i: number, j: number) => (i * (i - 1)) / 2 + j;

function partsOf(profiles: Profile[], { measure, weights: weightOf }: Terms): Parts {
  const [names, weights] = [Object.keys(weightOf), Object.values(weightOf)];
  const known = profiles.map(({ kinds }) => names.map((name) => kinds[name]));
  const parts = { ends: [] as number[], kinds: [] as number[], counts: [] as number[], gaps: [] as number[] };
  for (const [i, later] of known.entries())
    for (const earlier of known.slice(0, i)) {
      for (let kind = 0; kind < weights.length; kind++) {
        const [mine, theirs] = [earlier[kind], later[kind]];
        if (!mine || !theirs) continue;
        const isEither = mine.binds !== theirs.binds;
        const apart = isEither ? 1 : mine.binds && measure === 'GOWER' ? valuesApart(mine.values, theirs.values) : 0;
        parts.kinds.push(kind);
        parts.counts.push(measure !== 'JACCARD' || mine.binds || theirs.binds ? 1 : 0);
        parts.gaps.push(weights[kind]! * apart);
      }
      parts.ends.push(parts.kinds.length);
    }
  return {
    ends: parts.ends,
    kinds: new Uint16Array(parts.kinds),
    counts: new Uint8Array(parts.counts),
    gaps: new Float64Array(parts.gaps),
  };
}

function distanceFrom(parts: Parts, pair: number, { times, weights, total }: Draw, coverage: number) {
  const { ends, kinds, counts, gaps } = parts;
  const [start, end] = [pair === 0 ? 0 : ends[pair - 1]!, ends[pair]!];
  let [compared, counted, apart] = [0, 0, 0];
  for (let part = start; part < end; part++) {
    const kind = kinds[part]!;
    const weight = weights[kind]!;
    compared += weight;
    counted += weight * counts[part]!;
    apart += times[kind]! * gaps[part]!;
  }
  return counted === 0 || total === 0 || compared / total < coverage ? undefined : apart / counted;
}

function valuesApart(mine: Values, theirs: Values): number {
  const both = Object.keys(mine).filter((key) => key in theirs);
  const apart = both.map((key) => {
    const { degree, range } = mine[key]!;
    return range === 0 ? 0 : Math.abs(degree - theirs[key]!.degree) / range;
  });
  return apart.reduce((a, b) => a + b, 0) / (1 + both.length);
}

function comparable(profiles: Profile[], terms: Terms) {
  const parts = partsOf(profiles, terms);
  const once = eachOnce(terms);
  const full = profiles.map(() => [] as (number | undefined)[]);
  for (const [i, row] of full.entries()) {
    row[i] = 0;
    for (let j = 0; j < i; j++) row[j] = full[j]![i] = distanceFrom(parts, pairOf(i, j), once, terms.coverage);
  }
  let places = [...profiles.keys()];
  const gaps = (a: number) => places.filter((b) => full[a]![b] === undefined).length;
  for (;;) {
    const worst = places.map((each) => ({ each, gaps: gaps(each) })).reduce((a, b) => (b.gaps > a.gaps ? b : a));
    if (worst.gaps === 0 || places.length === 1) break;
    places = places.filter((each) => each !== worst.each);
  }
  return {
    places,
    leftOut: profiles.filter((_, place) => !places.includes(place)).map(({ code }) => code),
    distances: places.map((a) => Float64Array.from(places, (b) => full[a]![b]!)),
    parts,
  };
}

/** Groups as lists of places in the matrix, each in order. */
const cut = (tree: Cluster, count: number): number[][] =>
  tree
    .group(count)
    .children.map((group) => group.indices().sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);

function silhouetteOf(distances: Float64Array[], groups: number[][]): number | null {
  if (groups.length < 2) return null;
  const widths = groups.flatMap((group) =>
    group.map((place) => {
      if (group.length === 1) return 0;
      const within = sum(group.map((other) => distances[place]![other]!)) / (group.length - 1);
      const beside = Math.min(
        ...groups
          .filter((other) => other !== group)
          .map((other) => mean(other.map((each) => distances[place]![each]!))),
      );
      const larger = Math.max(within, beside);
      return larger === 0 ? 0 : (beside - within) / larger;
    }),
  );
  return mean(widths);
}

/** For each group the mean, over draws of the kinds with replacement, of its Jaccard similarity to the most similar group then. */
function stabilityOf({ parts, places, distances }: ReturnType<typeof comparable>, groups: number[][], terms: Terms) {
  const kinds = Object.keys(terms.weights);
  const random = xoroshiro128plus(seed);
  const resamples = drawsFor(places.length);
  const sums = groups.map(() => 0);
  for (let draw = 0; draw < resamples; draw++) {
    const times = kinds.map(() => 0);
    for (const _ of kinds) times[uniformInt(random, 0, kinds.length - 1)]!++;
    const drawn = drawOf(terms, times);
    // A pair that the draw leaves without enough kinds keeps the distance that all kinds give.
    const anew = distances.map((row) => row.slice());
    for (let i = 1; i < anew.length; i++)
      for (let j = 0; j < i; j++) {
        const distance = distanceFrom(parts, pairOf(places[i]!, places[j]!), drawn, terms.coverage);
        if (distance !== undefined) anew[i]![j] = anew[j]![i] = distance;
      }
    const regrouped = cut(averageLinkage(anew), groups.length);
    groups.forEach((group, index) => {
      sums[index]! += Math.max(...regrouped.map((other) => similarity(group, other)));
    });
  }
  return sums.map((total) => total / resamples);
}

function similarity(a: number[], b: number[]): number {
  const both = a.filter((each) => b.includes(each)).length;
  return both / (a.length + b.length - both);
}

function groupOf(members: number[], kept: Profile[], distances: Float64Array[], stability: number): Group {
  const to = (place: number) => sum(members.map((other) => distances[place]![other]!));
  const medoid = members.reduce((a, b) => (to(b) < to(a) ? b : a));
  const pairs = members.length * (members.length - 1);
  return {
    members: members.map((place) => kept[place]!.code),
    medoid: kept[medoid]!.code,
    width: pairs === 0 ? null : sum(members.map(to)) / pairs,
    stability,
  };
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: number[]) => sum(numbers) / numbers.length;
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

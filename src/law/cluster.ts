// Which jurisdictions fall into groups of like law, and would they still if other kinds had been looked at?

import { agnes } from 'ml-hclust';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

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
  const { kept, leftOut, distances, parts } = comparable(profiles, terms);
  if (kept.length < 3) return { groups: [], silhouette: null, leftOut: profiles.map(({ code }) => code), resamples: 0 };
  const most = Math.min(count ?? mostGroupsTried, kept.length - 1);
  const tree = treeOf(distances);
  const tried = (count === undefined ? range(2, most) : [most]).map((k) => {
    const groups = cut(tree, k);
    return { groups, silhouette: silhouetteOf(distances, groups) };
  });
  const best = tried.reduce((a, b) => ((b.silhouette ?? -1) > (a.silhouette ?? -1) ? b : a));
  const stability = stabilityOf(parts, distances, best.groups, terms);
  const groups = best.groups
    .map((members, index) => groupOf(members, kept, distances, stability[index]!))
    .sort((a, b) => b.members.length - a.members.length || (a.members[0]! < b.members[0]! ? -1 : 1));
  return { groups, silhouette: best.silhouette, leftOut, resamples: drawsFor(kept.length) };
}

/**
 * What the kinds that can be compared add to a distance: their places among the terms' weights, and for each its weight, what of that
 * counts, and how far apart the two are in it. They are read some million times, so they lie as plain numbers.
 */
type Parts = Record<'kinds' | 'weights' | 'counts' | 'gaps', number[]>;

/** How often each kind counts, and what all weights then come to. */
type Draw = { times: number[]; total: number };
const drawOf = ({ weights }: Terms, times: number[]): Draw => ({
  times,
  total: sum(Object.values(weights).map((weight, kind) => weight * times[kind]!)),
});
const eachOnce = (terms: Terms): Draw =>
  drawOf(
    terms,
    Object.keys(terms.weights).map(() => 1),
  );

/** From 0 to 1; undefined where less than the coverage asked for can be compared. */
export const distanceOf = (a: Profile, b: Profile, terms: Terms): number | undefined =>
  distanceFrom(partsOf(a, b, terms), eachOnce(terms), terms.coverage);

function partsOf(a: Profile, b: Profile, { measure, weights }: Terms): Parts {
  const parts = { kinds: [] as number[], weights: [] as number[], counts: [] as number[], gaps: [] as number[] };
  let place = -1;
  for (const kind in weights) {
    place++;
    const [mine, theirs, weight] = [a.kinds[kind], b.kinds[kind], weights[kind]!];
    if (!mine || !theirs) continue;
    const difference =
      mine.binds !== theirs.binds ? 1 : mine.binds && measure === 'GOWER' ? valuesApart(mine.values, theirs.values) : 0;
    parts.kinds.push(place);
    parts.weights.push(weight);
    parts.counts.push(measure !== 'JACCARD' || mine.binds || theirs.binds ? weight : 0);
    parts.gaps.push(weight * difference);
  }
  return parts;
}

function distanceFrom({ kinds, weights, counts, gaps }: Parts, { times, total }: Draw, coverage: number) {
  let [compared, counted, apart] = [0, 0, 0];
  for (let part = 0; part < kinds.length; part++) {
    const drawn = times[kinds[part]!]!;
    compared += drawn * weights[part]!;
    counted += drawn * counts[part]!;
    apart += drawn * gaps[part]!;
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
  const once = eachOnce(terms);
  const parts = symmetric(profiles.length, (i, j) => partsOf(profiles[i]!, profiles[j]!, terms));
  const full = symmetric(profiles.length, (i, j) => distanceFrom(parts[i]![j] as Parts, once, terms.coverage));
  let places = [...profiles.keys()];
  const gaps = (a: number) => places.filter((b) => full[a]![b] === undefined).length;
  for (;;) {
    const worst = places.map((each) => ({ each, gaps: gaps(each) })).reduce((a, b) => (b.gaps > a.gaps ? b : a));
    if (worst.gaps === 0 || places.length === 1) break;
    places = places.filter((each) => each !== worst.each);
  }
  const between = <V>(matrix: V[][]) => places.map((a) => places.map((b) => matrix[a]![b]!));
  return {
    kept: places.map((place) => profiles[place]!),
    leftOut: profiles.filter((_, place) => !places.includes(place)).map(({ code }) => code),
    distances: between(full) as number[][],
    parts: between(parts),
  };
}

/** A matrix over all pairs, 0 on the diagonal. */
function symmetric<V>(size: number, between: (i: number, j: number) => V): (V | 0)[][] {
  const matrix: (V | 0)[][] = Array.from({ length: size }, () => []);
  for (let i = 0; i < size; i++) {
    matrix[i]![i] = 0;
    for (let j = 0; j < i; j++) matrix[i]![j] = matrix[j]![i] = between(j, i);
  }
  return matrix;
}

const treeOf = (distances: number[][]) => agnes(distances, { method: 'average', isDistanceMatrix: true });

/** Groups as lists of places in the matrix, each in order. */
const cut = (tree: ReturnType<typeof treeOf>, count: number): number[][] =>
  tree
    .group(count)
    .children.map((group) => group.indices().sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);

function silhouetteOf(distances: number[][], groups: number[][]): number | null {
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
function stabilityOf(parts: (Parts | 0)[][], distances: number[][], groups: number[][], terms: Terms): number[] {
  const kinds = Object.keys(terms.weights);
  const random = xoroshiro128plus(seed);
  const resamples = drawsFor(parts.length);
  const sums = groups.map(() => 0);
  for (let draw = 0; draw < resamples; draw++) {
    const times = kinds.map(() => 0);
    for (const _ of kinds) times[uniformInt(random, 0, kinds.length - 1)]!++;
    const drawn = drawOf(terms, times);
    const anew = symmetric(
      parts.length,
      // A pair that the draw leaves without enough kinds keeps the distance that all kinds give.
      (i, j) => distanceFrom(parts[i]![j] as Parts, drawn, terms.coverage) ?? distances[i]![j]!,
    );
    const regrouped = cut(treeOf(anew), groups.length);
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

function groupOf(members: number[], kept: Profile[], distances: number[][], stability: number): Group {
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

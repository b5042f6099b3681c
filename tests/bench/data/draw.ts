// What comes out of a seeded draw?

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that are the same for the same seed and number, whatever was drawn before for others. */
export class Draw {
  readonly #random;

  constructor(seed: number, n: number) {
    this.#random = xoroshiro128plus((seed ^ Math.imul(n + 1, 0x9e3779b1)) | 0);
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  share = (): number => uniformFloat64(this.#random);
  between = (least: number, most: number): number => uniformInt(this.#random, least, most);
  chance = (probability: number): boolean => this.share() < probability;
  of = <T>(list: readonly T[]): T => list[this.between(0, list.length - 1)]!;
  /** The first of a list are drawn oftenest: by the square of an even share. */
  skewed = <T>(list: readonly T[]): T => list[Math.floor(this.share() ** 2 * list.length)]!;
  /** By weight. */
  weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = this.share() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [each, weight] of list) {
      left -= weight;
      if (left < 0) return each;
    }
    return list[0]![0];
  };
  /** So many different ones, in the order of the list. */
  some = <T>(list: readonly T[], count: number): T[] => {
    const taken = new Set<T>();
    while (taken.size < Math.min(count, list.length)) taken.add(this.skewed(list));
    return list.filter((each) => taken.has(each));
  };
}

// Who has how many laws, and which law is which? Known without making any of them, so that each can be made by itself.

import type { Kind } from '../../../src/seeds/codebook.ts';
import type { Seeds } from '../../../src/seeds/read.ts';
import { Draw } from './draw.ts';

export const seed = 20_261_122;
export const base = { laws: 2_000, provisions: 8_000 };

/** Countries with the most law come first; the others follow in an order that is drawn. */
const leading =
  'CN US IN VN DE FR GB ID RU TH KR JP BR IT ES AU CA TR PL NL MX SG MY NZ ZA NG KE PH SE AT EG SA UA AR PK'.split(' ');
const euShare = 0.03;

/** A law before it is made: whose it is, its place among that jurisdiction's, and the day of its adoption. */
export type Place = { n: number; id: string; jurisdiction: string; nth: number; adopted: number; transposes?: Place };

/** Days since 1995-01-01. */
const firstDay = Date.UTC(1995, 0, 1);
export const dateOf = (day: number): string => new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
export const dayOf = (date: string): number => (Date.parse(date) - firstDay) / 86_400_000;
export const newestDay = dayOf('2026-03-31');

export class Places {
  readonly #from: number[] = [];
  readonly #codes: string[];
  readonly #members: Set<string>;
  readonly total: number;

  constructor(
    readonly seeds: Seeds,
    scale: number,
  ) {
    this.total = Math.round(base.laws * scale);
    const countries = seeds.countries.content.countries
      .filter(({ kind }) => kind === 'country')
      .map(({ code }) => code);
    const draw = new Draw(seed, -1);
    const others = countries.filter((code) => !leading.includes(code)).map((code) => ({ code, by: draw.share() }));
    const ordered = [...leading, ...others.sort((a, b) => a.by - b.by).map(({ code }) => code)];
    const weights = ordered.map((_, rank) => 1 / (rank + 5));
    const sum = weights.reduce((a, b) => a + b, 0);
    this.#codes = ['EU', ...ordered];
    let reached = 0;
    for (const share of [euShare, ...weights.map((weight) => ((1 - euShare) * weight) / sum)]) {
      this.#from.push(Math.round(reached * this.total));
      reached += share;
    }
    const eu = seeds.blocs.find((bloc) => bloc.content.code === 'EU')!.content;
    this.#members = new Set(eu.members.filter(({ to }) => to === undefined).map(({ jurisdiction }) => jurisdiction));
  }

  count(code: string): number {
    const index = this.#codes.indexOf(code);
    return (this.#from[index + 1] ?? this.total) - this.#from[index]!;
  }

  /** Countries that have law, those with the most first. */
  countries = (): string[] => this.#codes.slice(1).filter((code) => this.count(code) > 0);

  /** Two in five of the European Union's laws are directives. */
  isDirective = (nth: number): boolean => nth % 5 < 2;

  /** The nth law of a jurisdiction, round again after the last. */
  of(code: string, nth: number): Place {
    const index = this.#codes.indexOf(code);
    return this.at(this.#from[index]! + (nth % this.count(code)));
  }

  at(n: number): Place {
    let index = this.#from.findLastIndex((from) => from <= n);
    while (this.#from[index + 1] === this.#from[index]) index++;
    const jurisdiction = this.#codes[index]!;
    const nth = n - this.#from[index]!;
    const id = `${jurisdiction.toLowerCase()}-law-${nth + 1}`;
    const draw = new Draw(seed, n);
    // Law has grown: of thirty years, the last ten have half.
    const adopted = Math.floor(newestDay * draw.share() ** 0.55);
    if (jurisdiction === 'EU')
      return {
        n,
        id,
        jurisdiction,
        nth,
        adopted: this.isDirective(nth) ? Math.min(adopted, newestDay - 1500) : adopted,
      };
    // Every third law of a member transposes a directive: those adopted in the list's order, round again.
    if (!this.#members.has(jurisdiction) || nth % 3 !== 0) return { n, id, jurisdiction, nth, adopted };
    const turn = nth / 3;
    const transposes = this.of('EU', Math.floor(turn / 2) * 5 + (turn % 2));
    if (!this.isDirective(transposes.nth)) return { n, id, jurisdiction, nth, adopted };
    return { n, id, jurisdiction, nth, adopted: transposes.adopted + draw.between(200, 1300), transposes };
  }
}

/** Whether the country has no rule of the kind, by a draw of its own: there its laws have none, and a finding says so. */
export function isAbsent(country: string, kind: Kind): boolean {
  const text = `${country} ${kind.code}`;
  let n = 7;
  for (let at = 0; at < text.length; at++) n = Math.imul(n, 31) + text.charCodeAt(at);
  return new Draw(seed, n).chance(0.2);
}

// How is an address read, and how are others made from it? Parameters are read by name; those that were read, in that order, make the
// canonical address, so that no page has to say twice what it takes.

import { type Day, isDay, today } from '../law/partial-date.ts';
import { BadRequest } from './ask.ts';

/** What a page reads its variables from. */
export type Asked = {
  /** Of the path, such as :code. */
  path: Record<string, string>;
  /** The day that is asked about. */
  day: Day;
  /** The first value of a parameter; undefined where it is missing or empty. */
  one(name: string): string | undefined;
  /** All values, repeated or with commas between them, each once. */
  several(name: string): string[];
  /** One of some words. Throws BadRequest. Left out, it is the first of them, and the address stays without it. */
  choice<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word;
};

export type Address = {
  /** The page's own, without an ending: /kinds/takedown-duty. */
  pathname: string;
  /** With what was chosen: /kinds/takedown-duty?on=2019-03-15. */
  href: string;
  /** The same in another form: /kinds/takedown-duty.csv?on=2019-03-15. */
  as(ending: string): string;
  /** Another page of this site on the same day and release, where these were chosen. */
  to(path: string): string;
  /** The same page with other parameters; undefined takes one away. */
  with(parameters: Record<string, string | undefined>): string;
  /** What was chosen, for forms that keep it. */
  chosen: { on?: Day; release?: string };
};

export type Common = { on: Day | undefined; release: number | string | undefined };
type Query = Record<string, unknown>;

/** Reads an address by a page's own reader. `takes` says what of the common parameters its document has. */
export function readAddress<T>(
  pathname: string,
  path: Record<string, string>,
  query: Query,
  takes: { on: boolean; release: boolean },
  read: (asked: Asked) => T,
): { variables: T; address: Address; common: Common } {
  const canonical = new Map<string, string>();
  const text = String([query.on ?? ''].flat()[0]).trim();
  const on = takes.on && text ? dayIn(text) : undefined;
  const asked: Asked = {
    path,
    day: on ?? today(),
    one(name) {
      const value = String([query[name] ?? ''].flat()[0]).trim();
      if (value) canonical.set(name, value);
      return value || undefined;
    },
    several(name) {
      const values = [query[name] ?? []].flat().flatMap((text) => String(text).split(','));
      const each = [...new Set(values.map((value) => value.trim()).filter(Boolean))];
      if (each.length > 0) canonical.set(name, each.join(','));
      return each;
    },
    choice(name, words) {
      const word = asked.one(name) ?? words[0];
      if (!(words as readonly string[]).includes(word))
        throw new BadRequest(`${name} is "${word.slice(0, 80)}". It can be ${words.join(', ')}.`);
      if (word === words[0]) canonical.delete(name);
      return word as (typeof words)[number];
    },
  };
  const variables = read(asked);
  if (on !== undefined) canonical.set('on', on);
  const release = takes.release ? releaseIn(asked.one('release')) : undefined;
  return { variables, address: addressOf(pathname, canonical), common: { on, release } };
}

function addressOf(pathname: string, parameters: Map<string, string>): Address {
  const { on, release } = Object.fromEntries(parameters);
  const chosen = { ...(on && { on }), ...(release && { release }) };
  return {
    pathname,
    href: hrefOf(pathname, parameters),
    as: (ending) => hrefOf(`${pathname === '/' ? '/index' : pathname}.${ending}`, parameters),
    to(path) {
      const [, before, own, place] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(path)!;
      const others = [...new URLSearchParams(own)];
      // In the order of canonical addresses: what is chosen for all pages comes last.
      return hrefOf(before!, new Map([...others, ...Object.entries(chosen), ...others])) + (place ?? '');
    },
    with: (others) =>
      hrefOf(
        pathname,
        new Map(
          Object.entries({ ...Object.fromEntries(parameters), ...others }).filter(
            (each): each is [string, string] => each[1] !== undefined,
          ),
        ),
      ),
    chosen,
  };
}

/** Commas stay readable: ?j=CN,VN. */
function hrefOf(pathname: string, parameters: Map<string, string>): string {
  const query = new URLSearchParams([...parameters]).toString().replaceAll('%2C', ',');
  return query ? `${pathname}?${query}` : pathname;
}

/** Undefined for today, which needs not be said. A year, which a slider gives, is its last day, or today in the one that runs. */
function dayIn(on: string): Day | undefined {
  if (on === today().slice(0, 4)) return undefined;
  if (/^\d{4}$/.test(on)) return dayIn(`${on}-12-31`);
  const isOne: boolean = isDay(on);
  if (!isOne)
    throw new BadRequest(
      `"${on.slice(0, 40)}" is no day. Write it as in 2019-03-15. Any day from 1900-01-01 to 2100-12-31 can be asked about.`,
    );
  return on === today() ? undefined : on;
}

function releaseIn(release: string | undefined): number | string | undefined {
  if (release === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(release)) return Number(release);
  const isOne: boolean = isDay(release);
  if (isOne) return release;
  throw new BadRequest(
    `"${release.slice(0, 40)}" is no release. Give its number, such as 1, or a day for the last one made by its end, such as 2026-11-22.`,
  );
}

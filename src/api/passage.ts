// Where in a text do the words of a question stand?

import { fold, type Word, wordsOf } from '../seeds/words.ts';
import type { Asked, Term } from './search-terms.ts';
import type { Selection } from './selection.ts';

/** Passages of one hit. */
const most = 3;
/** How much of a text is told, and how much of it before the first match, in characters. */
const [longest, before] = [240, 80];

/** What the statement reads of a hit: its texts, and by number of the term, words that stand for it too. */
export type Read = { texts: [part: string, text: string][]; alike: [n: number, word: string][] };
export type Fragment = { text: string; isMatch: boolean };
export type Passage = { part: string; fragments: Fragment[] };

export function passagesOf({ texts, alike }: Read, { terms, common }: Asked): Passage[] {
  const matchers = terms.map((term, n) =>
    matcher(
      term,
      alike.filter(([of]) => of === n).map(([, word]) => word),
    ),
  );
  const found = texts.flatMap(([part, text]) => {
    const matches = matchesIn(text, matchers, common);
    return matches.ranges.length === 0 ? [] : [{ part, text, ...matches }];
  });
  // Texts with more of the words first; among these, as they stand in the entry: names first.
  found.sort((a, b) => b.terms - a.terms);
  return found.slice(0, most).map(({ part, text, ranges }) => ({ part, fragments: cut(text, ranges) }));
}

/** Passages with the fields that were selected of them, in place of what was read. */
export function selectPassages(read: Read, asked: Asked, selection: Selection): unknown {
  const pick = ({ type, fields }: Selection, object: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      fields.map((field) => {
        if (field.name === '__typename') return [field.key, type];
        const told = object[field.name];
        return [field.key, field.name === 'fragments' ? (told as Fragment[]).map((each) => pick(field, each)) : told];
      }),
    );
  return passagesOf(read, asked).map((passage) => pick(selection, passage));
}

type Range = [start: number, end: number];
type Matcher = (words: Word[]) => Range[];

function matcher({ words, isPrefix, compound }: Term, alike: string[]): Matcher {
  const others = new Set([...alike, ...(compound === undefined ? [] : [compound])]);
  const split = alike.filter((each) => each.includes(' ')).map((each) => each.split(' '));
  const [first, last] = [words[0]!, words.at(-1)!];
  const fits = (word: string | undefined, n: number) =>
    word !== undefined && (isPrefix && n === words.length - 1 ? word.startsWith(last) : word === words[n]);
  return (found) =>
    found.flatMap((word, at): Range[] => {
      if (others.has(word.word)) return [[word.start, word.end]];
      const next = found[at + 1];
      if (next && split.some(([left, right]) => left === word.word && right === next.word))
        return [[word.start, next.end]];
      if (!fits(word.word, 0) || !words.every((_, n) => fits(found[at + n]?.word, n))) return [];
      const end = found[at + words.length - 1]!;
      // Of a pair, a lone letter is the first half.
      const isHalf = words.length === 1 && [...first].length === 1;
      return [[word.start, isHalf ? word.start + first.length : end.end]];
    });
}

/** Where in the text matches stand, in order, and of how many terms. Matches with only a space between them are one, and so are common words beside one. */
function matchesIn(text: string, matchers: Matcher[], common: string[]): { ranges: Range[]; terms: number } {
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const sign of text) {
    const own = fold(sign);
    for (let n = 0; n < own.length; n++) starts.push(at);
    folded += own;
    at += sign.length;
  }
  starts.push(at);
  const words = wordsOf(folded);
  const fits = matchers.map((match) => match(words)).filter((ranges) => ranges.length > 0);
  const found = fits.flat().map(([start, end]) => ({ start, end, isWanted: true }));
  const beside = words
    .filter(({ word }) => common.includes(word))
    .map(({ start, end }) => ({ start, end, isWanted: false }));
  const merged: typeof found = [];
  for (const { start, end, isWanted } of [...found, ...beside].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && folded.slice(last.end, start).trim() === '') {
      last.end = Math.max(last.end, end);
      last.isWanted ||= isWanted;
    } else merged.push({ start, end, isWanted });
  }
  const ranges = merged
    .filter(({ isWanted }) => isWanted)
    .map(({ start, end }): Range => [starts[start]!, starts[end]!]);
  return { ranges, terms: fits.length };
}

/** The text around the first match, in pieces that match and pieces that do not. */
function cut(text: string, matches: Range[]): Fragment[] {
  const from =
    text.length <= longest || matches[0]![0] <= before ? 0 : wordStart(text, matches[0]![0] - before, matches[0]![0]);
  const to = text.length - from <= longest ? text.length : wordEnd(text, from + longest, matches[0]![1]);
  const fragments: Fragment[] = [];
  const add = (piece: string, isMatch: boolean) => {
    if (piece !== '') fragments.push({ text: piece, isMatch });
  };
  let at = from;
  let lead = from > 0 ? '…' : '';
  for (const [start, end] of matches.filter(([, last]) => last <= to)) {
    add(lead + text.slice(at, start), false);
    add(text.slice(start, end), true);
    lead = '';
    at = end;
  }
  add(lead + text.slice(at, to) + (to < text.length ? '…' : ''), false);
  return fragments;
}

/** The first place after a space between two others; without a space, the end of them. */
function wordStart(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space < 0 ? to : from + space + 1;
}

/** The last place before a space that is not before `least`; without a space, `to`, but not between the halves of a character. */
function wordEnd(text: string, to: number, least: number): number {
  const space = text.slice(0, to).search(/\s\S*$/);
  if (space >= least) return space;
  const end = Math.max(to, least);
  return /[\udc00-\udfff]/.test(text[end] ?? '') ? end + 1 : end;
}

// Which words does a text have, as they are looked up?
// The importer, the question and the highlighting all cut texts here: not Postgres, whose parser knows no scripts without spaces and
// sees other letters under another locale or version.

import { stemmer } from 'stemmer';

/**
 * Takes a word as it is looked up, its place in the order of words, and where it stands in the folded text (UTF-16 units, end exclusive).
 * Not a list of words: an import cuts a quarter of a million, and most of its time would go into making them.
 */
export type Visit = (word: string, place: number, start: number, end: number) => void;

/** Longer words and titles are looked up by their beginning. In letters. */
const longest = 200;

// Accents of Latin, Greek and Cyrillic; vowel signs of Hebrew and Arabic, which are mostly left out; the dot under Devanagari letters.
// Vowels of Indic and South-East Asian scripts are no accents and stay.
const marks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0655\u0670\u093c]/g;
// Letters that Unicode does not take apart.
const letters: Record<string, string> = {
  ...{ đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ٱ: 'ا' },
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
// The zeros of Arabic, Persian, Devanagari, Bengali, Thai, Lao, Burmese and Khmer digits.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0];
const foreignDigit = /(?![0-9])\p{Nd}/gu;
const inAscii = /^[\0-\x7f]*$/;

/** Text without case, accents, width and the digits of its script: Luật An ninh mạng → luat an ninh mang, ๒๕๖๐ → 2560. */
export const fold = (text: string): string =>
  inAscii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(marks, '')
        .replace(special, (letter) => letters[letter]!)
        .replace(foreignDigit, (digit) => {
          const code = digit.codePointAt(0)!;
          const zero = zeros.find((start) => code >= start && code < start + 10);
          return zero === undefined ? digit : String(code - zero);
        })
        .normalize('NFC');

const unspacedScripts = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan'];
const unspaced = unspacedScripts.map((script) => `\\p{scx=${script}}`).join('');
const anyWord = /([\p{L}\p{M}\p{N}]+)(?:['’]s(?![\p{L}\p{M}\p{N}]))?/gu;
const unspacedWord = new RegExp(`[${unspaced}]`, 'u');
const parts = new RegExp(`(?<run>(?:(?!\\p{N})[${unspaced}])+)|(?:(?=\\p{N})[^]|[^${unspaced}])+`, 'gu');
// Localization is localisation.
const american = /(?<=^[a-z]{3,})iz(?=(?:e[ds]?|ers?|ing|ations?)$)/;
const hyphen = /[-‐‑]/;
const asciiCompound = /[a-z0-9]+(?:-[a-z0-9]+)+/g;
const compound = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)+/gu;

/**
 * Goes through the words of a folded text. Where a script puts no spaces, each two neighbouring letters are a word, and the last one
 * alone: 安全法 is 安全, 全法 and 法. A compound is there both in parts and, last, whole: e, commerce, ecommerce.
 */
export function eachWord(folded: string, visit: Visit): void {
  const places = hyphen.test(folded) ? new Map<number, number>() : undefined;
  let place = 0;
  const take = (match: string, start: number) => {
    place++;
    places?.set(start, place);
    visit(lookedUp(match), place, start, start + match.length);
  };
  const isAscii = inAscii.test(folded);
  if (isAscii) eachAsciiWord(folded, take);
  else
    for (const { 1: match = '', index } of folded.matchAll(anyWord)) {
      if (!unspacedWord.test(match)) take(match, index);
      else
        for (const { 0: part, index: at, groups } of match.matchAll(parts))
          if (groups!.run === undefined) take(part, index + at);
          else eachPair(part, (pair, within) => take(pair, index + at + within));
    }
  if (places)
    for (const { 0: match, index } of folded.matchAll(isAscii ? asciiCompound : compound)) {
      const first = places.get(index);
      if (first !== undefined) visit(wholeOf(match), first, index, index + match.length);
    }
}

const lookedUp = (match: string): string =>
  match.length > longest ? wholeOf(match) : match.includes('iz') ? match.replace(american, 'is') : match;

/** The same as anyWord where there are only plain letters, at a quarter of the time. */
function eachAsciiWord(folded: string, take: (match: string, start: number) => void): void {
  const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  for (let at = 0; at < folded.length; at++) {
    if (!isLetter(folded.charCodeAt(at))) continue;
    const start = at;
    while (at < folded.length && isLetter(folded.charCodeAt(at))) at++;
    take(folded.slice(start, at), start);
    if (folded.startsWith("'s", at) && !isLetter(folded.charCodeAt(at + 2))) at++;
  }
}

function eachPair(run: string, take: (pair: string, within: number) => void): void {
  const signs = [...run];
  let within = 0;
  signs.forEach((sign, n) => {
    take(sign + (signs[n + 1] ?? ''), within);
    within += sign.length;
  });
}

export type Word = { word: string; place: number; start: number; end: number };

/** The words as a list. */
export function wordsOf(folded: string): Word[] {
  const found: Word[] = [];
  eachWord(folded, (word, place, start, end) => found.push({ word, place, start, end }));
  return found;
}

/** A folded title, number or name as a whole, without what people leave out or write differently: 24/2018/qh14 → 242018qh14. */
export function wholeOf(folded: string): string {
  const whole = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return whole.length > longest ? [...whole].slice(0, longest).join('') : whole;
}

/** Words that stand in nearly every text and are looked for only where there are no others, in names. */
export const isCommon = (word: string): boolean => common.has(word);
const common = new Set(
  'a an and are as at be been but by can does for from has have in into is it its may must no not of on only or other such than that the their them these they this to under up was were when where which with within without'.split(
    ' ',
  ),
);

/** Words that have other forms and are mistyped: in Latin letters. */
export const isSpelled = (word: string): boolean => /^[a-z]{2,40}$/.test(word);

/** What a word has in common with its other English forms (Porter 1980); null for a word that is not looked for. Not by Postgres, whose
 * versions differ in it. */
export const stemOf = (word: string): string | null => (isCommon(word) ? null : stemmer(word));

// Which words does a question look for?

import { fold, isCommon, type Word, wholeOf, wordsOf } from '../seeds/words.ts';
import { refusal } from './errors.ts';

const longestText = 200;

/** Words that follow each other, most often one. The last may be the beginning of a word, while it is being typed. */
export type Term = { words: string[]; isPrefix: boolean; compound?: string };

/** `whole`: the text as a title or number is found exactly. `common`: words that are not looked for, as there are others. */
export type Asked = { whole: string; terms: Term[]; common: string[] };

/** Throws BAD_ARGUMENT for a text without a word. */
export function termsOf(text: string): Asked {
  if (text.length > longestText)
    throw refusal(
      'BAD_ARGUMENT',
      'text',
      `text has ${text.length} characters. Ask with at most ${longestText}; a few words find most.`,
    );
  const folded = fold(text);
  const all = folded.split(/\s+/).flatMap((chunk) => chunkTerms(chunk));
  if (all.length === 0)
    throw refusal('BAD_ARGUMENT', 'text', 'text has no word in it. Give a word, a number or a part of a title.');
  if (!/[\p{L}\p{M}\p{N}]$/u.test(folded)) all.at(-1)!.isPrefix = false;
  else if (all.at(-1)!.words.at(-1)!.length >= (all.length === 1 ? 2 : 3)) all.at(-1)!.isPrefix = true;
  const wanted = all.filter(({ words }) => words.length > 1 || !isCommon(words[0]!));
  const terms = wanted.length > 0 ? wanted : all;
  const common = all.filter((term) => !terms.includes(term)).flatMap(({ words }) => words);
  return { whole: wholeOf(folded), terms, common };
}

/** What stands between two spaces: a number (24/2018) and letters without spaces stay together, other words stand alone. */
function chunkTerms(chunk: string): Term[] {
  const found = wordsOf(chunk);
  const compound = found.find((word, n) => n > 0 && word.place <= found[n - 1]!.place)?.word;
  const words = compound === undefined ? found : found.filter(({ word }) => word !== compound);
  const isOne = compound !== undefined || /\d/.test(chunk);
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    if (last && (isOne || word.start < last.end)) groups.at(-1)!.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => {
    const last = group.at(-1)!;
    const before = group.at(-2);
    // The last letter of a pair says nothing more.
    const isSaid = before !== undefined && last.start < before.end;
    return {
      words: (isSaid ? group.slice(0, -1) : group).map(({ word }) => word),
      // A letter of a script without spaces stands at the beginning of pairs.
      isPrefix: group.length === 1 && isLoneSign(last.word),
      ...(compound !== undefined && { compound }),
    };
  });
}

const isLoneSign = (word: string): boolean =>
  [...word].length === 1 && !/[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{N}]/u.test(word);

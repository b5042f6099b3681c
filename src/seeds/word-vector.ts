// Which words stand at which places of an entry, as Postgres reads it?

import { eachWord, isCommon, isSpelled, wholeOf } from './words.ts';

export type Weight = 'A' | 'B' | 'C' | 'D';

/** Most places that Postgres can tell apart in a document. */
const lastPlace = 16383;
/** Between two texts, so that no phrase goes from one into the next. */
const gap = 10;

/** Words of several texts, as a tsvector: 'law':1A,14B 'cyber':2A */
export class WordVector {
  readonly places = new Map<string, string>();
  #place = 0;

  add(folded: string, weight: Weight, withCommon = false): this {
    let last = 0;
    eachWord(folded, (word, place) => {
      if (withCommon || !isCommon(word)) this.#put(word, this.#place + place, weight);
      // A compound comes last, with the place of its first part.
      last = Math.max(last, place);
    });
    this.#place += last + gap;
    return this;
  }

  /** The whole of a title or number, as a word that no text has in it. */
  addWhole(folded: string): this {
    const whole = wholeOf(folded);
    if (whole !== '') this.#put(`=${whole}`, 1, 'A');
    return this;
  }

  #put(word: string, place: number, weight: Weight): void {
    const before = this.places.get(word);
    const at = `${Math.min(place, lastPlace)}${weight}`;
    this.places.set(word, before === undefined ? at : `${before},${at}`);
  }

  /** Its words for the vocabulary. */
  spelled(): string[] {
    return [...this.places.keys()].filter(isSpelled);
  }

  toString(): string {
    let text = '';
    for (const [word, places] of this.places) text += `'${word}':${places} `;
    return text;
  }
}

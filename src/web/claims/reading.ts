// What does the record say to a claim, in words?

import type { Reading } from '../generated.ts';

export const readingWords: Record<Reading, string> = {
  SUPPORTED: 'borne out by the law on record',
  PARTLY: 'partly borne out by the law on record',
  NOT_SUPPORTED: 'not borne out by the law on record',
  CANNOT_TELL: 'the record cannot tell',
};

/** What each reading means, for whoever meets it first. */
export const readingMeanings: Record<Reading, string> = {
  SUPPORTED: 'The dates and rules on record are as the sentence says.',
  PARTLY: 'A part of the sentence is as the record has it; another part is not, or is no question of law.',
  NOT_SUPPORTED: 'The record says otherwise.',
  CANNOT_TELL: 'Too little is on record, or the sentence is about something other than law.',
};

export const readings = Object.keys(readingWords) as Reading[];

export const sentence = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

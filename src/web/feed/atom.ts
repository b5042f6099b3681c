// How is a feed told? As Atom (RFC 4287), with ids that stay whatever the address is and times that come from the record.

import { createHash } from 'node:crypto';
import type { Day } from '../../law/partial-date.ts';

export type Entry = {
  /** The record's own id, the same for good. */
  id: string;
  title: string;
  /** The page it leads to, in full. */
  address: string;
  /** When it happened or the record came to say so, whichever is later: a day, or a time in UTC. */
  updated: string;
  summary: string;
  /** Codes with their names. */
  categories: { term: string; label: string }[];
};

export type Feed = {
  /** Names the feed among all of this site, without the host. */
  id: string;
  title: string;
  subtitle: string;
  /** In full: the feed's own address, and that of the page beside it. */
  self: string;
  page: string;
  /** The day of the release. It stands where there is no entry. */
  madeOn: Day;
  entries: Entry[];
};

export const type = 'application/atom+xml; charset=utf-8';

/** The newest entries first. */
export function atom({ id, title, subtitle, self, page, madeOn, entries }: Feed): string {
  const sorted = entries.toSorted((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${urn(`feeds/${id}`)}</id>`,
    `<title>${xml(title)}</title>`,
    `<subtitle>${xml(subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<updated>${timeOf(sorted[0]?.updated ?? madeOn)}</updated>`,
    '<author><name>Netlaws</name></author>',
    '<rights>CC BY 4.0</rights>',
    ...sorted.map(
      (entry) => `<entry>
<id>${urn(entry.id)}</id>
<title>${xml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${xml(entry.address)}"/>
<updated>${timeOf(entry.updated)}</updated>
<summary>${xml(entry.summary)}</summary>
${entry.categories.map(({ term, label }) => `<category term="${xml(term)}" label="${xml(label)}"/>`).join('\n')}
</entry>`,
    ),
    '</feed>\n',
  ].join('\n');
}

const timeOf = (time: string): string => (time.length === 10 ? `${time}T00:00:00Z` : time);

/** The namespace of the record's ids: a UUID that was drawn once. */
const namespace = Buffer.from('7c1a7f0e3b5d4c5e9c4e2f0a6d1b8e43', 'hex');

/** A name as a URN: version 5 of RFC 9562, the same wherever the record is served. */
export function urn(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, which cannot hold most control characters at all. */
export const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => references[character]!);

/** The later of two days, of which one may be missing. */
export const laterOf = (...days: (Day | null)[]): Day => days.reduce<Day>((a, b) => (b !== null && b > a ? b : a), '');

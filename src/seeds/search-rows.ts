// Under which words are laws, provisions, jurisdictions and kinds found?

import type { Codebook, Pillar } from './codebook.ts';
import type { Bloc, Countries, Law } from './format.ts';
import { firstDay } from './law-rows.ts';
import type { Document } from './plan.ts';
import type { Row } from './rows.ts';
import { type Weight, WordVector } from './word-vector.ts';
import { fold, wordsOf } from './words.ts';

/** A text of an entry, as passages name it. */
type Text = [part: string, text: string, weight: Weight];

type Entry = {
  type: string;
  id: string;
  key: string;
  law_id?: string;
  jurisdiction?: string;
  kinds?: string[];
  day?: string;
  title: string;
  /** Titles, numbers and codes, of which each is found exactly. */
  names: Text[];
  texts: Text[];
  /** Names of what it belongs to. */
  context: WordVector;
};

/**
 * Rows for some of the documents; `documents` are all, as laws are found by the names of countries too. `contexts` are words, by law or
 * pillar, that many entries share: each is sent to the database once.
 */
export function searchRows(written: Document[], documents: Document[], codebook: Codebook) {
  const jurisdictions = namesOfJurisdictions(documents);
  const entries = written.flatMap(({ id, content }): Entry[] => {
    const [folder, name] = id.split('/');
    if (folder === 'laws') return lawEntries(content as Law, codebook, jurisdictions);
    if (name === 'countries') return (content as Countries).countries.map(jurisdictionEntry);
    if (folder === 'jurisdictions') return [jurisdictionEntry(content as Bloc)];
    return folder === 'codebook' && 'kinds' in (content as object) ? kindEntries(content as Pillar) : [];
  });
  const counts = new Map<string, number>();
  const contexts = new Map<WordVector, number>();
  const rows = entries.map((entry) => {
    const place = contexts.get(entry.context) ?? contexts.size;
    contexts.set(entry.context, place);
    return rowOf(entry, place, counts);
  });
  return {
    entries: rows,
    contexts: [...contexts].map(([words, context]): Row => ({ context, words: String(words) })),
    words: [...counts].map(([word, count]): Row => ({ word, entries: count })),
  };
}

function rowOf(
  { names, texts, context, kinds = [], ...entry }: Entry,
  place: number,
  counts: Map<string, number>,
): Row {
  const [own, all] = [new WordVector(), new WordVector()];
  for (const [, text] of names) {
    const folded = fold(text);
    const words = wordsOf(folded);
    own.add(words, 'A', true).addWhole(folded);
    all.add(words, 'A');
    // The General Data Protection Regulation (GDPR) is known by either name.
    const known = /^(.+)\(([^()]+)\)$/.exec(folded);
    for (const part of known ? [known[1]!, ...known[2]!.split(',')] : []) own.addWhole(part);
  }
  for (const [part, text, weight] of texts)
    all.add(wordsOf(fold(part === 'ARTICLE' ? spelledOut(text) : text)), weight);
  const count = (word: string) => {
    if (isSpelled(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const word of all.places.keys()) count(word);
  for (const word of context.places.keys()) if (!all.places.has(word)) count(word);
  return {
    ...entry,
    context: place,
    kinds,
    length: wordsOf(fold(entry.title)).length,
    texts: [...names, ...texts].map(([part, text]) => [part, text]),
    names: String(own),
    words: String(all),
  };
}

/** s. 66A is asked for as section 66A too. */
const spelledOut = (article: string): string =>
  `${article} ${article.replace(/\bss?\.|\bsec\.|§+/gi, ' section ').replace(/\barts?\b\.?/gi, 'article')}`;

/** Words that have other forms and are mistyped: in Latin letters. */
export const isSpelled = (word: string): boolean => /^[a-z]{2,40}$/.test(word);

type Names = Map<string, string[]>;

function namesOfJurisdictions(documents: Document[]): Names {
  const names: Names = new Map();
  for (const { id, content } of documents) {
    if (!id.startsWith('jurisdictions/')) continue;
    for (const each of id.endsWith('/countries') ? (content as Countries).countries : [content as Bloc])
      names.set(each.code, [each.name, each.officialName]);
  }
  return names;
}

function contextOf(texts: (string | undefined)[]): WordVector {
  const context = new WordVector();
  for (const text of new Set(texts)) if (text !== undefined) context.add(wordsOf(fold(text)), 'D');
  return context;
}

function lawEntries(law: Law, codebook: Codebook, jurisdictions: Names): Entry[] {
  const place = jurisdictions.get(law.jurisdiction)!;
  const titles = law.titles.map(({ text }): Text => ['TITLE', text, 'A']);
  const numbers = (law.number ? [law.number.text, ...law.number.alias] : []).map((text): Text => ['NUMBER', text, 'A']);
  const shown = (law.titles.find(({ role }) => role === 'main') ?? law.titles[0]!).text;
  const of = { law_id: law.id, jurisdiction: law.jurisdiction, day: firstDay(law) };
  const names = [...titles, ...numbers];
  const context = contextOf([...names.map(([, text]) => text), ...place]);
  return [
    {
      ...of,
      type: 'Law',
      id: law.id,
      key: law.id,
      kinds: [...new Set(law.provisions.map(({ kind }) => kind))],
      title: shown,
      names,
      texts: law.summary === undefined ? [] : [['SUMMARY', law.summary, 'B']],
      context: contextOf(place),
    },
    ...law.provisions.map(({ id, kind, article, summary, authority }): Entry => {
      const { name } = codebook.kinds.get(kind)!;
      return {
        ...of,
        type: 'Provision',
        id: `${law.id}:${id}`,
        key: `${law.id}:${id}`,
        kinds: [kind],
        title: [name, article, shown].filter(Boolean).join(' · '),
        names: [],
        texts: [
          ['SUMMARY', summary, 'B'],
          ['KIND', name, 'B'],
          ...(article === undefined ? [] : [['ARTICLE', article, 'B'] as Text]),
          ...(authority === undefined ? [] : [['AUTHORITY', authority, 'C'] as Text]),
        ],
        context,
      };
    }),
  ];
}

function jurisdictionEntry({ code, name, officialName, ...more }: Countries['countries'][number] | Bloc): Entry {
  const { alpha3, region, subregion } = more as Partial<Countries['countries'][number]>;
  const named = [...new Set([name, officialName])];
  return {
    type: 'Jurisdiction',
    id: `jurisdictions/${code}`,
    key: code,
    jurisdiction: code,
    title: name,
    names: [
      ...named.map((text): Text => ['NAME', text, 'A']),
      ...[code, ...(alpha3 === undefined ? [] : [alpha3])].map((text): Text => ['CODE', text, 'A']),
    ],
    texts: [],
    context: contextOf([region, subregion]),
  };
}

function kindEntries(pillar: Pillar): Entry[] {
  const context = contextOf([pillar.name]);
  return pillar.kinds.map(({ code, name, question, boundary, crosswalk }) => ({
    type: 'Kind',
    id: `kinds/${code}`,
    key: code,
    kinds: [code],
    title: name,
    names: [
      ['NAME', name, 'A'],
      ['CODE', code, 'A'],
    ],
    texts: [
      ['QUESTION', question, 'B'],
      ['DEFINITION', boundary, 'C'],
      ...crosswalk.map(({ code: other }): Text => ['CROSSWALK', other, 'C']),
    ],
    context,
  }));
}

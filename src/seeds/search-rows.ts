// Under which words are laws, provisions, jurisdictions and kinds found?

import type { Codebook, Pillar } from './codebook.ts';
import type { Bloc, Countries, Law } from './format.ts';
import { firstDay } from './law-rows.ts';
import type { Document } from './plan.ts';
import { type Weight, WordVector } from './word-vector.ts';
import { fold, wordsOf } from './words.ts';

type Entry = {
  type: 'Law' | 'Provision' | 'Jurisdiction' | 'Kind';
  id: string;
  law_id?: string;
  jurisdiction?: string;
  kinds?: string[];
  day?: string;
  /** Titles, numbers and codes, of which each is found exactly; the one shown first. */
  names: string[];
  texts: (readonly [text: string | undefined, weight: Weight])[];
  /** Names of what it belongs to. */
  context: WordVector;
};

type Row = Omit<Entry, 'names' | 'texts' | 'context'> & { length: number; words: string; context: number };

/** Rows collected from many documents. */
export class SearchRows {
  readonly entries: Row[] = [];
  /** Words, by law or pillar, that many entries share: each is sent to the database once. */
  readonly contexts: { context: number; words: string }[] = [];

  /** `jurisdictions`: laws are found by their names too. `counts`: in how many entries each word stands, added to. */
  add({ id, content }: Document, jurisdictions: Names, codebook: Codebook, counts: Map<string, number>): void {
    const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
    const shared = new Map<WordVector, { context: number; spelled: string[] }>();
    for (const { names, texts, context: around, ...entry } of entriesOf(id, content, jurisdictions, codebook)) {
      if (!shared.has(around)) {
        shared.set(around, { context: this.contexts.length, spelled: around.spelled() });
        this.contexts.push({ context: this.contexts.length, words: String(around) });
      }
      const { context, spelled } = shared.get(around)!;
      const words = vectorOf(names, texts);
      for (const word of words.spelled()) count(word);
      for (const word of spelled) if (!words.places.has(word)) count(word);
      const length = names.length === 0 ? 1 : wordsOf(fold(names[0]!)).length;
      this.entries.push({ kinds: [], ...entry, length, words: String(words), context });
    }
  }
}

function entriesOf(document: string, content: unknown, jurisdictions: Names, codebook: Codebook): Entry[] {
  const [folder, name] = document.split('/');
  if (folder === 'laws') return lawEntries(content as Law, codebook, jurisdictions);
  if (name === 'countries') return (content as Countries).countries.map(jurisdictionEntry);
  if (folder === 'jurisdictions') return [jurisdictionEntry(content as Bloc)];
  return folder === 'codebook' && 'kinds' in (content as object) ? kindEntries(content as Pillar) : [];
}

function vectorOf(names: Entry['names'], texts: Entry['texts']): WordVector {
  const words = new WordVector();
  for (const name of names) {
    const folded = fold(name);
    words.add(folded, 'A', true).addWhole(folded);
    // The General Data Protection Regulation (GDPR) is known by either name.
    const known = /^(.+)\(([^()]+)\)$/.exec(folded);
    for (const part of known ? [known[1]!, ...known[2]!.split(',')] : []) words.addWhole(part);
  }
  for (const [text, weight] of texts) if (text !== undefined) words.add(fold(text), weight);
  return words;
}

/** s. 66A is asked for as section 66A too. */
const spelledOut = (article: string | undefined): string | undefined =>
  article && `${article} ${article.replace(/\bss?\.|\bsec\.|§+/gi, ' section ').replace(/\barts?\b\.?/gi, 'article')}`;

/** Short names: in official ones, most words are those of the form of state. */
export type Names = Map<string, string>;

export function namesOfJurisdictions(documents: Document[]): Names {
  const names: Names = new Map();
  for (const document of documents.filter(({ id }) => id.startsWith('jurisdictions/'))) {
    const content = document.content as Countries | Bloc;
    for (const each of 'countries' in content ? content.countries : [content]) names.set(each.code, each.name);
  }
  return names;
}

function contextOf(texts: (string | undefined)[]): WordVector {
  const context = new WordVector();
  for (const text of new Set(texts)) if (text !== undefined) context.add(fold(text), 'D');
  return context;
}

function lawEntries(law: Law, codebook: Codebook, jurisdictions: Names): Entry[] {
  const place = jurisdictions.get(law.jurisdiction)!;
  const shown = law.titles.find(({ role }) => role === 'main') ?? law.titles[0]!;
  const titles = [shown, ...law.titles.filter((title) => title !== shown)].map(({ text }) => text);
  const names = [...titles, ...(law.number ? [law.number.text, ...law.number.alias] : [])];
  const context = contextOf([...names, place]);
  const of = { law_id: law.id, jurisdiction: law.jurisdiction, day: firstDay(law) };
  return [
    {
      ...of,
      type: 'Law',
      id: law.id,
      kinds: [...new Set(law.provisions.map(({ kind }) => kind))],
      names,
      texts: [[law.summary, 'B']],
      context: contextOf([place]),
    },
    ...law.provisions.map(
      ({ id, kind, article, summary, authority }): Entry => ({
        ...of,
        type: 'Provision',
        id: `${law.id}:${id}`,
        kinds: [kind],
        names: [],
        texts: [
          [summary, 'B'],
          [codebook.kinds.get(kind)!.name, 'B'],
          [spelledOut(article), 'B'],
          [authority, 'C'],
        ],
        context,
      }),
    ),
  ];
}

function jurisdictionEntry({ code, name, officialName, ...more }: Countries['countries'][number] | Bloc): Entry {
  const { alpha3, region, subregion } = more as Partial<Countries['countries'][number]>;
  return {
    type: 'Jurisdiction',
    id: `jurisdictions/${code}`,
    jurisdiction: code,
    names: [...new Set([name, officialName, code, ...(alpha3 === undefined ? [] : [alpha3])])],
    texts: [],
    context: contextOf([region, subregion]),
  };
}

function kindEntries(pillar: Pillar): Entry[] {
  const context = contextOf([pillar.name]);
  return pillar.kinds.map(({ code, name, question, boundary, crosswalk }) => ({
    type: 'Kind',
    id: `kinds/${code}`,
    kinds: [code],
    names: [name, code],
    texts: [[question, 'B'], [boundary, 'C'], ...crosswalk.map((other) => [other.code, 'C'] as const)],
    context,
  }));
}

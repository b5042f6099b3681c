// Is every source that is cited there, is every source that is there cited, and was it read before it was written down?

import { latestDay, today } from '../law/partial-date.ts';
import type { Report, SeedFile } from './file.ts';
import type { Source } from './format.ts';
import { type Path, suggestion } from './problem.ts';

type Sourced = {
  sources: Record<string, Source>;
  asOf?: string;
  coding?: { read: string; reviewed?: string | undefined; manner?: string | undefined };
};

export function checkSources(seed: SeedFile<Sourced>, report: Report): void {
  const { sources, asOf, coding } = seed.content;
  const keys = Object.keys(sources);
  const cited = new Set<string>();
  for (const [at, key] of citationsIn(seed.content, [])) {
    cited.add(key);
    if (!keys.includes(key)) report(seed, at, `The source "${key}" is not in sources. ${suggestion(key, keys)}`);
  }
  const addresses = new Map<string, string>();
  for (const [key, source] of Object.entries(sources)) {
    const at: Path = ['sources', key];
    if (!cited.has(key)) report(seed, at, 'is cited nowhere. Cite it where it states something, or remove it.');
    if (source.read > today())
      report(seed, [...at, 'read'], `is ${source.read}, a day to come. Give the day it was read.`);
    const other = addresses.get(source.url);
    if (other) report(seed, [...at, 'url'], `is the address of "${other}" too. Keep one of the two.`);
    addresses.set(source.url, key);
  }
  const newest = Object.values(sources)
    .map((source) => source.read)
    .sort()
    .at(-1);
  if (asOf && newest && asOf > newest.slice(0, asOf.length))
    report(
      seed,
      ['asOf'],
      `is later than ${newest}, when the newest source was read. Give the newest day the sources speak of.`,
    );
  if (coding?.reviewed && coding.reviewed < coding.read)
    report(seed, ['coding', 'reviewed'], 'is before the first reading. Correct one of the two days.');
  if (coding?.manner && !coding.reviewed)
    report(seed, ['coding', 'manner'], 'speaks of a second reading that has no day. Add reviewed: with the day of it.');
  if (coding && latestDay(coding.read) > today())
    report(seed, ['coding', 'read'], `is ${coding.read}, a day to come. Give the day of the reading.`);
}

/** Every citation in a document: where it stands, and the key it names. */
function* citationsIn(value: unknown, at: Path): Generator<[Path, string]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* citationsIn(item, [...at, index]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      if (key === 'cite')
        for (const [index, cite] of (item as { source: string }[]).entries()) yield [[...at, key, index], cite.source];
      else yield* citationsIn(item, [...at, key]);
}

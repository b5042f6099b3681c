// Does the synthetic record keep every rule that a written one has to keep?

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { seedsDir } from '../../src/config.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf, hashOf } from '../../src/seeds/plan.ts';
import { syntheticDocuments } from './data/documents.ts';

test('written as seed files it has no problem and is read as it was made', async () => {
  const { seeds } = await checkSeeds(seedsDir);
  const documents = syntheticDocuments(seeds!, 0.05);
  const folder = await mkdtemp(path.join(tmpdir(), 'netlaws-synthetic-'));
  try {
    for (const real of ['codebook', 'jurisdictions'])
      await cp(path.join(seedsDir, real), path.join(folder, real), { recursive: true });
    const made = documents.filter(({ id }) => /^(laws|findings)\//.test(id));
    for (const { id, content } of made) {
      const name = id.startsWith('laws/')
        ? `laws/${(content as { jurisdiction: string }).jurisdiction}/${id.slice('laws/'.length)}`
        : id;
      const file = path.join(folder, `${name}.yaml`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, stringify(asWritten(content), { schema: 'failsafe' }));
    }
    const { seeds: read, problems } = await checkSeeds(folder);
    expect(problems).toEqual([]);
    expect(read!.laws).toHaveLength(100);
    const hashes = new Map(documentsOf(read!).map(({ id, content }) => [id, hashOf(content)]));
    for (const { id, content } of made) expect(hashes.get(id), id).toBe(hashOf(content));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('it is skewed as law is', async () => {
  const { seeds } = await checkSeeds(seedsDir);
  const laws = syntheticDocuments(seeds!, 1)
    .filter(({ id }) => id.startsWith('laws/'))
    .map(({ content }) => content as NonNullable<typeof seeds>['laws'][number]['content']);
  const provisions = laws.reduce((sum, law) => sum + law.provisions.length, 0);
  expect(laws).toHaveLength(2000);
  expect(Math.abs(provisions / 8000 - 1)).toBeLessThan(0.05);
  const of = new Map<string, number>();
  for (const { jurisdiction } of laws) of.set(jurisdiction, (of.get(jurisdiction) ?? 0) + 1);
  const counts = [...of.values()].sort((a, b) => b - a);
  expect(counts.slice(0, 20).reduce((a, b) => a + b)).toBeGreaterThan(800);
  expect(of.size).toBeGreaterThan(190);
  expect(laws.filter(({ relations }) => relations.some(({ kind }) => kind === 'transposes')).length).toBeGreaterThan(
    80,
  );
});

/** As a seed file has it: a number and its unit are one text. */
const asWritten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  if ('unit' in value && 'value' in value) return `${value.value} ${value.unit}`;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, asWritten(each)]),
  );
};

// Which seed files are there, and does each fit its format?

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { type Claim, claimFormat } from '../claims/format.ts';
import { type Codebook, codebookOf, lifecycleFormat, pillarFormat, termsFormat } from './codebook.ts';
import { parseSeed, type SeedFile } from './file.ts';
import { type Bloc, blocFormat, type Countries, countriesFormat, type Findings, formats, type Law } from './format.ts';
import type { Problem } from './problem.ts';

export type Seeds = {
  codebook: Codebook;
  pillars: SeedFile<Codebook['pillars'][number]>[];
  terms: SeedFile<Codebook['terms']>;
  lifecycle: SeedFile<Codebook['lifecycle']>;
  countries: SeedFile<Countries>;
  blocs: SeedFile<Bloc>[];
  laws: SeedFile<Law>[];
  findings: SeedFile<Findings>[];
  claims: SeedFile<Claim>[];
};

/**
 * Reads every file under a folder of seeds. Problems of form are collected, not thrown; laws and findings that have one are left
 * out of the result. Seeds are undefined where the codebook or the jurisdictions themselves could not be read, because without
 * them nothing else can be judged.
 */
export async function readSeeds(folder: string): Promise<{ seeds: Seeds | undefined; problems: Problem[] }> {
  const problems: Problem[] = [];
  const files = await yamlFiles(folder, problems);
  const read = async <F extends z.ZodType>(file: string, format: F) =>
    parseSeed(display(folder, file), await readFile(path.join(folder, file), 'utf8'), format, problems);
  const readAll = async <F extends z.ZodType>(under: string, format: F) =>
    (await Promise.all(files.filter((file) => file.startsWith(under)).map((file) => read(file, format)))).filter(
      (seed) => seed !== undefined,
    );
  const one = async <F extends z.ZodType>(file: string, format: F) => {
    if (files.includes(file)) return read(file, format);
    problems.push({
      file: display(folder, file),
      line: 1,
      column: 1,
      field: '',
      message: 'The file is missing. Add it.',
    });
    return undefined;
  };

  const [pillars, terms, lifecycle, countries, blocs] = await Promise.all([
    readAll('codebook/pillars/', pillarFormat),
    one('codebook/terms.yaml', termsFormat),
    one('codebook/lifecycle.yaml', lifecycleFormat),
    one('jurisdictions/countries.yaml', countriesFormat),
    readAll('jurisdictions/blocs/', blocFormat),
  ]);
  if (!terms || !lifecycle || !countries || problems.length > 0) return { seeds: undefined, problems };

  const codebook = codebookOf(
    pillars.map((pillar) => pillar.content).sort((a, b) => a.order - b.order),
    terms.content,
    lifecycle.content,
  );
  const jurisdictions = [
    ...countries.content.countries.map((country) => country.code),
    ...blocs.map((bloc) => bloc.content.code),
  ];
  const { law, findings } = formats(codebook, jurisdictions);
  const [laws, found, claims] = await Promise.all([
    readAll('laws/', law),
    readAll('findings/', findings),
    readAll('claims/', claimFormat),
  ]);
  return { seeds: { codebook, pillars, terms, lifecycle, countries, blocs, laws, findings: found, claims }, problems };
}

const known = [
  /^codebook\/(pillars\/[a-z-]+|terms|lifecycle)\.yaml$/,
  /^jurisdictions\/(countries|blocs\/[A-Z0-9-]+)\.yaml$/,
  /^laws\/[A-Z0-9-]+\/[a-z0-9-]+\.yaml$/,
  /^findings\/[A-Z0-9-]+\.yaml$/,
  /^claims\/[a-z0-9-]+\.yaml$/,
];

async function yamlFiles(folder: string, problems: Problem[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  for (const file of files.filter((name) => !known.some((pattern) => pattern.test(name))))
    problems.push({
      file: display(folder, file),
      line: 1,
      column: 1,
      field: '',
      message:
        'The file has no place here. Move it to laws/<jurisdiction>/<id>.yaml, findings/<jurisdiction>.yaml, claims/<id>.yaml, codebook/ or jurisdictions/, or remove it.',
    });
  return files.filter((name) => known.some((pattern) => pattern.test(name)));
}

const display = (folder: string, file: string) => `${path.basename(folder)}/${file}`;

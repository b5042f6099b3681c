// How does a contributor begin a law?

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../config.ts';
import { today } from '../law/partial-date.ts';
import { suggestion } from '../seeds/problem.ts';
import { readSeeds } from '../seeds/read.ts';

/** Writes a file to fill in and says where it is. Throws UserError for an unknown jurisdiction or a file that is there. */
export async function newLaw(folder: string, jurisdiction: string, title: string): Promise<string> {
  const { seeds } = await readSeeds(folder);
  if (!seeds) throw new UserError('The codebook or the jurisdictions have problems. "netlaws check" shows them.');
  const blocs = seeds.blocs.map((bloc) => bloc.content.code);
  const codes = [...seeds.countries.content.countries.map((country) => country.code), ...blocs];
  if (!codes.includes(jurisdiction))
    throw new UserError(`There is no jurisdiction "${jurisdiction}". ${suggestion(jurisdiction, codes)}`);
  const id = `${jurisdiction.toLowerCase()}-${slugOf(title)}`;
  if (id.endsWith('-'))
    throw new UserError(
      `"${title}" has no Latin letters for an id. Give the English title; the original goes into the file.`,
    );
  const file = path.join(folder, 'laws', jurisdiction, `${id}.yaml`);
  await mkdir(path.dirname(file), { recursive: true });
  const text = template(id, jurisdiction, title, blocs.includes(jurisdiction));
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new UserError(`${file} is there already. Open it, or give the new law another title.`);
    throw error;
  });
  return `${file}\nFill it in, add the year to its id and name, and run "netlaws check". CONTRIBUTING.md shows a whole file.`;
}

const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const template = (id: string, jurisdiction: string, title: string, isBloc: boolean) => `\
# yaml-language-server: $schema=../../../schema/seed.schema.json
id: ${id}
jurisdiction: ${jurisdiction}
instrument: act
titles:
  - { text: ${JSON.stringify(title)}, lang: en, cite: [source] }
asOf: # the newest day up to which the pages you read speak of this law
${isBloc ? 'binds: # directly | through-transposition\n' : ''}events:
  - { kind: adopted, date: , cite: [source] }
  - { kind: in-force, date: , cite: [source] }
provisions:
  - id: # a short name, such as storage
    kind: # a code of seeds/codebook/pillars/
    article: # as you saw it; else remove the line
    summary: # who must do what, by when, on pain of what, in your own words
    cite:
      - { source: source, at: "" }
sources:
  source:
    url: # the page's own address
    title:
    publisher:
    class: # primary | curated | specialist | press
    lang: en
    read: ${today()}
coding: { read: ${today()} }
`;

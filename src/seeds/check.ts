// What is wrong across fields and files, when each file by itself has the right form?

import path from 'node:path';
import { earliestDay, latestDay } from '../law/partial-date.ts';
import { provisionStatus } from '../law/status.ts';
import { checkCodebook } from './check-codebook.ts';
import { checkLaw } from './check-law.ts';
import { checkSources } from './check-sources.ts';
import type { Report, SeedFile } from './file.ts';
import { type Interval, overlapping, spanOf } from './interval.ts';
import { numberKey } from './number-key.ts';
import type { Path, Problem } from './problem.ts';
import { fieldName, inOrder, nearest, suggestion } from './problem.ts';
import { readSeeds, type Seeds } from './read.ts';

/** Reads a folder of seeds and reports every problem of every file at once. Without problems, the seeds are whole and sound. */
export async function checkSeeds(folder: string): Promise<{ seeds: Seeds | undefined; problems: Problem[] }> {
  const { seeds, problems } = await readSeeds(folder);
  if (seeds) problems.push(...problemsAcross(seeds));
  return { seeds, problems: inOrder(problems) };
}

function problemsAcross(seeds: Seeds): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (seed, at, message) => {
    problems.push({ file: seed.file, ...seed.at(at), field: fieldName(at), message });
  };
  checkCodebook(seeds, report);
  checkNames(seeds, report);
  checkBlocs(seeds, report);
  checkDuplicates(seeds, report);
  const lawIds = seeds.laws.map((law) => law.content.id);
  const blocs = new Set(seeds.blocs.map((bloc) => bloc.content.code));
  for (const law of seeds.laws) {
    checkLaw(law, seeds.codebook, blocs, report);
    checkReferences(law, lawIds, report);
  }
  checkFindings(seeds, report);
  for (const seed of [...seeds.laws, ...seeds.findings, ...seeds.blocs]) checkSources(seed, report);
  return problems;
}

/** A file's place and name say what it holds. */
function checkNames(seeds: Seeds, report: Report): void {
  for (const law of seeds.laws) {
    const { id, jurisdiction } = law.content;
    const name = path.posix.basename(law.file, '.yaml');
    const folder = path.posix.basename(path.posix.dirname(law.file));
    if (name !== id) report(law, ['id'], `is "${id}" in a file named "${name}.yaml". Give both the same name.`);
    if (folder !== jurisdiction)
      report(
        law,
        ['jurisdiction'],
        `is "${jurisdiction}" in the folder "${folder}". Move the file to laws/${jurisdiction}/.`,
      );
  }
  for (const [seed, key, code] of [
    ...seeds.findings.map((seed) => [seed, 'jurisdiction', seed.content.jurisdiction] as const),
    ...seeds.claims.map((seed) => [seed, 'id', seed.content.id] as const),
    ...seeds.blocs.map((seed) => [seed, 'code', seed.content.code] as const),
    ...seeds.pillars.map((seed) => [seed, 'code', seed.content.code] as const),
  ]) {
    const name = path.posix.basename(seed.file, '.yaml');
    if (name !== code) report(seed, [key], `is "${code}" in a file named "${name}.yaml". Give both the same name.`);
  }
}

function checkDuplicates(seeds: Seeds, report: Report): void {
  const seen = new Map<string, SeedFile<unknown>>();
  const once = (key: string, seed: SeedFile<unknown>, at: Path, message: (other: string) => string) => {
    const other = seen.get(key);
    if (other && other !== seed) report(seed, at, message(other.file));
    else seen.set(key, seed);
  };
  // Both are asked for by their id alone.
  for (const claim of seeds.claims)
    once(
      `id ${claim.content.id}`,
      claim,
      ['id'],
      (other) => `"${claim.content.id}" is the id of ${other} too. Choose another.`,
    );
  for (const law of seeds.laws) {
    const { id, jurisdiction, instrument, number, titles, formerly } = law.content;
    once(`id ${id}`, law, ['id'], (other) => `"${id}" is the id of ${other} too. Choose another.`);
    for (const old of formerly)
      once(`id ${old}`, law, ['formerly'], (other) => `"${old}" is the id of ${other}. Remove it here.`);
    if (number)
      once(
        `number ${jurisdiction} ${instrument} ${numberKey(number.text)}`,
        law,
        ['number'],
        (other) => `${number.text} is the number of ${other} too. Correct it, or merge the two files.`,
      );
    once(
      `title ${jurisdiction} ${titles[0]!.text.toLowerCase()} ${numberKey(number?.text ?? '')}`,
      law,
      ['titles', 0],
      (other) => `"${titles[0]!.text}" is the title of ${other} too. Merge the two files, or give both their numbers.`,
    );
  }
}

function checkReferences(law: Seeds['laws'][number], ids: string[], report: Report): void {
  const missing = (at: Path, id: string) => {
    if (!ids.includes(id))
      report(law, at, `There is no law "${id}". ${nearest(id, ids)}Add its file, or leave the field out.`);
  };
  law.content.events.forEach((event, index) => {
    if (event.by) missing(['events', index, 'by'], event.by);
  });
  law.content.relations.forEach((relation, index) => {
    missing(['relations', index, 'law'], relation.law);
    if (relation.law === law.content.id)
      report(law, ['relations', index, 'law'], 'is the law itself. Name the other law.');
  });
}

function checkBlocs(seeds: Seeds, report: Report): void {
  const codes = seeds.countries.content.countries.map((country) => country.code);
  for (const bloc of seeds.blocs) {
    const spans = new Map<string, Interval[]>();
    bloc.content.members.forEach((member, index) => {
      const at: Path = ['members', index];
      if (!codes.includes(member.jurisdiction))
        report(
          bloc,
          [...at, 'jurisdiction'],
          `"${member.jurisdiction}" is not known here. ${suggestion(member.jurisdiction, codes)}`,
        );
      const from = member.from === 'unknown' ? undefined : member.from;
      const span = spanOf(from, member.boundUntil ?? member.to);
      if (span.to !== null && span.to <= span.from) report(bloc, at, 'ends before it begins. Correct from or to.');
      const others = spans.get(member.jurisdiction) ?? [];
      if (others.some((other) => overlapping(other, span)))
        report(bloc, at, `overlaps another membership of ${member.jurisdiction}. Let one end before the next begins.`);
      spans.set(member.jurisdiction, [...others, span]);
    });
  }
}

function checkFindings(seeds: Seeds, report: Report): void {
  for (const seed of seeds.findings) {
    const laws = seeds.laws.filter((law) => law.content.jurisdiction === seed.content.jurisdiction);
    const spans = new Map<string, Interval[]>();
    seed.content.findings.forEach((finding, index) => {
      const at: Path = ['findings', index];
      const span = spanOf(finding.from ?? finding.asOf, finding.to);
      if (span.to !== null && span.to <= span.from)
        report(seed, at, 'ends before it begins. Correct from, to or asOf.');
      const others = spans.get(finding.kind) ?? [];
      if (others.some((other) => overlapping(other, span)))
        report(seed, at, `overlaps another finding on ${finding.kind}. Let one end before the next begins.`);
      spans.set(finding.kind, [...others, span]);
      if (finding.value !== 'none') return;
      const until = latestDay(finding.asOf);
      for (const law of laws)
        for (const provision of law.content.provisions.filter((other) => other.kind === finding.kind)) {
          const held = provisionStatus(law.content, provision).find(
            ({ from, to, status, orStatus }) =>
              status === 'in-force' &&
              orStatus === null &&
              from <= until &&
              (to === null || to > earliestDay(span.from)),
          );
          if (held)
            report(
              seed,
              at,
              `says that there was no ${finding.kind}, but ${law.content.id}#${provision.id} was in force from ${held.from}. Give the finding the days before or after, or remove one of the two.`,
            );
        }
    });
  }
}

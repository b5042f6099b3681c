// How do the seed files get into the database?

import { SingleBar } from 'cli-progress';
import { ClaimProblems } from '../claims/problem.ts';
import { UserError } from '../config.ts';
import type { Database } from '../database/client.ts';
import { keepSizes } from '../export/sizes.ts';
import { hashOfFiles } from '../seeds/fingerprint.ts';
import { documentsOf, isEmpty, planDetails, planImport, planSummary } from '../seeds/plan.ts';
import { countText, fieldName, type Problem, problemText } from '../seeds/problem.ts';
import type { Seeds } from '../seeds/read.ts';
import { importDocuments, lawsImported } from '../seeds/write.ts';

/** Checks and imports a folder of seeds and says in one line what changed. With problems, nothing is written. `files`: their hash. */
export async function importSeeds(db: Database, folder: string, files = hashOfFiles([folder])): Promise<string> {
  const laws = await lawsImported(db, files);
  if (laws !== undefined) return `0 laws added, 0 changed, ${laws} unchanged`;
  const { seeds, documents } = await soundSeeds(folder);
  const bar = new SingleBar({
    format: 'Importing {bar} {value} of {total} documents',
    clearOnComplete: true,
    hideCursor: true,
  });
  let started = false;
  const progress = (done: number, total: number) => {
    // A progress bar belongs to a terminal; a log gets one line.
    if (started) return bar.update(done);
    started = true;
    if (process.stderr.isTTY) bar.start(total, done);
    else console.error(`Importing ${countText(total, 'document')}.`);
  };
  const { plan, release } = await importDocuments(db, documents, seeds.codebook, { files, progress })
    .catch((error) => {
      throw error instanceof ClaimProblems ? withProblems(claimProblems(error, seeds)) : error;
    })
    .finally(() => bar.stop());
  await keepSizes(db);
  return `${planSummary(plan)}${release === undefined ? '' : ` (release ${release})`}`;
}

/** What an import would change, document by document and field by field. Writes nothing. */
export async function dryRun(db: Database, folder: string): Promise<string[]> {
  const { documents } = await soundSeeds(folder);
  const plan = await planImport(db, documents);
  return [
    ...(await planDetails(db, plan)),
    `${planSummary(plan)}${isEmpty(plan) ? '' : ' (dry run: nothing was written)'}`,
  ];
}

async function soundSeeds(folder: string) {
  // Loaded only where there is something to read: a start without changes does without.
  const { checkSeeds } = await import('../seeds/check.ts');
  const { seeds, problems } = await checkSeeds(folder);
  if (problems.length > 0) throw withProblems(problems);
  return { seeds: seeds!, documents: documentsOf(seeds!) };
}

function withProblems(problems: Problem[]): UserError {
  const shown = problems.slice(0, 50).map(problemText);
  const rest = problems.length > 50 ? [`… and ${problems.length - 50} more; "netlaws check" shows them all.`] : [];
  return new UserError(
    [...shown, ...rest, `${countText(problems.length, 'problem')} in the seed files. Nothing was written.`].join('\n'),
  );
}

/** Where in their files claims do not follow from the data. */
export const claimProblems = ({ problems }: ClaimProblems, { claims }: Seeds): Problem[] =>
  problems.map(({ id, at, message }) => {
    const seed = claims.find(({ content }) => content.id === id)!;
    return { file: seed.file, ...seed.at(at), field: fieldName(at), message };
  });

// Is anything wrong with the seed files?

import { checkSeeds } from '../seeds/check.ts';
import { countText, type Problem, problemText } from '../seeds/problem.ts';
import type { Seeds } from '../seeds/read.ts';

export async function check(folder: string): Promise<number> {
  const { seeds, problems } = await checkSeeds(folder);
  if (seeds && problems.length === 0) problems.push(...(await untrueClaims(seeds)));
  for (const problem of problems) console.log(problemText(problem));
  if (problems.length > 0) {
    const files = new Set(problems.map((problem) => problem.file)).size;
    console.log(`${countText(problems.length, 'problem')} in ${countText(files, 'file')}.`);
    return 1;
  }
  const { laws, findings, claims } = seeds!;
  const provisions = laws.reduce((sum, law) => sum + law.content.provisions.length, 0);
  const found = findings.reduce((sum, file) => sum + file.content.findings.length, 0);
  console.log(
    `${laws.length} laws with ${provisions} provisions, ${found} findings and ${countText(claims.length, 'claim')}: no problem.`,
  );
  return 0;
}

/** Claims whose reading does not follow from the data, asked of a database in memory. */
async function untrueClaims(seeds: Seeds): Promise<Problem[]> {
  if (seeds.claims.length === 0) return [];
  // Loaded only here: most of a check's time would go into a database that nothing asks.
  const [
    { databaseOn },
    { embedded },
    { migrate },
    { importDocuments },
    { documentsOf },
    { ClaimProblems },
    { claimProblems },
  ] = await Promise.all([
    import('../database/client.ts'),
    import('../database/folder.ts'),
    import('../database/migrate.ts'),
    import('../seeds/write.ts'),
    import('../seeds/plan.ts'),
    import('../claims/problem.ts'),
    import('./import.ts'),
  ]);
  const db = databaseOn(await embedded());
  try {
    await migrate(db);
    await importDocuments(db, documentsOf(seeds), seeds.codebook);
    return [];
  } catch (error) {
    if (error instanceof ClaimProblems) return claimProblems(error, seeds);
    throw error;
  } finally {
    await db.destroy();
  }
}

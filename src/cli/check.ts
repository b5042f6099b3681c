// Is anything wrong with the seed files?

import { checkSeeds } from '../seeds/check.ts';
import { countText, problemText } from '../seeds/problem.ts';

export async function check(folder: string): Promise<number> {
  const { seeds, problems } = await checkSeeds(folder);
  for (const problem of problems) console.log(problemText(problem));
  if (problems.length > 0) {
    const files = new Set(problems.map((problem) => problem.file)).size;
    console.log(`${countText(problems.length, 'problem')} in ${countText(files, 'file')}.`);
    return 1;
  }
  const { laws, findings } = seeds!;
  const provisions = laws.reduce((sum, law) => sum + law.content.provisions.length, 0);
  const found = findings.reduce((sum, file) => sum + file.content.findings.length, 0);
  console.log(`${laws.length} laws with ${provisions} provisions and ${found} findings: no problem.`);
  return 0;
}

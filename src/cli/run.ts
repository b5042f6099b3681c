// What can be run?

import { Command } from 'commander';
import { seedsDir, settingsHelp, UserError } from '../config.ts';
import { check } from './check.ts';

/** Runs one command line and says the exit code. A UserError is told in its own sentence, without a stack trace. */
export async function run(argv: string[], _env: NodeJS.ProcessEnv): Promise<number> {
  let exitCode = 0;
  const program = new Command('netlaws')
    .description('Which rule of internet law held where, on any day, proved to the article.')
    .addHelpText('after', settingsHelp);
  program
    .command('check')
    .description('report every problem of every seed file; write nothing')
    .argument('[folder]', 'folder of seed files', seedsDir)
    .action(async (folder: string) => {
      exitCode = await check(folder);
    });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    exitCode = 1;
  }
  return exitCode;
}

// What can be run?

import { Command } from 'commander';
import { type Config, readConfig, seedsDir, settingsHelp, UserError } from '../config.ts';
import type { Database } from '../database/client.ts';

/**
 * Runs one command line and says the exit code. Commands are loaded when they are called, so that --help and a wrong setting are told
 * at once. A UserError is told in its own sentence, without a stack trace.
 */
export async function run(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  let exitCode = 0;
  const program = new Command('netlaws')
    .description('Which rule of internet law held where, on any day, proved to the article.')
    .addHelpText('after', settingsHelp);
  program
    .command('serve')
    .description('bring the database to the seed files, then serve pages and GraphQL (what runs without a command)')
    .action(async () => {
      const { serve } = await import('./serve.ts');
      await serve(readConfig(env));
    });
  program
    .command('check')
    .description('report every problem of every seed file; write nothing')
    .argument('[folder]', 'folder of seed files', seedsDir)
    .action(async (folder: string) => {
      const { check } = await import('./check.ts');
      exitCode = await check(folder);
    });
  program
    .command('import')
    .description('bring the database to the seed files')
    .argument('[folder]', 'folder of seed files', seedsDir)
    .option('--dry-run', 'show what would change, field by field; write nothing')
    .action(async (folder: string, options: { dryRun?: true }) => {
      const { dryRun, importSeeds } = await import('./import.ts');
      await withDatabase(readConfig(env), async (db) => {
        if (options.dryRun) for (const line of await dryRun(db, folder)) console.log(line);
        else console.log(await importSeeds(db, folder));
      });
    });
  program
    .command('new-law')
    .description('make a seed file to fill in: netlaws new-law VN "Law on Cybersecurity"')
    .argument('<jurisdiction>', 'ISO 3166-1 alpha-2 code, or a bloc such as EU')
    .argument('<title>', "the law's English title")
    .option('--folder <folder>', 'folder of seed files', seedsDir)
    .action(async (jurisdiction: string, title: string, { folder }: { folder: string }) => {
      const { newLaw } = await import('./new-law.ts');
      console.log(await newLaw(folder, jurisdiction, title));
    });
  try {
    await program.parseAsync(argv.length > 2 ? argv : [...argv, 'serve']);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    exitCode = 1;
  }
  return exitCode;
}

async function withDatabase(config: Config, work: (db: Database) => Promise<void>): Promise<void> {
  const [{ openDatabase }, { migrate }] = await Promise.all([
    import('../database/client.ts'),
    import('../database/migrate.ts'),
  ]);
  const db = await openDatabase(config);
  try {
    await migrate(db);
    await work(db);
  } finally {
    await db.destroy();
  }
}

// The start: the only place that reads the environment.

import { run } from './cli/run.ts';

process.exitCode = await run(process.argv, process.env);

// What does GraphiQL show to whoever opens it for the first time? Ten questions that people really ask, each in a tab of its own.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../config.ts';

const folder = path.join(root, 'examples/tour');

/** The questions of examples/tour, in the order of their file names. */
export const tour = (): string[] =>
  readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));

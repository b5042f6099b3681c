// What does this machine have?

import { accessSync, existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../src/config.ts';

export const serverUrl = process.env.TEST_DATABASE_URL;

export const chromiumPath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => {
  try {
    if (file) accessSync(file);
    return Boolean(file);
  } catch {
    return false;
  }
});

const isInstalled = (command: string) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));

/** What runs the examples. */
export const interpreters = ['curl', 'python3', 'Rscript'];
export const missingInterpreters = interpreters.filter((command) => !isInstalled(command));

/** relay-compiler's command. It is no dependency: its package brings 118 MB of programs for five platforms. */
export const relayCompiler = [process.env.RELAY_COMPILER, path.join(root, 'node_modules/relay-compiler/cli.js')].find(
  (file) => file && existsSync(file),
);

// Where are the rivals and the tools that only measuring needs? In a folder of their own, so that nobody else pays for them.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const folder = path.join(import.meta.dirname, '.rivals');
const node = `node-${process.platform}-${process.arch}`;
export const nodeVersion = '24.21.0';
const packages = {
  name: 'netlaws-rivals',
  private: true,
  dependencies: {
    autocannon: '9.0.0',
    dataloader: '2.2.3',
    [node]: nodeVersion,
    'pg-copy-streams': '7.0.0',
    postgraphile: '5.1.5',
    'postgraphile-plugin-connection-filter': '4.0.1',
  },
};

/** Loads a package of that folder. */
export const load = createRequire(path.join(folder, 'package.json'));

/** The Node that every server is measured on: PostGraphile needs a newer one than Netlaws. */
export const nodePath = path.join(folder, 'node_modules', node, 'bin/node');

/** Installs them, once for each list of versions. Needs the package registry. */
export async function installRivals(): Promise<void> {
  const wanted = JSON.stringify(packages, null, 2);
  const list = path.join(folder, 'package.json');
  if (existsSync(nodePath) && existsSync(list) && (await readFile(list, 'utf8')) === wanted) return;
  console.log(`Installing ${Object.keys(packages.dependencies).join(', ')} in ${folder} …`);
  await mkdir(folder, { recursive: true });
  await writeFile(list, wanted);
  // No package of these needs a script of its own, and none gets to run one.
  await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}

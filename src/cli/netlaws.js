#!/usr/bin/env node
// The start of the program, `npm start` and `npx netlaws` alike.
// It is TypeScript in some hundred files and stands on a thousand more: to load them one by one takes longer than Postgres needs to
// open. So they are made into a few files of JavaScript, once, and again whenever one of them changes.

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const kept = path.join(root, 'node_modules/.cache/netlaws');
const made = path.join(kept, fingerprint());

if (!existsSync(made)) await make();
// From Node.js 22.1 on: what was compiled once is kept.
module.enableCompileCache?.(path.join(made, 'compiled'));
await import(pathToFileURL(path.join(made, 'main.mjs')).href);

/** A hash of all that goes into the program: its place, its own files by their size and time, and the versions of its packages. */
function fingerprint() {
  const hash = createHash('sha256').update(root);
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  for (const folder of ['src', 'migrations'])
    for (const file of filesIn(path.join(root, folder)))
      if (/\.(tsx?|css|js)$/.test(file)) {
        const { size, mtimeMs } = statSync(file);
        hash.update(`${file}\0${size}\0${mtimeMs}\0`);
      }
  return hash.digest('hex').slice(0, 16);
}

/** In half the time of readdir's own recursion. */
function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : file;
  });
}

/** Two processes may do this at once: each makes a folder of its own, and the first to finish gives it its name. */
async function make() {
  const { build } = await import('esbuild');
  const own = path.join(kept, randomUUID());
  try {
    mkdirSync(own, { recursive: true });
  } catch (error) {
    console.error(`${kept} cannot be written (${error.code}). Run Netlaws once as a user who may write there.`);
    process.exit(1);
  }
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: own,
    bundle: true,
    splitting: true,
    format: 'esm',
    // Else Node.js would look into each file to find out what it is.
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    // The bundle may lie elsewhere: node_modules can be a link.
    define: { 'import.meta.dirname': JSON.stringify(path.join(root, 'src')) },
    // These load files that lie beside their own.
    external: [
      'esbuild',
      '@electric-sql/pglite',
      '@resvg/resvg-js',
      'fs-native-extensions',
      '@graphql-yoga/render-graphiql',
      'pg-native',
    ],
    // Packages of the older kind call require.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const { makeAssets } = await import('../web/make-assets.js');
  mkdirSync(path.join(own, 'assets'));
  for (const [name, contents] of await makeAssets(path.join(root, 'src/web')))
    writeFileSync(path.join(own, 'assets', name), contents);
  try {
    renameSync(own, made);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(made)) throw error;
  }
  forgetOld();
}

/** A process that runs may still load parts of an older program, so that one stays for a week. */
function forgetOld() {
  for (const folder of readdirSync(kept).map((name) => path.join(kept, name)))
    if (folder !== made && statSync(folder).mtimeMs < Date.now() - 7 * 86_400_000) rmSync(folder, { recursive: true });
}

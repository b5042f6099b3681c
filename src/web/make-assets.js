// How do styles, fonts and scripts become what is sent? Bundled, minified, and named by their hash, so that a copy holds for good.
// It is JavaScript because the program's start (src/cli/netlaws.js) makes them before there is a program.

import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What goes in: everything of style/ and script/ in the order of names, then the styles of pages. */
function sources(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
  const ofStyle = files.filter((file) => file.endsWith('.css'));
  return {
    css: [...ofStyle.filter(isShared), ...ofStyle.filter((file) => !isShared(file))]
      .map((file) => `@import "./${file}";`)
      .join('\n'),
    ts: files
      .filter((file) => /^script\/.*\.ts$/.test(file))
      .map((file) => `import "./${file}";`)
      .join('\n'),
  };
}

const isShared = (file) => file.startsWith('style/');

/** Files with their contents, by their names such as style-8KDL2X.css. `folder` is src/web. */
export async function makeAssets(folder) {
  const { build } = await import('esbuild');
  const made = await Promise.all(
    Object.entries(sources(folder)).map(([loader, contents]) =>
      build({
        stdin: { contents, loader, resolveDir: folder, sourcefile: loader === 'css' ? 'style.css' : 'script.ts' },
        absWorkingDir: folder,
        outdir: path.join(folder, 'made'),
        bundle: true,
        minify: true,
        write: false,
        charset: 'utf8',
        entryNames: `${loader === 'css' ? 'style' : 'script'}-[hash]`,
        assetNames: '[name]-[hash]',
        publicPath: '/assets',
        loader: { '.woff2': 'file' },
        target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
        logLevel: 'warning',
      }),
    ),
  );
  return new Map(
    made.flatMap(({ outputFiles }) => outputFiles.map((file) => [path.basename(file.path), file.contents])),
  );
}

// How does the whole start, and how does it end?

import type { Server } from 'node:http';
import type { Config } from '../config.ts';
import { seedsDir, UserError } from '../config.ts';
import type { Database } from '../database/client.ts';
import { openFolder } from '../database/folder.ts';

/** Opens the database, brings it to the seed files, and serves until it is told to stop. */
export async function serve(config: Config): Promise<void> {
  // First of all, since it takes longest.
  const folder = config.databaseUrl === undefined ? openFolder(config.dataDir) : undefined;
  // Not imported: for that Node.js would look into all that node:http has, and load a client that nothing here needs.
  const { createServer } = process.getBuiltinModule('node:http');
  const server = createServer();
  let db: Database | undefined;
  try {
    // A port in use should not cost an import.
    const address = await listen(server, config);
    // The rest of the program is made ready while the database opens in its thread.
    const [
      { databaseOn, openDatabase },
      { migrate },
      { importSeeds },
      { hashOfFiles },
      { makeApp },
      { answersOf, found },
      { tour },
    ] = await Promise.all([
      import('../database/client.ts'),
      import('../database/migrate.ts'),
      import('./import.ts'),
      import('../seeds/fingerprint.ts'),
      import('../web/app.ts'),
      import('../api/answer.ts'),
      import('../api/tour.ts'),
    ]);
    db = folder ? databaseOn(folder.lite, folder.unlock) : await openDatabase(config);
    const migrated = migrate(db);
    const app = makeApp(db, config);
    const files = hashOfFiles([seedsDir]);
    // The schema is made with the first document that is held against it, and that takes ten times as long as any later one.
    found(tour()[0]!);
    const [migrations] = await Promise.all([migrated, folder?.opened]);
    if (migrations.length > 0) console.log(`Tables made: ${migrations.length} migrations.`);
    // What every answer needs is read meanwhile.
    answersOf(db)({ query: '{ __typename }' }).catch(() => {});
    console.log(await importSeeds(db, seedsDir, files));
    server.on('request', app);
    console.log(`\nNetlaws is at ${address}\n  pages    ${address}/\n  GraphQL  ${address}/graphql\nCtrl-C ends it.`);
    await untilStopped();
  } finally {
    await close(server);
    if (db) await db.destroy();
    else await folder?.lite.close().finally(folder.unlock);
  }
}

async function listen(server: Server, { host, port }: Config): Promise<string> {
  // Requests that come before the database is ready are answered, not left hanging.
  const starting = (_request: unknown, response: import('node:http').ServerResponse) => {
    if (server.listenerCount('request') > 1) return;
    response
      .writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' })
      .end('Netlaws is starting.\n');
  };
  server.on('request', starting);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, host, port)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${boundPort}`;
}

function listenProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UserError(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port === 65535 ? 4000 : port + 1} npm start.`,
    );
  if (error.code === 'EACCES')
    return new UserError(`Port ${port} needs special rights. Choose one above 1023: PORT=4000 npm start.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new UserError(
      `HOST is "${host}", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for every address.`,
    );
  return error;
}

const untilStopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeIdleConnections();
  // Whoever is still reading gets two seconds.
  const force = setTimeout(() => server.closeAllConnections(), 2000);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(force);
}

// The whole program's door on a port of its own, without a process of its own.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../src/database/client.ts';
import { makeApp } from '../../src/web/app.ts';

export type Served = AsyncDisposable & {
  url: string;
  /** What came in since it was last emptied: method and address. */
  requests: string[];
};

export async function served(
  db: Database,
  config: Parameters<typeof makeApp>[1] = { rateLimit: 0, trustProxy: undefined, answersKept: 64 },
): Promise<Served> {
  const requests: string[] = [];
  const server = createServer(makeApp(db, config)).listen(0, '127.0.0.1');
  // Before express, which shortens the address.
  server.prependListener('request', ({ method, url }) => requests.push(`${method} ${url}`));
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

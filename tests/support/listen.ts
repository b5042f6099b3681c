// The app as clients reach it: at an address of its own.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../src/database/client.ts';
import { makeApp } from '../../src/web/app.ts';

export type Listening = {
  url: string;
  /** What came in since it was last emptied: method and address. */
  requests: string[];
  close: () => void;
};

export async function listening(db: Database): Promise<Listening> {
  const requests: string[] = [];
  const server = createServer(makeApp(db, { rateLimit: 0, trustProxy: undefined })).listen(0, '127.0.0.1');
  // Before express, which shortens the address.
  server.prependListener('request', ({ method, url }) => requests.push(`${method} ${url}`));
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

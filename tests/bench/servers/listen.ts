// How does a server that is measured say where it is?

import type { Server } from 'node:http';
import type { Place } from '../database.ts';

export const place: Place = { databaseUrl: process.env.DATABASE_URL || undefined, dataDir: process.env.DATA_DIR ?? '' };

/** As many connections as Netlaws has to a server. */
export const connections = 8;

export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
  process.once('disconnect', () => process.exit());
}

/** The body of a request as text. */
export async function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

// Who is told when something happens in the database, whichever process did it?

import pg from 'pg';
import { channel } from './settings.ts';

type Heard = () => void;
/** Calls `heard` after each notification, and once after a lost connection is there again: something may have been missed. Gives what ends it. */
export type Listen = (heard: Heard) => Promise<() => void>;

const retryAfter = 1000;

/** One connection of its own for all who listen, opened with the first of them. */
export function listenOnServer(connectionString: string): { listen: Listen; close: () => Promise<void> } {
  const listeners = new Set<Heard>();
  let client: Promise<pg.Client> | undefined;
  let live: pg.Client | undefined;
  let isClosed = false;

  const tellAll = () => {
    for (const heard of [...listeners]) heard();
  };
  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ connectionString });
    fresh.on('notification', tellAll);
    const lose = () => {
      // A connection that was never there is told by its promise.
      if (live !== fresh || isClosed) return;
      live = undefined;
      client = reconnect();
      client.catch(() => {});
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    await fresh.connect();
    await fresh.query(`listen ${channel}`);
    live = fresh;
    return fresh;
  };
  const reconnect = async (): Promise<pg.Client> => {
    while (!isClosed) {
      await new Promise((resolve) => setTimeout(resolve, retryAfter).unref());
      try {
        const fresh = await connect();
        tellAll();
        return fresh;
      } catch {
        // It is tried again.
      }
    }
    throw new Error('The database was closed.');
  };

  return {
    listen: async (heard) => {
      listeners.add(heard);
      if (client === undefined) {
        client = connect();
        client.catch(() => {
          client = undefined;
        });
      }
      await client;
      return () => listeners.delete(heard);
    },
    // What is being connected anew is not waited for: the server may be gone for good.
    close: async () => {
      isClosed = true;
      await live?.end();
    },
  };
}

// Questions by the front door, as a client puts them.

import { graphqlDoor } from '../../src/api/graphql.ts';
import type { Database } from '../../src/database/client.ts';

const doors = new WeakMap<Database, ReturnType<typeof graphqlDoor>>();

/** Asks a database; the answer is the response's body. */
export const asker =
  (db: Database) =>
  async (query: string, variables: Record<string, unknown> = {}): Promise<any> => {
    const door = doors.get(db) ?? graphqlDoor(db);
    doors.set(db, door);
    const response = await door.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };

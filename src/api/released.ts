// Which releases are made from now on?

import { Repeater } from 'graphql-yoga';
import { sql } from 'kysely';
import { type Database, listenerOf, readerOf } from '../database/client.ts';
import { requestRefusal } from './errors.ts';

/** Each waits on a connection that stays open. */
const mostWaiting = 1000;
let waiting = 0;

/** The numbers of releases, each when it is there. A repeater, not a generator: it ends at once when the client goes, not at the next release. */
export const releasesToCome = (db: Database): AsyncIterable<number> =>
  new Repeater<number>(async (push, stop) => {
    if (waiting >= mostWaiting)
      throw requestRefusal(
        'TOO_MANY_REQUESTS',
        503,
        `${waiting} wait for releases already. Ask for releases from time to time.`,
      );
    waiting++;
    try {
      let [last = 0] = await numbersAfter(db, -1);
      let telling = Promise.resolve();
      const tell = async () => {
        for (const number of (await numbersAfter(db, last)).reverse()) {
          last = number;
          void push(number);
        }
      };
      const tellNext = () => {
        telling = telling.then(tell).catch(stop);
      };
      const silence = await listenerOf(db)(tellNext);
      // What came before it was listened for.
      tellNext();
      await stop;
      silence();
    } finally {
      waiting--;
    }
  });

/** Newest first. */
async function numbersAfter(db: Database, last: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from release where number > ${last} order by number desc`.execute(readerOf(db));
  return rows.map(({ number }) => number);
}

// Which responses are kept? All that were asked for lately, answers and pages, compressed as they go out, until a release comes or the
// day changes.

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import { type Database, listenerOf } from '../database/client.ts';
import { type Day, today } from '../law/partial-date.ts';

/** A response as it goes out. `tag` is its ETag; it has one only where it may be kept, an empty one where it answers POST. */
export type Finished = {
  status: number;
  type: string;
  body: Buffer;
  encoding?: Encoding;
  tag?: string;
  headers?: Record<string, string>;
};
export type Encoding = 'br' | 'gzip';

/** Asks for the response under a key, which is made unless it is kept or under way. */
export type Keep = (key: string, make: () => Promise<Finished>) => Promise<Finished>;

/** `megabytes`: how much is kept; 0: nothing. */
export function keepUntilRelease(db: Database, megabytes: number): Keep {
  const kept =
    megabytes > 0
      ? new LRUCache<string, Finished>({
          maxSize: megabytes * 1_000_000,
          sizeCalculation: ({ body }, key) => body.length + key.length,
        })
      : undefined;
  /** Who asks what is being made waits for it. */
  const underWay = new Map<string, Promise<Finished>>();
  let release = 0;
  let day: Day = today();
  const forget = () => {
    release++;
    kept?.clear();
    underWay.clear();
  };
  let listening: Promise<unknown> | undefined;

  return async function keep(key, make) {
    if (!kept) return make();
    // What was kept before anybody listened could be older than what is there.
    listening ??= listenerOf(db)(forget).then(forget);
    try {
      await listening;
    } catch {
      listening = undefined;
      return make();
    }
    if (day !== today()) {
      forget();
      day = today();
    }
    const known = kept.get(key) ?? underWay.get(key);
    if (known) return known;
    const before = release;
    const making = make()
      .then((finished) => {
        if (finished.tag !== undefined && release === before) kept.set(key, finished);
        return finished;
      })
      .finally(() => {
        if (underWay.get(key) === making) underWay.delete(key);
      });
    underWay.set(key, making);
    return making;
  };
}

/** How a client would have it. */
export function encodingFor(request: Request): Encoding | undefined {
  if (request.headers['accept-encoding'] === undefined) return undefined;
  const accepted = request.acceptsEncodings();
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export async function compressed(body: Buffer, encoding: Encoding | undefined): Promise<Buffer> {
  if (encoding === 'br')
    return brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  return encoding === 'gzip' ? zip(body) : body;
}

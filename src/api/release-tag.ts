// May a copy of an answer still be used?
// An answer to a GET changes with the release, with the day (questions without a day ask about today) and with the program.

import path from 'node:path';
import type { Plugin } from 'graphql-yoga';
import { sql } from 'kysely';
import { root } from '../config.ts';
import { type Database, readerOf } from '../database/client.ts';
import { today } from '../law/partial-date.ts';
import { hashOfFiles } from '../seeds/fingerprint.ts';

/** A minute without asking us; then one cheap question, whether it is still the same. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=600';

let program: string | undefined;

/** The ETag of all that is told today by the newest release. Its first call reads the program's files. */
export function tagOf(newestRelease: number): string {
  program ??= hashOfFiles(['src', 'schema/api'].map((folder) => path.join(root, folder))).slice(0, 8);
  return `W/"${newestRelease}-${today()}-${program}"`;
}

/** ETag and Cache-Control on answers to GET that have no errors, and 304 where the copy is still good. */
export function releaseTags(db: Database): Plugin {
  const sound = new WeakSet<Request>();
  const newestTag = async () => {
    const { rows } = await sql<{ number: number | null }>`select max(number) as number from release`.execute(
      readerOf(db),
    );
    return tagOf(rows[0]!.number ?? 0);
  };
  const isQuestion = ({ method, url }: Request) => method === 'GET' && /[?&](query|extensions)=/.test(url);
  return {
    async onRequest({ request, endResponse, fetchAPI }) {
      const held = request.headers.get('if-none-match');
      if (!held || !isQuestion(request)) return;
      const tag = await newestTag();
      if (isHeld(held, tag)) endResponse(new fetchAPI.Response(null, { status: 304, headers: tagHeaders(tag) }));
    },
    onResultProcess({ request, result }) {
      if (isQuestion(request) && 'data' in result && !('errors' in result && result.errors)) sound.add(request);
    },
    async onResponse({ request, response }) {
      if (!isQuestion(request)) return;
      if (sound.has(request) && response.status === 200)
        for (const [name, value] of Object.entries(tagHeaders(await newestTag()))) response.headers.set(name, value);
      else if (response.status !== 304) response.headers.set('cache-control', 'no-store');
    },
  };
}

/** Whether an If-None-Match names the tag. */
export const isHeld = (held: string | undefined, tag: string): boolean => held?.split(/,\s*/).includes(tag) ?? false;

export const tagHeaders = (tag: string) => ({
  etag: tag,
  'cache-control': cacheControl,
  vary: 'Accept, Accept-Encoding',
});

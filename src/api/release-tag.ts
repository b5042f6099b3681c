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

/** ETag and Cache-Control on answers to GET that have no errors, and 304 where the copy is still good. */
export function releaseTags(db: Database): Plugin {
  const sound = new WeakSet<Request>();
  const tagOf = async () => {
    const { rows } = await sql<{ number: number | null }>`select max(number) as number from release`.execute(
      readerOf(db),
    );
    program ??= hashOfFiles(['src', 'schema/api'].map((folder) => path.join(root, folder))).slice(0, 8);
    return `W/"${rows[0]!.number ?? 0}-${today()}-${program}"`;
  };
  const isQuestion = ({ method, url }: Request) => method === 'GET' && /[?&](query|extensions)=/.test(url);
  return {
    async onRequest({ request, endResponse, fetchAPI }) {
      const held = request.headers.get('if-none-match');
      if (!held || !isQuestion(request)) return;
      const tag = await tagOf();
      if (held.split(/,\s*/).includes(tag))
        endResponse(new fetchAPI.Response(null, { status: 304, headers: headers(tag) }));
    },
    onResultProcess({ request, result }) {
      if (isQuestion(request) && 'data' in result && !('errors' in result && result.errors)) sound.add(request);
    },
    async onResponse({ request, response }) {
      if (!isQuestion(request)) return;
      if (sound.has(request) && response.status === 200)
        for (const [name, value] of Object.entries(headers(await tagOf()))) response.headers.set(name, value);
      else if (response.status !== 304) response.headers.set('cache-control', 'no-store');
    },
  };
}

const headers = (tag: string) => ({ etag: tag, 'cache-control': cacheControl, vary: 'Accept, Accept-Encoding' });

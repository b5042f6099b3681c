// Where do the files of the record, and what search engines ask for, lie?

import { createHash } from 'node:crypto';
import { type Request, type RequestHandler, Router } from 'express';
import { sql } from 'kysely';
import { compressed, encodingFor, type Keep } from '../api/kept.ts';
import { type Database, readerOf } from '../database/client.ts';
import { inOldRelease } from '../seeds/old-release.ts';
import { readAddress } from '../web/address.ts';
import { ask, documentOf } from '../web/ask.ts';
import type { RecordQuery, RecordQueryVariables } from '../web/generated.ts';
import type { Route } from '../web/route.ts';
import { send } from '../web/router.ts';
import { files } from './files.ts';
import { sitemap } from './sitemap.ts';

const record = documentOf<RecordQuery, RecordQueryVariables>('record.graphql');

/** Before the pages, which take what stands behind a dot for another form of themselves. */
export function exportDoor(db: Database, keep: Keep, routes: Route[]): Router {
  const door = Router();
  door.get('/data/:file', fileOf(db, keep));
  door.get('/sitemap.xml', sitemapOf(db, keep, overviews(routes)));
  door.get('/robots.txt', (request, response) => {
    response
      .type('text/plain')
      .set('cache-control', 'public, max-age=86400')
      .send(robots(originOf(request)));
  });
  return door;
}

/** Pages that are not of one thing: the start, and where the navigation leads. */
const overviews = (routes: Route[]): string[] => [
  '/',
  '/releases',
  ...routes.flatMap(({ nav, path }) => (nav ? [nav.to ?? path] : [])).filter((path) => !/[:#]/.test(path)),
];

const originOf = (request: Request): string => `${request.protocol}://${request.host}`;

/** Pages are for everybody. Questions without end are answered, not gathered. */
const robots = (origin: string): string => `User-agent: *
Disallow: /graphql
Disallow: /search

Sitemap: ${origin}/sitemap.xml
`;

const fileOf =
  (db: Database, keep: Keep): RequestHandler<{ file: string }> =>
  async (request, response, next) => {
    const make = files[request.params.file];
    if (!Object.hasOwn(files, request.params.file) || !make) return next();
    const { common } = readAddress(request.path, {}, request.query, { on: false, release: true }, () => ({}));
    const origin = originOf(request);
    const encoding = encodingFor(request);
    const finished = await keep(`${origin} ${encoding ?? ''} ${request.path} ${common.release ?? ''}`, async () => {
      const { asked } = await ask(db, record, { release: common.release ?? null });
      const release = { number: asked.release, madeAt: asked.madeAt };
      const { type, body } = await inOldRelease(db, release.number, (trx) => make(trx, release, origin));
      return {
        status: 200,
        type,
        body: await compressed(body, encoding),
        ...(encoding && { encoding }),
        tag: tagOf(body),
        headers: {
          'access-control-allow-origin': '*',
          'content-disposition': `inline; filename="netlaws-${release.number}-${request.params.file}"`,
        },
      };
    });
    send(request, response, finished);
  };

/** What is the same to the byte has the same tag, whatever the day. Weak, as it goes out compressed or not. */
const tagOf = (body: Buffer): string => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const sitemapOf =
  (db: Database, keep: Keep, overviews: string[]): RequestHandler =>
  async (request, response) => {
    const origin = originOf(request);
    const encoding = encodingFor(request);
    const finished = await keep(`${origin} ${encoding ?? ''} /sitemap.xml`, async () => {
      const { rows } = await sql<{ path: string; day: string | null }>`
        select path, to_char(day, 'YYYY-MM-DD') as day from (
          select 1 as place, '/laws/' || id as path, greatest(read_on, reviewed_on) as day from law
          union all select 2, '/kinds/' || code, null from provision_kind
          union all select 3, '/jurisdictions/' || code, null from jurisdiction
            where exists (select from answer where answer.jurisdiction = code)
          union all select 4, '/claims/' || id, read_on from claim
          union all select 5, '/releases/' || number, (made_at at time zone 'UTC')::date from release
        ) pages order by place, path collate "C"`.execute(readerOf(db));
      const body = Buffer.from(sitemap([...overviews.map((path) => ({ path, day: null })), ...rows], origin));
      return {
        status: 200,
        type: 'application/xml; charset=utf-8',
        body: await compressed(body, encoding),
        ...(encoding && { encoding }),
        tag: tagOf(body),
      };
    });
    send(request, response, finished);
  };

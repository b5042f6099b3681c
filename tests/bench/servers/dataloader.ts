// The foil behind node:http.

import { createServer } from 'node:http';
import path from 'node:path';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { openHere } from '../../../src/database/thread.js';
import { type DataLoaderClass, foilOn } from '../foil.ts';
import { load } from '../rivals.ts';
import { bodyOf, connections, listen, place } from './listen.ts';

pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
const pool = new pg.Pool(
  place.databaseUrl === undefined
    ? createPgConfig(await openHere({ dataDir: path.join(place.dataDir, 'postgres') }))
    : { connectionString: place.databaseUrl, max: connections },
);
const answer = foilOn(pool, load('dataloader') as DataLoaderClass);

listen(
  createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await bodyOf(request));
    const body = Buffer.from(JSON.stringify(await answer(query, variables)));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  }),
);

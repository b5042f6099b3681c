// The limit: a named prepared statement, written by hand, gives the response as one text; node:http sends it.

import { createServer } from 'node:http';
import path from 'node:path';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { openHere } from '../../../src/database/thread.js';
import { parametersOf, statementOf } from '../operations.ts';
import { bodyOf, connections, listen, place } from './listen.ts';

const pool = new pg.Pool(
  place.databaseUrl === undefined
    ? createPgConfig(await openHere({ dataDir: path.join(place.dataDir, 'postgres') }))
    : { connectionString: place.databaseUrl, max: connections },
);

listen(
  createServer(async (request, response) => {
    const { variables } = JSON.parse(await bodyOf(request));
    const name = request.url!.slice(1);
    const { rows } = await pool.query({ name, text: statementOf(name), values: parametersOf(name, variables) });
    const body = Buffer.from(rows[0].body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  }),
);

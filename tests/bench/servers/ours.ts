// Netlaws as it serves, without the import that its start begins with.

import { createServer } from 'node:http';
import { openDatabase } from '../../../src/database/client.ts';
import { makeApp } from '../../../src/web/app.ts';
import { listen, place } from './listen.ts';

listen(
  createServer(
    makeApp(await openDatabase(place), {
      rateLimit: 0,
      trustProxy: undefined,
      answersKept: Number(process.env.ANSWERS_KEPT ?? 64),
    }),
  ),
);

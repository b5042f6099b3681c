// What answers at which address?

import express, { type Express } from 'express';
import { graphqlDoor } from '../api/graphql.ts';
import type { Database } from '../database/client.ts';

export function makeApp(db: Database): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/graphql', graphqlDoor(db) as never);
  return app;
}

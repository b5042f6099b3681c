// What answers at which address?

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import compression from 'compression';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { answersOf } from '../api/answer.ts';
import type { ErrorCode } from '../api/errors.ts';
import { keepUntilRelease } from '../api/kept.ts';
import { quickDoor } from '../api/quick-door.ts';
import { type Config, root } from '../config.ts';
import type { Database } from '../database/client.ts';
import { exportDoor } from '../export/door.ts';
import { BadRequest } from './ask.ts';
import { assetNamed } from './assets.ts';
import { problemHtml } from './layout.tsx';
import { oembed } from './oembed.ts';
import { badRequestPage, failurePage, missingPage } from './problem/page.tsx';
import { Moved, type View } from './route.ts';
import { endings, handlerOf, policy } from './router.ts';
import { routes } from './routes.ts';

export function makeApp(db: Database, config: Pick<Config, 'rateLimit' | 'trustProxy' | 'answersKept'>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  if (config.trustProxy !== undefined) app.set('trust proxy', config.trustProxy);
  app.use((_request, response, next) => {
    response.set('x-request-id', randomUUID());
    next();
  });
  if (config.rateLimit > 0) app.use(limitedTo(config.rateLimit));
  const keep = keepUntilRelease(db, config.answersKept);
  // Before all that other requests go through: it compresses by itself what it keeps.
  app.post('/graphql', cors(readableAnywhere), quickDoor(answersOf(db), keep));
  app.use(
    compression({
      // Events are to go out one by one, not when a block of them is full.
      filter: (request, response) =>
        !String(response.getHeader('content-type')).startsWith('text/event-stream') &&
        compression.filter(request, response),
    }),
  );
  // For spreadsheets, which cannot say what they accept.
  app.use((request, _response, next) => {
    if (request.path === '/graphql.csv') {
      request.headers.accept = 'text/csv';
      request.originalUrl = request.url = request.url.replace('/graphql.csv', '/graphql');
    }
    next();
  });
  // Loaded when somebody comes to it: most questions are answered before.
  let door: Promise<RequestHandler> | undefined;
  app.use('/graphql', cors(readableAnywhere), async (request, response, next) => {
    door ??= import('../api/graphql.ts').then(({ graphqlDoor }) => graphqlDoor(db) as never);
    return (await door)(request, response, next);
  });
  app.use((_request, response, next) => {
    response.set({
      'content-security-policy': policy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    next();
  });
  app.get('/icon.svg', (_request, response) =>
    response.sendFile(path.join(root, 'src/web/icon.svg'), { maxAge: '1h' }),
  );
  app.get('/assets/:name', ({ params }, response, next) => {
    const file = assetNamed(params.name);
    if (!file) return next();
    response
      .type(path.extname(params.name))
      .set('cache-control', 'public, max-age=31536000, immutable')
      .send(Buffer.from(file));
  });
  app.get('/oembed', oembed(routes, db));
  app.use(exportDoor(db, keep, routes));
  app.use(endings(routes));
  for (const route of routes) app.get(route.path, handlerOf(route, routes, db, keep));
  app.use(async (request, response) => {
    const { status, view } = await missingPage(db, request.path);
    sendProblem(response.status(status), view);
  });
  app.use(failed);
  return app;
}

/** Notebooks and other people's pages may ask; nothing here depends on who asks. */
const readableAnywhere = {
  origin: '*',
  methods: ['GET', 'POST'],
  exposedHeaders: ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
  maxAge: 86_400,
};

/** So many requests a minute an address, told in the headers of IETF's draft on rate limits. */
const limitedTo = (limit: number) =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // TRUST_PROXY is the operator's to set; a header that anybody can send is no reason for a stack trace in the log.
    validate: { xForwardedForHeader: false },
    handler: (request, response) => {
      const wait = String(response.getHeader('retry-after') ?? '60');
      const message = `More than ${limit} requests came from your address within a minute. Wait ${wait} seconds.`;
      response.status(429);
      if (request.path.startsWith('/graphql'))
        response.json({ errors: [{ message, extensions: { code: 'TOO_MANY_REQUESTS' satisfies ErrorCode } }] });
      else sendProblem(response, badRequestPage(message));
    },
  });

/** What went wrong, as a page; for programs, which ask for an ending, as JSON. */
function sendProblem(response: Response, page: View): void {
  response.set('cache-control', 'no-store');
  if (response.locals.ending) response.json({ errors: [{ message: page.description }] });
  else response.type('html').send(problemHtml(page, routes));
}

const failed: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof Moved) {
    const ending = response.locals.ending ? `.${response.locals.ending}` : '';
    return response.redirect(error.status, error.to + ending + (/\?.*$/.exec(request.url)?.[0] ?? ''));
  }
  const isClients = error instanceof BadRequest || (error.status >= 400 && error.status < 500);
  if (!isClients) console.error(error);
  response.status(isClients ? 400 : 500);
  sendProblem(response, isClients ? badRequestPage(error.message) : failurePage());
};

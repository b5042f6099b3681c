// What answers at which address?

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import compression from 'compression';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { answersOf } from '../api/answer.ts';
import type { ErrorCode } from '../api/errors.ts';
import { graphqlDoor } from '../api/graphql.ts';
import { quickDoor } from '../api/quick-door.ts';
import { type Config, root } from '../config.ts';
import type { Database } from '../database/client.ts';
import { isDay, today } from '../law/partial-date.ts';
import { BadRequest } from './ask.ts';
import { claimPage, claimsPage } from './claims/page.tsx';
import { comparePage } from './compare/page.tsx';
import { jurisdictionPage } from './jurisdiction/page.tsx';
import { kindPage } from './kind/page.tsx';
import { lawPage } from './law/page.tsx';
import { lawsPage } from './laws/page.tsx';
import { type Page, pageHtml } from './layout.tsx';
import { badRequestPage, failurePage, notFoundPage } from './problem/page.tsx';
import { startPage } from './start/page.tsx';

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
  app.use('/graphql', cors(readableAnywhere), quickDoor(answersOf(db, config.answersKept)), graphqlDoor(db) as never);
  app.use((_request, response, next) => {
    response.set({
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    next();
  });
  for (const file of ['style.css', 'icon.svg'])
    app.get(`/${file}`, (_request, response) => response.sendFile(path.join(root, 'src/web', file), { maxAge: '1h' }));

  app.get('/', async (_request, response) => send(response, await startPage(db)));
  app.get('/laws', async ({ query }, response) =>
    send(
      response,
      await lawsPage(db, {
        text: one(query.text),
        jurisdiction: one(query.jurisdiction),
        order: one(query.order),
        after: one(query.after),
      }),
    ),
  );
  app.get('/laws/:id', async (request, response) => {
    const page = await lawPage(db, request.params.id);
    // A law that was renamed is found under its old address.
    if (page && page.id !== request.params.id) return response.redirect(301, `/laws/${page.id}`);
    return send(response, page);
  });
  app.get('/jurisdictions/:code', async (request, response) => {
    const code = request.params.code.toUpperCase();
    if (code !== request.params.code) return response.redirect(301, `/jurisdictions/${encodeURIComponent(code)}`);
    return send(response, await jurisdictionPage(db, code, dayOf(request)));
  });
  app.get('/kinds/:code', async (request, response) =>
    send(response, await kindPage(db, request.params.code, dayOf(request))),
  );
  app.get('/claims', async (_request, response) => send(response, await claimsPage(db)));
  app.get('/claims/:id', async ({ params }, response) => send(response, await claimPage(db, params.id)));
  app.get('/compare', async (request, response) => {
    const { j, pillar } = request.query;
    const jurisdictions = [j ?? []]
      .flat()
      .flatMap((codes) => String(codes).split(','))
      .filter(Boolean);
    send(
      response,
      await comparePage(db, { jurisdictions: [...new Set(jurisdictions)], pillar: one(pillar), on: dayOf(request) }),
    );
  });
  app.use((_request, response) => send(response, undefined));
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
      else response.type('html').send(pageHtml(badRequestPage(message)));
    },
  });

function send(response: Response, page: Page | undefined): void {
  if (page === undefined) response.status(404);
  response.type('html').send(pageHtml(page ?? notFoundPage()));
}

const failed: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const isClients = error instanceof BadRequest || (error.status >= 400 && error.status < 500);
  if (!isClients) console.error(error);
  response
    .status(isClients ? 400 : 500)
    .type('html')
    .send(pageHtml(isClients ? badRequestPage(error.message) : failurePage()));
};

/** The first value of a parameter; undefined where it is missing or empty. */
const one = (value: unknown): string | undefined => String([value ?? ''].flat()[0] ?? '').trim() || undefined;

function dayOf({ query }: Request): string {
  const on = one(query.on) ?? today();
  if (!isDay(on)) throw new BadRequest(`"${on}" is no day. Write it as in 2019-03-15.`);
  return on;
}

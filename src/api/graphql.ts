// How does GraphQL go over HTTP?

import { useAPQ } from '@graphql-yoga/plugin-apq';
import { createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Database } from '../database/client.ts';
import { csvTables } from './csv.ts';
import { guarded } from './guard.ts';
import { limits } from './limits.ts';
import { releaseTags } from './release-tag.ts';
import { makeSchema } from './schema.ts';
import { tour } from './tour.ts';

/** The door for machines at /graphql; a browser that opens it gets GraphiQL, served from here without any other host. */
export function graphqlDoor(db: Database) {
  return createYoga({
    schema: makeSchema(),
    context: { db },
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Loaded when a browser asks for it: it is large, and machines never do.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    graphiql: { title: 'Netlaws: ask in GraphQL', defaultTabs: tour().map((query) => ({ query })) },
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: limits.bytes,
    // A document as parsed takes some fifty times its text; what is kept must not grow by whoever sends many.
    parserAndValidationCache: { documentCache: boundedBy(300_000), errorCache: boundedBy(300_000) },
    plugins: [useAPQ({ store: boundedBy(5_000_000) }), guarded(), csvTables(), releaseTags(db)],
    // src/api/guard.ts tells errors.
    maskedErrors: false,
    logging: 'warn',
  });
}

/** A cache by documents, of at most so many characters in all. */
const boundedBy = <Value extends {}>(maxSize: number) =>
  new LRUCache<string, Value>({ maxSize, sizeCalculation: (_value, document) => document.length + 1 });

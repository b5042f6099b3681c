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
    renderGraphiQL,
    graphiql: ({ url }) => ({ title, ...(askedIn(url) ?? { defaultTabs: tour().map((query) => ({ query })) }) }),
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

const title = 'Netlaws: ask in GraphQL';

/** What an address asks, as GraphiQL shows it: ?query=…&variables=…, which pages link to. */
function askedIn(url: string): { query: string; variables?: string } | undefined {
  const { searchParams } = new URL(url);
  const [query, variables] = [searchParams.get('query'), searchParams.get('variables')];
  return query ? { query, ...(variables && { variables }) } : undefined;
}

/** GraphiQL's page takes its options as JSON into a script of its own: nothing that an address says may end that. */
const renderGraphiQL = async (options: object | undefined): Promise<string> => {
  const { renderGraphiQL: render } = await import('@graphql-yoga/render-graphiql');
  const place = '"options of GraphiQL"';
  const page = render({ title, toJSON: () => JSON.parse(place) } as never);
  return page.replace(place, () => JSON.stringify(options).replaceAll('<', '\\u003c'));
};

/** A cache by documents, of at most so many characters in all. */
const boundedBy = <Value extends {}>(maxSize: number) =>
  new LRUCache<string, Value>({ maxSize, sizeCalculation: (_value, document) => document.length + 1 });

// How does GraphQL go over HTTP?

import { execute } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import { makeSchema } from './schema.ts';

const firstQuestion = `# Which country ordered what on which day? Ask, and follow the article to its source.
{
  laws(where: { number: "24/2018/QH14" }) {
    nodes {
      title
      jurisdiction { name }
      events { date kind { name } byLaw { title } }
      provisions(kind: ["takedown-duty", "data-localisation"]) {
        article
        summary
        citations { place source { title url } }
      }
    }
  }
}
`;

// Yoga's own executor gives root fields in the order in which their statements finish; graphql-js gives them as they were asked.
const inTheOrderAsked: Plugin = { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) };

/** The door for machines at /graphql; a browser that opens it gets GraphiQL, served from here without any other host. */
export function graphqlDoor(db: Database) {
  return createYoga({
    schema: makeSchema(),
    context: { db },
    graphqlEndpoint: '/graphql',
    landingPage: false,
    // Loaded when a browser asks for it: it is large, and machines never do.
    renderGraphiQL: async (options) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    graphiql: { title: 'Netlaws: ask in GraphQL', defaultQuery: firstQuestion },
    cors: { origin: '*', methods: ['GET', 'POST', 'OPTIONS'] },
    plugins: [inTheOrderAsked],
    batching: false,
    logging: 'warn',
  });
}

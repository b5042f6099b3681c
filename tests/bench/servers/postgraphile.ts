// PostGraphile 5 over the same tables, as it comes, with its filters and the references that the tables leave unsaid.

import { createServer } from 'node:http';
import { load } from '../rivals.ts';
import { connections, listen, place } from './listen.ts';

const { postgraphile } = load('postgraphile');
const { PostGraphileAmberPreset } = load('postgraphile/presets/amber');
const { makePgService } = load('postgraphile/adaptors/pg');
const { jsonPgSmartTags } = load('postgraphile/utils');
const { PostGraphileConnectionFilterPreset } = load('postgraphile-plugin-connection-filter');
const { grafserv } = load('grafserv/node');

const references = (...foreignKey: string[]) => ({ tags: { foreignKey } });
const tags = {
  version: 1,
  config: {
    class: {
      answer_to_kind: references('(kind) references provision_kind (code)'),
      search_result: references('(law_id) references law (id)', '(provision_id) references provision (id)'),
    },
  },
};

/** Its own inflection keeps the hyphens of enum values, which GraphQL does not allow. */
const EnumValues = {
  name: 'EnumValues',
  version: '1.0.0',
  inflection: {
    replace: {
      enumValue: (_previous: unknown, _options: unknown, value: string) => value.toUpperCase().replaceAll('-', '_'),
    },
  },
};

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [EnumValues, jsonPgSmartTags(tags)],
  // It does not count partial indexes as indexes, and would leave out what stands on them.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({ connectionString: place.databaseUrl, schemas: ['public'], poolConfig: { max: connections } }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
listen(server);

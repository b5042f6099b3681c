// Clients that others wrote, as their own documentation has them used, against the real record over HTTP.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { ClientError, GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { relayCompiler } from '../support/machine.ts';
import { temporaryFolder } from '../support/process.ts';
import { type Served, served } from '../support/served.ts';

let db: Database;
let app: Served;
let endpoint: string;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'real');
  app = await served(db);
  endpoint = `${app.url}/graphql`;
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await db.destroy();
});
beforeEach(() => {
  app.requests.length = 0;
});

const law = 'query Law($id: String!) { law(id: $id) { title jurisdiction { code name } } }';
const cybersecurity = {
  law: { title: 'Law on Cybersecurity', jurisdiction: { code: 'VN', name: 'Vietnam' } },
};
const variables = { id: 'vn-law-on-cybersecurity-2018' };

describe('graphql-request', () => {
  it.each(['POST', 'GET'] as const)('asks with variables by %s', async (method) => {
    const client = new GraphQLClient(endpoint, { method });
    expect(await client.request(law, variables)).toEqual(cybersecurity);
    expect(app.requests).toHaveLength(1);
    expect(app.requests[0]).toMatch(method === 'GET' ? /^GET \/graphql\?.*query=/ : /^POST \/graphql$/);
  });

  it.each([
    ['{ law(id: "x") { titel } }', 'GRAPHQL_VALIDATION_FAILED', 'Did you mean "title"'],
    ['{ law(id: ', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    [
      '{ kind(code: "x") { name } ranking(kind: "takedown", attribute: "deadline") { population } }',
      'BAD_ARGUMENT',
      '',
    ],
    ['{ laws(first: 5, after: "x") { totalCount nodes { id } } }', 'BAD_CURSOR', 'Ask again without after'],
    ['query A { dataset { laws } } query B { dataset { laws } }', 'BAD_REQUEST', 'operationName'],
  ])('throws what is wrong with %s', async (document, code, message) => {
    const error = await new GraphQLClient(endpoint).request(document).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ClientError);
    const { errors } = (error as ClientError).response;
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions.code).toBe(code);
    expect(errors![0]!.message).toContain(message);
  });
});

describe('urql', () => {
  const client = (settings = {}) =>
    new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false, ...settings });

  it('asks once and then answers from its cache', async () => {
    const urql = client();
    const typed = {
      law: {
        __typename: 'Law',
        ...cybersecurity.law,
        jurisdiction: { __typename: 'Jurisdiction', ...cybersecurity.law.jurisdiction },
      },
    };
    for (const time of ['first', 'second']) {
      const { data, error } = await urql.query(gql(law), variables).toPromise();
      expect(error, time).toBeUndefined();
      expect(data).toEqual(typed);
    }
    expect(app.requests).toEqual(['POST /graphql']);
  });

  it('asks by GET, which other caches can keep', async () => {
    let answer: Response | undefined;
    const fetchAndKeep: typeof fetch = async (...request) => {
      answer = await fetch(...request);
      return answer;
    };
    const { data, error } = await client({ preferGetMethod: 'within-url-limit', fetch: fetchAndKeep })
      .query(gql(law), variables)
      .toPromise();
    expect(error).toBeUndefined();
    expect(data.law.title).toBe(cybersecurity.law.title);
    expect(app.requests[0]).toMatch(/^GET \/graphql\?/);
    const tag = answer!.headers.get('etag')!;
    expect(answer!.headers.get('cache-control')).toContain('max-age');
    const again = await fetch(answer!.url, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('walks through a list by its cursors', async () => {
    const urql = client();
    const question = gql(`query Laws($after: String) {
      laws(where: { jurisdiction: "VN" }, first: 15, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }
    }`);
    const ids: string[] = [];
    for (let after: string | null = null, more = true, total: number; more; ) {
      const { data, error }: any = await urql.query(question, { after }).toPromise();
      expect(error).toBeUndefined();
      ids.push(...data.laws.nodes.map(({ id }: { id: string }) => id));
      ({ hasNextPage: more, endCursor: after } = data.laws.pageInfo);
      total = data.laws.totalCount;
      if (!more) expect(new Set(ids).size).toBe(total);
    }
    expect(app.requests.length).toBeGreaterThan(2);
  });

  it.each([false, 'force' as const])(
    'tells refusals as errors of GraphQL, not of the network (GET: %s)',
    async (get) => {
      for (const [question, code] of [
        ['{ law(id: "x") { titel } }', 'GRAPHQL_VALIDATION_FAILED'],
        ['{ laws(first: 201) { totalCount nodes { id } } }', 'BAD_ARGUMENT'],
      ]) {
        const { error } = await client({ preferGetMethod: get }).query(question!, {}).toPromise();
        expect(error?.networkError).toBeUndefined();
        expect(error?.graphQLErrors.map(({ extensions }) => extensions.code)).toEqual([code]);
      }
    },
  );
});

// Relay asks more of a schema than any other client: cursors, pages, and every object by its id alone.
describe.skipIf(!relayCompiler)('relay', () => {
  const source = `
    graphql\`
      query NetlawsLawsQuery($count: Int!, $cursor: String, $where: LawFilter) {
        ...Netlaws_laws @arguments(count: $count, cursor: $cursor, where: $where)
      }
    \`;
    graphql\`
      fragment Netlaws_laws on Query
      @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }, where: { type: "LawFilter" })
      @refetchable(queryName: "NetlawsMoreLawsQuery") {
        laws(first: $count, after: $cursor, where: $where, orderBy: TITLE_ASC)
        @connection(key: "Netlaws_laws", filters: ["where"]) {
          totalCount
          edges { node { title ...Netlaws_law } }
        }
      }
    \`;
    graphql\`
      fragment Netlaws_law on Law @refetchable(queryName: "NetlawsLawAgainQuery") {
        jurisdiction { name }
        provisions { kind { name } citations { source { url } } }
      }
    \`;
    graphql\`
      query NetlawsJurisdictionQuery($code: String!) {
        jurisdiction(code: $code) { name ...Netlaws_ownLaws @arguments(count: 2) }
      }
    \`;
    graphql\`
      fragment Netlaws_ownLaws on Jurisdiction
      @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
      @refetchable(queryName: "NetlawsMoreOwnLawsQuery") {
        laws(first: $count, after: $cursor) @connection(key: "NetlawsOwn_laws") {
          edges { node { title firstDay } }
        }
      }
    \`;
    graphql\`
      query NetlawsLastProvisionsQuery($count: Int!, $cursor: String) {
        provisions(last: $count, before: $cursor) @connection(key: "Netlaws_provisions") {
          edges { node { article law { title } } }
        }
      }
    \`;
    graphql\`
      query NetlawsNodeQuery($id: ID!) {
        node(id: $id) { __typename ... on Law { title } ... on Kind { name } ... on Jurisdiction { officialName } }
      }
    \`;`;

  /** The operations that Relay compiles, by their names, as it sends them. */
  let operations: Map<string, { text: string; hash: string }>;
  beforeAll(async () => {
    await using temporary = await temporaryFolder();
    const { folder } = temporary;
    const file = (name: string) => path.join(folder, name);
    await mkdir(file('src'));
    await mkdir(file('artifacts'));
    await writeFile(file('src/Netlaws.js'), source);
    await writeFile(file('persisted.json'), '{}');
    const { data } = (await post({ query: getIntrospectionQuery() })).body;
    await writeFile(file('schema.graphql'), printSchema(buildClientSchema(data)));
    await writeFile(
      file('relay.config.json'),
      JSON.stringify({
        src: 'src',
        schema: 'schema.graphql',
        language: 'javascript',
        artifactDirectory: 'artifacts',
        persistConfig: { file: 'persisted.json', algorithm: 'SHA256' },
      }),
    );
    const { stderr } = await promisify(execFile)(process.execPath, [relayCompiler!, 'relay.config.json'], {
      cwd: folder,
    });
    expect(stderr).not.toContain('ERROR');
    const persisted: Record<string, string> = JSON.parse(await readFile(file('persisted.json'), 'utf8'));
    operations = new Map(
      Object.entries(persisted).map(([hash, text]) => [/query (\w+)/.exec(text)![1]!, { hash, text }]),
    );
  });

  async function post(body: object): Promise<{ status: number; body: any }> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  async function answer(name: string, variables: Record<string, unknown>): Promise<any> {
    const { status, body } = await post({ query: operations.get(name)!.text, variables });
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    return body.data;
  }

  it('compiles every operation', () => {
    expect([...operations.keys()].sort()).toEqual([
      'NetlawsJurisdictionQuery',
      'NetlawsLastProvisionsQuery',
      'NetlawsLawAgainQuery',
      'NetlawsLawsQuery',
      'NetlawsMoreLawsQuery',
      'NetlawsMoreOwnLawsQuery',
      'NetlawsNodeQuery',
    ]);
  });

  it('goes on in a list of the root', async () => {
    const where = { jurisdiction: ['VN'] };
    const { laws: first } = await answer('NetlawsLawsQuery', { count: 3, where });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.edges[2].cursor).toBe(first.pageInfo.endCursor);
    const { laws: more } = await answer('NetlawsMoreLawsQuery', { count: 3, cursor: first.pageInfo.endCursor, where });
    const titles = [...first.edges, ...more.edges].map(({ node }: any) => node.title);
    expect(titles).toEqual([...new Set(titles)].sort());
    expect(titles).toHaveLength(6);
  });

  it('goes on in a list of an object, which it finds by its id', async () => {
    const { jurisdiction } = await answer('NetlawsJurisdictionQuery', { code: 'VN' });
    const { pageInfo, edges } = jurisdiction.laws;
    const { node } = await answer('NetlawsMoreOwnLawsQuery', {
      id: jurisdiction.id,
      count: 3,
      cursor: pageInfo.endCursor,
    });
    expect(node).toMatchObject({ __typename: 'Jurisdiction', id: jurisdiction.id });
    expect(node.laws.edges).toHaveLength(3);
    const days = [...edges, ...node.laws.edges].map(({ node }: any) => node.firstDay);
    expect(days).toEqual([...days].sort());
    const ids = [...edges, ...node.laws.edges].map(({ node }: any) => node.id);
    expect(new Set(ids).size).toBe(5);
  });

  it('fetches an object again by its id', async () => {
    const { node } = await answer('NetlawsLawAgainQuery', variables);
    expect(node).toMatchObject({ __typename: 'Law', id: variables.id, jurisdiction: { name: 'Vietnam' } });
    // Its cache knows objects by their ids.
    for (const provision of node.provisions) {
      const again = (await answer('NetlawsNodeQuery', { id: provision.id })).node;
      expect(again).toEqual({ __typename: 'Provision', id: provision.id });
      expect((await answer('NetlawsNodeQuery', { id: provision.kind.id })).node.name).toBe(provision.kind.name);
    }
    expect(node.provisions.length).toBeGreaterThan(3);
  });

  it('goes back in a list', async () => {
    const { provisions: last } = await answer('NetlawsLastProvisionsQuery', { count: 2 });
    const before = await answer('NetlawsLastProvisionsQuery', { count: 2, cursor: last.pageInfo.startCursor });
    const ids = [...before.provisions.edges, ...last.edges].map(({ node }: any) => node.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(4);
  });

  it('sends only the hash of what it sent before', async () => {
    const { text, hash } = operations.get('NetlawsNodeQuery')!;
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const known = { variables, extensions };
    const { body: refused } = await post(known);
    expect(refused.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const { body: told } = await post({ ...known, query: text });
    expect(told.data.node.title).toBe(cybersecurity.law.title);
    expect((await post(known)).body.data).toEqual(told.data);
  });
});

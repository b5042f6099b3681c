// Who is measured, and how is each asked?

import { fork } from 'node:child_process';
import path from 'node:path';
import type { Place } from './database.ts';
import { foilNames } from './foil.ts';
import type { Operation } from './operations.ts';
import { postgraphileRequest } from './postgraphile.ts';
import { nodePath } from './rivals.ts';

export type Contestant = {
  name: string;
  /** Its file under servers/, and what it takes from the environment besides the database. */
  server: string;
  env?: Record<string, string>;
  engines: readonly ('embedded' | 'server')[];
  /** Where it is asked and what; undefined where it cannot say it. */
  request: (operation: Operation, url: string) => Promise<{ path: string; body: object } | undefined>;
};
export type Running = Contestant & { url: string; pid: number } & Disposable;

const both = ['embedded', 'server'] as const;
const whole = ({ query, variables }: Operation) => ({ query, variables });
const graphql = async (operation: Operation) => ({ path: '/graphql', body: whole(operation) });
const byName = async (operation: Operation) => ({ path: `/${operation.name}`, body: whole(operation) });

export const contestants: Contestant[] = [
  { name: 'cold', server: 'ours', env: { ANSWERS_KEPT: '0' }, engines: both, request: graphql },
  { name: 'warm', server: 'ours', engines: both, request: graphql },
  { name: 'limit', server: 'limit', engines: both, request: byName },
  {
    name: 'postgraphile',
    server: 'postgraphile',
    engines: ['server'],
    request: async (operation, url) => {
      const body = await postgraphileRequest(operation, url);
      return body && { path: '/graphql', body };
    },
  },
  {
    name: 'dataloader',
    server: 'dataloader',
    engines: both,
    request: async (operation) => (foilNames.includes(operation.name) ? graphql(operation) : undefined),
  },
  { name: 'memory', server: 'memory', engines: both, request: byName },
];

export function start(contestant: Contestant, place: Place): Promise<Running> {
  const child = fork(path.join(import.meta.dirname, `servers/${contestant.server}.ts`), {
    execPath: nodePath,
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: place.databaseUrl ?? '',
      DATA_DIR: place.dataDir,
      ...contestant.env,
    },
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${contestant.name} ended with ${code} before it served.`)));
    child.once('message', (port) =>
      resolve({
        ...contestant,
        url: `http://127.0.0.1:${port}`,
        pid: child.pid!,
        [Symbol.dispose]: () => child.disconnect(),
      }),
    );
  });
}

/** The answer as a value. Throws where there are errors in it. */
export async function ask(running: Running, operation: Operation): Promise<{ data: unknown }> {
  const { path: at, body } = (await running.request(operation, running.url))!;
  const response = await fetch(running.url + at, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${running.name}, ${operation.name}: ${response.status} ${text.slice(0, 2000)}`);
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(`${running.name}, ${operation.name}: ${JSON.stringify(errors).slice(0, 2000)}`);
  return { data };
}

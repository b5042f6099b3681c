// Which settings does the program take from its environment?

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Config = {
  port: number;
  host: string;
  /** Folder of the embedded database, used when databaseUrl is undefined. */
  dataDir: string;
  /** A PostgreSQL server, version 15 or newer. Undefined: the embedded database. */
  databaseUrl: string | undefined;
  /** Requests a minute that one address may make; 0: as many as it likes. */
  rateLimit: number;
  /** Megabytes of answers, and as many of finished pages, that are kept until a release comes; 0: none. */
  answersKept: number;
  /** Whose word on a client's address is taken: a number of proxies in front, or their addresses. Undefined: nobody's. */
  trustProxy: number | string | undefined;
};

/** A mistake the person at the terminal can mend: told in one sentence, exit code 1, no stack trace. */
export class UserError extends Error {}

/** The project's folder: the nearest one above this file that has a package.json. */
export const root = (function find(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : find(resolve(folder, '..'));
})(import.meta.dirname);
export const seedsDir = resolve(root, 'seeds');

export const settingsHelp = `
Settings, by environment:
  PORT          port to listen on (default 4000)
  HOST          address to listen on (default 127.0.0.1; 0.0.0.0 for every address)
  DATA_DIR      folder of the embedded database (default .data)
  DATABASE_URL  a PostgreSQL server, 15 or newer, instead of the embedded database
                (postgres://user:password@host:5432/database)
  RATE_LIMIT    requests a minute that one address may make (default 600; 0 for no limit)
  ANSWERS_KEPT  megabytes of answers and finished pages that are kept until a release comes
                (default 64; 0 for none)
  TRUST_PROXY   where a proxy stands in front: how many (1), or their addresses
                (10.0.0.0/8, loopback); without it all clients share the proxy's address`;

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = env.PORT || '4000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new UserError(`PORT is "${port}", which is not a port. Give a number from 0 to 65535.`);
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl !== undefined) checkDatabaseUrl(databaseUrl);
  return {
    port: Number(port),
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl,
    rateLimit: wholeNumber('RATE_LIMIT', env.RATE_LIMIT || '600', 'requests', '0 for no limit'),
    answersKept: wholeNumber('ANSWERS_KEPT', env.ANSWERS_KEPT || '64', 'megabytes', '0 to keep none'),
    trustProxy: env.TRUST_PROXY
      ? /^\d+$/.test(env.TRUST_PROXY)
        ? Number(env.TRUST_PROXY)
        : env.TRUST_PROXY
      : undefined,
  };
}

function wholeNumber(name: string, text: string, of: string, none: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`${name} is "${text}", which is no number of ${of}. Give a whole number, or ${none}.`);
}

function checkDatabaseUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw new UserError(
      'DATABASE_URL is not the address of a PostgreSQL database. Write it as postgres://user:password@host:5432/database.',
    );
}

// Starting, starting again, starting twice at once, and everything that can stand in the way.

import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshServerDatabase } from '../support/databases.ts';
import { serverUrl } from '../support/machine.ts';
import { address, ask, printed, run, start, temporaryFolder } from '../support/process.ts';

const release = '{ dataset { release laws } }';

describe('the embedded database', () => {
  it('is made at the first start, kept at the second, and closed by Ctrl-C', async () => {
    await using data = await temporaryFolder();
    const env = { DATA_DIR: data.folder, PORT: '0' };
    const first = start([], env);
    const url = await address(first);
    expect(first.output()).toMatch(/\d+ laws added, 0 changed, 0 unchanged; .* \(release 1\)/);
    expect((await fetch(url)).status).toBe(200);
    const before = await ask(url, release);
    expect(before.dataset.laws).toBeGreaterThanOrEqual(80);
    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(0);

    const second = start([], env);
    expect(await ask(await address(second), release)).toEqual(before);
    expect(second.output()).toMatch(/^0 laws added, 0 changed, \d+ unchanged\n/m);
    expect(second.output()).not.toContain('release');
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });

  it('refuses a second process with a sentence that says who holds it, and forgets a holder that died', async () => {
    await using data = await temporaryFolder();
    const env = { DATA_DIR: data.folder, PORT: '0' };
    const holder = start([], env);
    await address(holder);
    const second = await run(['import'], env);
    expect(second.code).toBe(1);
    expect(second.err.trim()).toMatch(
      new RegExp(
        `^The database in ${data.folder} is in use by process ${holder.child.pid} \\(started .*\\)\\. Stop that process first, or .*DATA_DIR\\.$`,
      ),
    );
    holder.child.kill('SIGKILL');
    await holder.ended;
    const third = await run(['import'], env);
    expect(third).toMatchObject({ code: 0, err: '' });
  });
});

describe('what stands in the way is told in one sentence, with exit code 1', () => {
  it.each([
    [
      { DATABASE_URL: 'localhost/netlaws' },
      /^DATABASE_URL is not the address of a PostgreSQL database\. Write it as postgres:\/\/user:password@host:5432\/database\.$/,
    ],
    [{ DATABASE_URL: 'mysql://localhost/netlaws' }, /^DATABASE_URL is not the address of a PostgreSQL database\./],
    [
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/netlaws' },
      /^The database at DATABASE_URL cannot be reached \(.*ECONNREFUSED.*\)\. Check the address/,
    ],
    [{ PORT: 'http' }, /^PORT is "http", which is not a port\. Give a number from 0 to 65535\.$/],
    [{ HOST: '203.0.113.7' }, /^HOST is "203\.0\.113\.7", which is no address of this machine\./],
  ])('%o', async (env, sentence) => {
    await using data = await temporaryFolder();
    const { code, err } = await run([], { DATA_DIR: data.folder, PORT: '0', ...(env as Record<string, string>) });
    expect(err.trim()).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    await using data = await temporaryFolder();
    const { code, err } = await run([], { DATA_DIR: data.folder, PORT: String(port) });
    other.close();
    expect(err.trim()).toBe(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start.`,
    );
    expect(code).toBe(1);
  });

  it.each(['serve', 'import'])('a folder that is no database: %s', async (command) => {
    await using data = await temporaryFolder();
    await mkdir(path.join(data.folder, 'postgres'));
    await writeFile(path.join(data.folder, 'postgres/PG_VERSION'), '');
    const { code, err } = await run([command], { DATA_DIR: data.folder, PORT: '0' });
    expect(err.trim()).toMatch(
      new RegExp(
        `^The embedded database in ${data.folder} cannot be opened \\(.+\\)\\. Move the folder away to start afresh`,
      ),
    );
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('a server that is too old', async () => {
    const old = await serverOfVersion(14);
    const { code, err } = await run(['import'], { DATABASE_URL: `postgres://someone@127.0.0.1:${old.port}/netlaws` });
    old.close();
    expect(err.trim()).toBe(
      'The server at DATABASE_URL runs PostgreSQL 14; Netlaws needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded database.',
    );
    expect(code).toBe(1);
  });

  it('an unknown command', async () => {
    const { code, err } = await run(['imprt']);
    expect(err).toContain("unknown command 'imprt'");
    expect(code).toBe(1);
  });
});

it('--help names every command and every setting', async () => {
  const { out, code } = await run(['--help']);
  for (const word of ['serve', 'check', 'import', 'new-law', 'PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL'])
    expect(out).toContain(word);
  expect(code).toBe(0);
});

describe.runIf(serverUrl)('a server', () => {
  it('takes two processes that start at once on an empty database: one release, both answer', async () => {
    const env = { DATABASE_URL: await freshServerDatabase(), PORT: '0' };
    const pair = [start([], env), start([], env)];
    const urls = await Promise.all(pair.map(address));
    const answers = await Promise.all(urls.map((url) => ask(url, release)));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0].dataset.release).toBe(1);
    for (const { child } of pair) child.kill('SIGINT');
    expect((await Promise.all(pair.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([0, 0]);
  });

  it('that goes away is told, and the program does not end', async () => {
    const database = await freshServerDatabase('real');
    const running = start([], { DATABASE_URL: database, PORT: '0' });
    const url = await address(running);
    await ask(url, release);
    const { default: pg } = await import('pg');
    const client = new pg.Client(serverUrl);
    await client.connect();
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      new URL(database).pathname.slice(1),
    ]);
    await client.end();
    await printed(running, /A database connection was lost: /);
    expect((await ask(url, release)).dataset.release).toBe(1);
    running.child.kill('SIGINT');
    expect((await running.ended).code).toBe(0);
  });
});

/** As much of a PostgreSQL server as it takes to say one's version. */
async function serverOfVersion(version: number): Promise<{ port: number; close: () => void }> {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5);
    head.write(type, 0, 'latin1');
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const field = Buffer.concat([
    Buffer.from([0, 1]),
    Buffer.from('version\0'),
    Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0]),
  ]);
  const text = Buffer.from(String(version));
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, text.length]), text]);
  const answer = [
    message('1', Buffer.alloc(0)),
    message('2', Buffer.alloc(0)),
    message('T', field),
    message('D', row),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let isGreeted = false;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (!isGreeted) socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      else if (data.at(0) !== 'X'.charCodeAt(0)) socket.write(Buffer.concat(answer));
      isGreeted = true;
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port: (server.address() as { port: number }).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

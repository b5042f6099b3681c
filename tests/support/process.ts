// The program as a person runs it: a process of its own, with a terminal's view of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../src/config.ts';

export type Ended = { code: number | null; out: string; err: string };
export type Running = { child: ChildProcess; output: () => string; ended: Promise<Ended> };

export function start(args: string[], env: Record<string, string> = {}): Running {
  const { DATABASE_URL: _url, DATA_DIR: _dir, ...clean } = process.env;
  const child = spawn(process.execPath, ['src/cli/netlaws.js', ...args], {
    cwd: root,
    env: { ...clean, NODE_ENV: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, output: () => out + err, ended };
}

export const run = (args: string[], env?: Record<string, string>): Promise<Ended> => start(args, env).ended;

/** Waits until the process has printed something that fits, and gives the match. */
export async function printed(running: Running, pattern: RegExp): Promise<RegExpExecArray> {
  let isOver = false;
  void running.ended.then(() => {
    isOver = true;
  });
  for (;;) {
    const match = pattern.exec(running.output());
    if (match) return match;
    if (isOver) throw new Error(`The process ended without printing ${pattern}:\n${running.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until the server is there and gives its address. */
export const address = async (running: Running): Promise<string> =>
  (await printed(running, /Netlaws is at (http:\S+)/))[1]!;

export async function ask(url: string, query: string): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

export async function temporaryFolder(): Promise<AsyncDisposable & { folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'netlaws-run-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

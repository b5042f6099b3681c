// How fast does one server answer one question?

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Running } from './contestants.ts';
import type { Operation } from './operations.ts';
import { load } from './rivals.ts';

/**
 * `rate` in right answers a second, `median` and `p99` in milliseconds, `memory` resident, in MB, when the round was over. `wrong`: how
 * many answers were refusals or others than the one checked.
 */
export type Round = { rate: number; median: number; p99: number; memory: number; wrong: number };

const connections = 16;

type Loaded = {
  requests: { total: number };
  duration: number;
  latency: { p50: number; p99: number };
  mismatches: number;
  errors: number;
};

/** By a number of requests, not by the clock: what is still running when a clock stops would be in the way of who comes next. */
export async function measure(running: Running, operation: Operation, seconds: number): Promise<Round> {
  const { path, body } = (await running.request(operation, running.url))!;
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const expectBody = await (await fetch(running.url + path, request)).text();
  const autocannon = load('autocannon') as (options: object) => Promise<Loaded>;
  const run = (amount: number) =>
    autocannon({ url: running.url + path, ...request, expectBody, connections, amount, timeout: 120, sampleInt: 20 });
  // Statements are prepared and code compiled before it counts, and it is seen how fast it is.
  let first = await run(connections);
  for (let spent = first.duration; spent < seconds / 5; spent += first.duration)
    first = await run(Math.max(connections, Math.ceil((connections * seconds) / 10 / first.duration)));
  const fitting = (first.requests.total / first.duration) * seconds;
  const { requests, duration, latency, mismatches, errors } = await run(Math.max(2 * connections, Math.ceil(fitting)));
  return {
    rate: (requests.total - mismatches - errors) / duration,
    median: latency.p50,
    p99: latency.p99,
    memory: await residentMemory(running.pid),
    wrong: mismatches + errors,
  };
}

export async function residentMemory(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout) / 1024);
}

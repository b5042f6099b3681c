// Does memory grow while all questions are asked at once?

import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './contestants.ts';
import { residentMemory } from './measure.ts';
import type { Operation } from './operations.ts';
import { load } from './rivals.ts';

/** Resident memory in MB by contestant: at the start, and then thirty times in the given minutes. */
export type Curves = Record<string, number[]>;

/** Asks all operations in turn at 16 connections for so many minutes. */
export async function memoryUnderLoad(running: Running, operations: Operation[], minutes: number): Promise<number[]> {
  const asked = await Promise.all(operations.map((operation) => running.request(operation, running.url)));
  const requests = asked
    .filter((request) => request !== undefined)
    .map(({ path, body }) => ({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }));
  const autocannon = load('autocannon') as (options: object) => Promise<{ non2xx: number; errors: number }>;
  const loading = autocannon({ url: running.url, requests, connections: 16, duration: minutes * 60, timeout: 120 });
  const curve = [await residentMemory(running.pid)];
  for (let at = 0; at < 30; at++) {
    await wait(minutes * 2000);
    curve.push(await residentMemory(running.pid));
  }
  const { non2xx, errors } = await loading;
  if (non2xx + errors > 0) console.log(`${running.name} under mixed load: ${non2xx} refused, ${errors} failed.`);
  return curve;
}

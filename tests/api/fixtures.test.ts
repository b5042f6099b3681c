// Each question beside its answer: name.graphql and name.json. A refusal's answer holds errors. After a change: UPDATE=1 npx vitest run
// tests/api/fixtures.test.ts, and read every line of the difference.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { graphqlDoor } from '../../src/api/graphql.ts';
import { root } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { filesIn } from '../support/seeds.ts';

const names = (await filesIn('tests/api', '.graphql')).map((file) => path.basename(file, '.graphql'));

describe.each(engines)('questions, %s', (engine) => {
  let db: Database;
  let door: ReturnType<typeof graphqlDoor>;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'sound');
    door = graphqlDoor(db);
    await post(door, '{ dataset { release } }');
  });
  afterAll(() => db.destroy());

  it.each(names)('%s', async (name) => {
    const question = await readFile(path.join(root, 'tests/api', `${name}.graphql`), 'utf8');
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    const answer = await post(door, question);
    const asked = statements.mock.calls.length;
    statements.mockRestore();
    const file = path.join(root, 'tests/api', `${name}.json`);
    const told = `${JSON.stringify(answer, null, 2)}\n`;
    if (process.env.UPDATE && !process.env.CI && engine === 'embedded') await writeFile(file, told);
    expect(told).toBe(await readFile(file, 'utf8'));
    expect(told).not.toContain('Unexpected error');
    // One statement a root field. A refusal may have read the catalogue anew, six short statements, but asks nothing else.
    const roots = Object.keys(answer.data ?? {}).filter((key) => key !== '__typename').length;
    expect(asked).toBe(name.startsWith('refused-') ? asked : roots);
    if (name.startsWith('refused-')) expect(asked).toBeLessThanOrEqual(6);
  });
});

async function post(door: ReturnType<typeof graphqlDoor>, query: string): Promise<any> {
  const response = await door.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { extensions, ...answer } = (await response.json()) as { data?: any; extensions?: unknown };
  // What a question costs is told with every answer; tests/api/limits.test.ts says how much.
  if (answer.data) expect(extensions).toEqual({ cost: expect.objectContaining({ cost: expect.any(Number) }) });
  return answer;
}

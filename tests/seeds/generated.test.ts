import { expect, it } from 'vitest';
import { stale } from '../../src/cli/generate.ts';

it('generated files are as "npm run generate" makes them', async () => {
  expect(await stale()).toEqual([]);
});

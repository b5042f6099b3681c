// How are values told?

import { expect, it } from 'vitest';
import { strictestTexts } from '../../src/web/provision.tsx';

type Strictest = Parameters<typeof strictestTexts>[0]['strictest'][number];

const number = (name: string, value: number, unit: string) =>
  ({ definition: { name }, number: { value, unit }, choice: null }) as Strictest;

it.each([
  [number('Deadline', 24, 'h'), 'deadline 24 hours'],
  [number('Minimum age', 16, 'years'), 'minimum age 16 years'],
  [number('Hours per week', 21, 'h/week'), '21 hours a week'],
  [{ definition: { name: 'Scheme' }, number: null, choice: { name: 'Local copy' } } as Strictest, 'scheme: local copy'],
])('%j is told with its unit once', (strictest, text) => {
  expect(strictestTexts({ strictest: [strictest] })).toEqual([text]);
});

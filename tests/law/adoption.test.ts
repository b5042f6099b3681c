// How kinds of rules spread in the real record, counted again by the oracle.

import { expect, it } from 'vitest';
import { graphqlDoor } from '../../src/api/graphql.ts';
import { freshDatabase } from '../support/databases.ts';
import { nearTo, record } from '../support/record.ts';
import { answerOn, turningDays } from './oracle.ts';

it.each(['takedown-duty', 'data-protection-law', 'data-localisation'])(
  '%s at each year end',
  { timeout: 300_000 },
  async (kind) => {
    const { seeds, world } = await record();
    const turning = turningDays(world);
    const db = await freshDatabase('embedded', 'real');
    const response = await graphqlDoor(db).fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `{ adoption(kinds: "${kind}", to: "2026-12-31") { points { on inForce uncertain reviewed holders { code } } } }`,
      }),
    });
    const { data } = (await response.json()) as any;
    await db.destroy();
    const countries = seeds.countries.content.countries
      .filter((country) => country.kind === 'country')
      .map(({ code }) => code);
    const points = data.adoption.points as {
      on: string;
      inForce: number;
      uncertain: number;
      reviewed: number;
      holders: { code: string }[];
    }[];
    expect(points.length).toBe(32);
    const told = new Map(countries.map((code) => [code, nearTo(world, code)]));
    for (const point of points) {
      const answers = countries.map((code) => ({ code, ...answerOn(told.get(code)!, code, kind, point.on, turning) }));
      const certain = answers.filter(({ status, orStatus }) => status === 'in-force' && orStatus === null);
      expect({ ...point, holders: point.holders.map(({ code }) => code).sort() }).toEqual({
        on: point.on,
        inForce: certain.length,
        uncertain: answers.filter(({ orStatus }) => orStatus === 'in-force').length,
        reviewed: answers.filter(({ status, orStatus }) => status !== null || orStatus !== null).length,
        holders: certain.map(({ code }) => code).sort(),
      });
    }
  },
);

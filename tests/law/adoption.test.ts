// How kinds of rules spread in the real record, counted again by the oracle.

import { expect, it } from 'vitest';
import { graphqlDoor } from '../../src/api/graphql.ts';
import { asker } from '../support/ask.ts';
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

it.each(['data-protection-law', 'site-blocking'])(
  'the country-years of %s, counted again by the oracle',
  { timeout: 300_000 },
  async (kind) => {
    const { seeds, world } = await record();
    const turning = turningDays(world);
    const db = await freshDatabase('embedded', 'real');
    const { data } = await asker(db)(
      `{ riskSet(kinds: "${kind}", from: 2005, to: 2026) { jurisdiction { code } year held reviewed adopted ended earlier holders } }`,
    );
    await db.destroy();
    const countries = seeds.countries.content.countries
      .filter((country) => country.kind === 'country')
      .map(({ code }) => code);
    const certain = new Map<string, { from: string; to: string }[]>();
    const near = new Map(countries.map((code) => [code, nearTo(world, code)]));
    for (const code of countries) {
      const spells: { from: string; to: string }[] = [];
      for (const [index, day] of turning.entries()) {
        const { status, orStatus } = answerOn(near.get(code)!, code, kind, day, turning);
        if (status !== 'in-force' || orStatus !== null) continue;
        const to = turning[index + 1] ?? '9999-12-31';
        if (spells.at(-1)?.to === day) spells.at(-1)!.to = to;
        else spells.push({ from: day, to });
      }
      certain.set(code, spells);
    }
    const holdsOn = (code: string, day: string) => certain.get(code)!.some(({ from, to }) => from <= day && day < to);
    expect(data.riskSet.length).toBe(countries.length * 22);
    for (const row of data.riskSet) {
      const { code } = row.jurisdiction;
      const begins = `${row.year - 1}-12-31`;
      const within = (day: string) => day.startsWith(String(row.year));
      const { status, orStatus } = answerOn(near.get(code)!, code, kind, begins, turning);
      const spells = certain.get(code)!;
      expect(row).toEqual({
        jurisdiction: { code },
        year: row.year,
        held: holdsOn(code, begins) ? true : orStatus === 'in-force' ? null : false,
        reviewed: status !== null || orStatus !== null,
        adopted: spells.map(({ from }) => from).find(within) ?? null,
        ended: spells.map(({ to }) => to).find(within) ?? null,
        earlier: spells.filter(({ from }) => from <= begins).length,
        holders: countries.filter((other) => other !== code && holdsOn(other, begins)).length,
      });
    }
  },
);

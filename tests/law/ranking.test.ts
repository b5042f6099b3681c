// Numbers of the real record, compared again by the oracle.

import { expect, it } from 'vitest';
import { graphqlDoor } from '../../src/api/graphql.ts';
import { freshDatabase } from '../support/databases.ts';
import { nearTo, record } from '../support/record.ts';
import { answerOn, heldOn, turningDays } from './oracle.ts';

const hoursIn: Record<string, number> = { h: 1, d: 24, weeks: 168, months: 365.25 * 2, years: 365.25 * 24 };

it.each([
  ['takedown-duty', 'deadline', 'h', 'lowest', '2019-03-15'],
  ['takedown-duty', 'deadline', 'h', 'lowest', '2026-07-01'],
  ['breach-notification', 'deadline', 'h', 'lowest', '2022-06-01'],
  ['data-retention', 'min_period', 'months', 'highest', '2012-01-01'],
  ['child-consent-age', 'age', 'years', 'highest', '2020-01-01'],
] as const)('%s %s (%s, %s first) on %s', { timeout: 300_000 }, async (kind, attribute, unit, first, on) => {
  const { seeds, world } = await record();
  const turning = turningDays(world);
  const db = await freshDatabase('embedded', 'real');
  const response = await graphqlDoor(db).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ ranking(kind: "${kind}", attribute: "${attribute}", on: "${on}") {
        population withNumber withoutNumber notInForce notReviewed distribution { median minimum maximum } places { rank jurisdiction { code } inUnit } } }`,
    }),
  });
  const { ranking } = ((await response.json()) as any).data;
  await db.destroy();

  const numberOf = (provision: string): number[] => {
    const [law, slug] = provision.split(':');
    const text = seeds.laws.find(({ content }) => content.id === law)!.content.provisions.find(({ id }) => id === slug)!
      .attributes[attribute];
    if (text === undefined) return [];
    const [, value, written] = /^([\d.]+) ?(\S+)$/.exec(String(text))!;
    return [written === unit ? Number(value) : (Number(value) * hoursIn[written!]!) / hoursIn[unit]!];
  };
  const numbers: { code: string; number: number }[] = [];
  const count = { withoutNumber: 0, notInForce: 0, notReviewed: 0 };
  const countries = seeds.countries.content.countries
    .filter((country) => country.kind === 'country')
    .map(({ code }) => code);
  for (const code of countries) {
    const near = nearTo(world, code);
    const own = heldOn(near, code, kind, on, turning)
      .filter(({ status, orStatus }) => status === 'in-force' && orStatus === null)
      .flatMap(({ provision }) => numberOf(provision));
    const { status, orStatus } = answerOn(near, code, kind, on, turning);
    if (own.length > 0) numbers.push({ code, number: first === 'lowest' ? Math.min(...own) : Math.max(...own) });
    else if (status === 'in-force' && orStatus === null) count.withoutNumber++;
    else if (status !== null || orStatus !== null) count.notInForce++;
    else count.notReviewed++;
  }
  expect(ranking).toMatchObject({ population: countries.length, withNumber: numbers.length, ...count });
  const places = ranking.places
    .map(({ jurisdiction, inUnit }: any) => `${jurisdiction.code} ${inUnit.toFixed(4)}`)
    .sort();
  expect(places).toEqual(numbers.map(({ code, number }) => `${code} ${number.toFixed(4)}`).sort());
  const inOrder = numbers.map(({ number }) => number).sort((a, b) => (first === 'lowest' ? a - b : b - a));
  expect(ranking.places.map(({ inUnit }: any) => inUnit.toFixed(4))).toEqual(
    inOrder.map((number) => number.toFixed(4)),
  );
  expect(ranking.places.map(({ rank }: any) => rank)).toEqual(inOrder.map((number) => inOrder.indexOf(number) + 1));
  const sorted = inOrder.toSorted((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  expect(ranking.distribution?.median ?? null).toBeCloseTo(middle, 6);
});

// Numbers of the real record, compared and counted again by the oracle: of all countries, by region and by bloc.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { freshDatabase } from '../support/databases.ts';
import { nearTo, record } from '../support/record.ts';
import { answerOn, firstDay, turningDays } from './oracle.ts';
import { strictestOn } from './oracle-values.ts';

let db: Database;
let real: Awaited<ReturnType<typeof record>>;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'real');
  real = await record();
});
afterAll(() => db.destroy());

const blocs = ['EU', 'EEA', 'ASEAN', 'OECD'];
const counted = 'population withNumber withoutNumber none notInForce notReviewed';
const spread = 'distribution { count minimum median maximum }';

type Known = { code: string; region: string | undefined; number: number | undefined; standing: string };

/** How a group of jurisdictions stands, counted one by one. */
function tallyOf(group: Known[]) {
  const of = (standing: string) => group.filter((each) => each.standing === standing).length;
  const numbers = group.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
  const [low, high] = [Math.floor((numbers.length - 1) / 2), Math.ceil((numbers.length - 1) / 2)];
  return {
    population: group.length,
    withNumber: of('number'),
    withoutNumber: of('no number'),
    none: of('none'),
    notInForce: of('other'),
    notReviewed: of('not reviewed'),
    distribution:
      numbers.length === 0
        ? null
        : {
            count: numbers.length,
            minimum: expect.closeTo(numbers[0]!, 6),
            median: expect.closeTo((numbers[low]! + numbers[high]!) / 2, 6),
            maximum: expect.closeTo(numbers.at(-1)!, 6),
          },
  };
}

it.each([
  ['takedown-duty', 'deadline', 'lowest', '2019-03-15'],
  ['takedown-duty', 'deadline', 'lowest', '2026-07-01'],
  ['breach-notification', 'deadline', 'lowest', '2022-06-01'],
  ['data-retention', 'min_period', 'highest', '2012-01-01'],
  ['child-consent-age', 'age', 'highest', '2020-01-01'],
  // Each of the five counts has somebody.
  ['false-information-offence', 'max_prison', 'highest', '2022-06-01'],
  ['age-assurance', 'min_age', 'highest', '2026-07-01'],
] as const)('%s %s (%s first) on %s', { timeout: 300_000 }, async (kind, attribute, first, on) => {
  const { seeds, world, attributes } = real;
  const turning = turningDays(world);
  const { data } = await asker(db)(`{ ranking(kind: "${kind}", attribute: "${attribute}", on: "${on}") {
    ${counted} ${spread} regions { region ${counted} ${spread} }
    blocs(codes: ${JSON.stringify(blocs)}) { bloc { code } ${counted} ${spread} }
    places { rank jurisdiction { code } inUnit } } }`);
  const { places, regions, blocs: told, ...whole } = data.ranking;

  const countries = seeds.countries.content.countries.filter((country) => country.kind === 'country');
  const known = countries.map(({ code, region }): Known => {
    const near = nearTo(world, code);
    const { status, orStatus } = answerOn(near, code, kind, on, turning);
    const number = strictestOn(near, attributes, [code, kind, on, turning]).get(attribute);
    if (number !== undefined) return { code, region, number, standing: 'number' };
    const standing =
      status === null && orStatus === null
        ? 'not reviewed'
        : orStatus !== null || (status !== 'in-force' && status !== 'none')
          ? 'other'
          : status === 'none'
            ? 'none'
            : 'no number';
    return { code, region, number, standing };
  });
  expect(whole).toEqual(tallyOf(known));
  const named = [...new Set(known.flatMap(({ region }) => region ?? []))].sort();
  expect(regions).toEqual(
    named.map((region) => ({ region, ...tallyOf(known.filter((each) => each.region === region)) })),
  );
  const isIn = (bloc: string, code: string) =>
    world.members[bloc]!.some(
      ({ jurisdiction, from, to }) =>
        jurisdiction === code && firstDay(from) <= on && on < firstDay(to ?? '9999-12-31'),
    );
  expect(told).toEqual(
    blocs.map((code) => ({ bloc: { code }, ...tallyOf(known.filter((each) => isIn(code, each.code))) })),
  );
  // What is counted adds up to who was asked about.
  for (const { population, withNumber, withoutNumber, none, notInForce, notReviewed } of [whole, ...regions, ...told])
    expect(withNumber + withoutNumber + none + notInForce + notReviewed).toBe(population);
  expect(whole.population).toBe(countries.length);

  const numbers = known.flatMap(({ code, number }) => (number === undefined ? [] : [{ code, number }]));
  expect(numbers.length).toBeGreaterThan(0);
  const ranked = places.map(({ jurisdiction, inUnit }: any) => `${jurisdiction.code} ${inUnit.toFixed(4)}`).sort();
  expect(ranked).toEqual(numbers.map(({ code, number }) => `${code} ${number.toFixed(4)}`).sort());
  const inOrder = numbers.map(({ number }) => number).sort((a, b) => (first === 'lowest' ? a - b : b - a));
  expect(places.map(({ inUnit }: any) => inUnit.toFixed(4))).toEqual(inOrder.map((number) => number.toFixed(4)));
  expect(places.map(({ rank }: any) => rank)).toEqual(inOrder.map((number) => inOrder.indexOf(number) + 1));
});

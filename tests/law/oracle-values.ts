// What the provisions behind an answer say, by the oracle: the strictest of each number and scale, the highest penalties.

import { type Attribute, type Attributes, heldOn, type Provision, type Quantity, type World } from './oracle.ts';

const hoursIn: Record<string, number> = { h: 1, d: 24, weeks: 7 * 24, months: (365.25 * 24) / 12, years: 365.25 * 24 };

/** A number in the attribute's unit; a place on a scale. Choices without an order, sets and yes or no are neither. */
export function degreeOf({ type, unit, values }: Attribute, value: string | string[]): number | undefined {
  if (type === 'scale') return values.findIndex(({ code }) => code === value);
  if (type !== 'number') return undefined;
  const [, number, written] = /^([\d.]+) ?(\S+)$/.exec(String(value))!;
  return written === unit ? Number(number) : (Number(number) * hoursIn[written!]!) / hoursIn[unit!]!;
}

/** The same number up to what is lost in counting it over from another unit. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-8 * Math.max(Math.abs(a), Math.abs(b));

type Binding = { id: string; provision: Provision };

/** The provisions of a kind that certainly bind in a jurisdiction on a day, each as often as it comes there. */
function bindingOn(world: World, jurisdiction: string, kind: string, day: string, days: string[]): Binding[] {
  return heldOn(world, jurisdiction, kind, day, days)
    .filter(({ status, orStatus, left }) => status === 'in-force' && orStatus === null && !left)
    .map((held) => {
      const [law, slug] = held.provision.split(':');
      const provision = world.laws.find(({ id }) => id === law)!.provisions.find(({ id }) => id === slug)!;
      return { id: held.provision, provision };
    });
}

/** The strictest value of each number and scale of a kind that is set there on a day; of a number without a stricter end, the smallest. */
export function strictestOn(
  world: World,
  attributes: Attributes,
  [jurisdiction, kind, day, days]: [string, string, string, string[]],
): Map<string, number> {
  const binding = bindingOn(world, jurisdiction, kind, day, days);
  const strictest = new Map<string, number>();
  for (const attribute of attributes[kind]!)
    for (const { provision } of binding) {
      const value = provision.attributes?.[attribute.key];
      const degree = value === undefined ? undefined : degreeOf(attribute, value);
      if (degree === undefined) continue;
      const known = strictest.get(attribute.key) ?? degree;
      strictest.set(attribute.key, isStricterUp(attribute) ? Math.max(known, degree) : Math.min(known, degree));
    }
  return strictest;
}

export const isStricterUp = ({ type, direction }: Attribute): boolean =>
  type === 'scale' || direction === 'higher-is-stricter';

/** The highest fine in each currency, share of each turnover and prison term in months: 'fine EUR' → the amount and who sets it. */
export function penaltiesOn(
  world: World,
  cell: [jurisdiction: string, kind: string, day: string, days: string[]],
): Map<string, { amount: number; provisions: string[] }> {
  const highest = new Map<string, { amount: number; provisions: string[] }>();
  const add = (what: string, amount: number, id: string) => {
    const known = highest.get(what);
    if (known && same(known.amount, amount)) known.provisions.push(id);
    else if (!known || known.amount < amount) highest.set(what, { amount, provisions: [id] });
  };
  for (const { id, provision } of bindingOn(world, ...cell)) {
    const { fine, turnover, prison } = provision.penalty ?? {};
    if (fine) add(`FINE ${fine.unit}`, fine.value, id);
    if (turnover) add(`TURNOVER_SHARE ${turnover.of}`, turnover.share.value, id);
    if (prison) add('PRISON', inMonths(prison), id);
  }
  return highest;
}

const inMonths = ({ value, unit }: Quantity): number => (unit === 'years' ? value * 12 : value);

// How is a number with its unit written, and how are units compared?

export type Quantity = { value: number; unit: string };

/** Hours in each unit of time; a month is a twelfth of a year of 365.25 days. */
const hours: Record<string, number> = { h: 1, d: 24, weeks: 168, months: 730.5, years: 8766 };

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Units of size for thresholds, besides currencies. */
export const sizes = ['users', 'subscribers', 'visitors', 'employees', 'records'];

export const isCurrency = (unit: string): boolean => currencies.has(unit);

/** Reads '24 h' or '500000 EUR'. Undefined where the text is not a number and a unit. */
export function readQuantity(text: string): Quantity | undefined {
  const parts = /^(\d+(?:\.\d+)?)\s*([A-Za-z%][A-Za-z%/]*)$/.exec(text.trim());
  return parts ? { value: Number(parts[1]), unit: parts[2]! } : undefined;
}

/** A quantity's value in another unit (1 d is 24 h); undefined where the units do not compare. */
export function valueIn(quantity: Quantity, unit: string): number | undefined {
  if (quantity.unit === unit) return quantity.value;
  const from = hours[quantity.unit];
  const to = hours[unit];
  return from && to ? Number(((quantity.value * from) / to).toPrecision(9)) : undefined;
}

/** The units that a number of this unit may be written in. */
export const unitsLike = (unit: string): string[] => (unit in hours ? Object.keys(hours) : [unit]);

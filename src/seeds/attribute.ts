// Is this a value of this attribute?

import type { Attribute } from './codebook.ts';
import { suggestion } from './problem.ts';
import { readQuantity, unitsLike, valueIn } from './quantity.ts';

export type AttributeValue = {
  number?: number;
  unit?: string;
  in_unit?: number;
  choice?: string;
  choices?: string[];
  flag?: boolean;
};

/** What is wrong with a value, and what to write instead. Undefined: nothing. */
export function attributeProblem(attribute: Attribute, value: string | string[]): string | undefined {
  const codes = attribute.values.map(({ code }) => code);
  const unknown = (term: string) => `"${term}" is not known here. ${suggestion(term, codes)}`;
  if (attribute.type === 'set') {
    if (!Array.isArray(value)) return `is one text where a list belongs. Write [${value}].`;
    const strange = value.find((term) => !codes.includes(term));
    if (strange !== undefined) return unknown(strange);
    const twice = value.find((term, index) => value.indexOf(term) !== index);
    return twice === undefined ? undefined : `names "${twice}" twice. Remove one.`;
  }
  if (Array.isArray(value)) return 'is a list where one value belongs. Write the value alone.';
  switch (attribute.type) {
    case 'number':
      return numberProblem(attribute.unit!, value);
    case 'boolean':
      return value === 'true' || value === 'false'
        ? undefined
        : `"${value}" is neither yes nor no. Write true or false.`;
    default:
      return codes.includes(value) ? undefined : unknown(value);
  }
}

function numberProblem(unit: string, value: string): string | undefined {
  const units = unitsLike(unit).join(', ');
  if (/^\d+(\.\d+)?$/.test(value))
    return `"${value}" has no unit. Write it with one of: ${units}; for example "${value} ${unit}".`;
  const quantity = readQuantity(value);
  if (!quantity) return `"${value}" is no number. Write a number and its unit, for example "12 ${unit}".`;
  return valueIn(quantity, unit) === undefined
    ? `"${quantity.unit}" is no unit of it. Use one of: ${units}.`
    : undefined;
}

/** The value as columns of provision_attribute. Only for values without a problem. */
export function attributeColumns(attribute: Attribute, value: string | string[]): AttributeValue {
  if (Array.isArray(value)) return { choices: value };
  if (attribute.type === 'boolean') return { flag: value === 'true' };
  if (attribute.type !== 'number') return { choice: value };
  const quantity = readQuantity(value)!;
  return { number: quantity.value, unit: quantity.unit, in_unit: valueIn(quantity, attribute.unit!)! };
}

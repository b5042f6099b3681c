// What do the record's terms mean? As the API's own schema says it, so that the page cannot say otherwise.

import { type GraphQLEnumType, isEnumType } from 'graphql';
import { makeSchema } from '../../api/schema.ts';
import type { AnswerStatus, DistanceMeasure, Grade } from '../generated.ts';

function meaningsOf<Value extends string>(name: string): Record<Value, string> {
  const type = makeSchema().getType(name);
  if (!isEnumType(type)) throw new Error(`The schema has no list of values ${name}.`);
  return Object.fromEntries(
    (type as GraphQLEnumType).getValues().map(({ name: value, description }) => [value, description!]),
  ) as Record<Value, string>;
}

export const statusMeanings = () => meaningsOf<AnswerStatus>('AnswerStatus');
/** Without what is said to those who ask in GraphQL. */
export const gradeMeanings = (): Record<Grade, string> => {
  const meanings = meaningsOf<Grade>('Grade');
  for (const grade of Object.keys(meanings) as Grade[]) meanings[grade] = meanings[grade].replace(/(;.*)?\.$/, '');
  return meanings;
};
export const measureMeanings = () => meaningsOf<DistanceMeasure>('DistanceMeasure');

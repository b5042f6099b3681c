// What is asked by our own pages and examples must be within the limits that we set others.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { getOperationAST, parse, print, type VariableDefinitionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/api/document.ts';
import { limits, measure, measureRefusal } from '../../src/api/limits.ts';
import { makeSchema } from '../../src/api/schema.ts';
import { fragmentsOf, selectionsOf } from '../../src/api/selection.ts';
import { tour } from '../../src/api/tour.ts';
import { root } from '../../src/config.ts';
import { documentOf } from '../../src/web/ask.ts';

const schema = makeSchema();

function measured(text: string, variables: Record<string, unknown>) {
  const document = parse(text);
  expect(faultsOf(schema, document)).toEqual([]);
  const operation = getOperationAST(document)!;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], {
    ...Object.fromEntries((operation.variableDefinitions ?? []).map(needed)),
    ...variables,
  });
  expect(errors ?? []).toEqual([]);
  const reading = { schema, fragments: fragmentsOf(document), variableValues: coerced! };
  return measure(schema, selectionsOf(reading, operation, limits.fields), schema.getQueryType()!);
}

/** Something for a variable that must be given: lists as long as any page lets them be. */
function needed({ variable, type }: VariableDefinitionNode): [string, unknown] {
  const text = print(type);
  const value: Record<string, unknown> = {
    'Boolean!': true,
    'Int!': 1,
    'Date!': '2019-03-15',
    'String!': 'x',
    'ReleaseOrDay!': 1,
  };
  if (/^\[.*\]!$/.test(text)) return [variable.name.value, Array.from({ length: 12 }, () => value[text.slice(1, -2)])];
  return [variable.name.value, text.endsWith('Filter!') ? {} : value[text]];
}

describe('the limits', () => {
  const pages = readdirSync(path.join(root, 'src/web'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('page.graphql'));
  // The most that each page asks.
  const variables = {
    jurisdictions: Array.from({ length: 12 }, () => 'VN'),
    code: 'VN',
    id: 'x',
    kind: 'takedown-duty',
    orderBy: 'TITLE_ASC',
  };
  const ofPage: Record<string, Record<string, unknown>> = {
    'search/page.graphql': { jurisdictions: true },
    'trends/page.graphql': { by: ['PILLAR', 'STATUS'] },
    // Who is added, and which group is taken, is asked before anybody is compared.
    'compare/page.graphql': { isAdded: false, isGroup: false, isLike: false, open: ['takedown-duty'] },
  };
  it.each(pages)('leave room for %s', (file) => {
    expect(measureRefusal(measured(documentOf(file).text, { ...variables, ...ofPage[file] }))).toBeUndefined();
  });

  it.each(tour().map((text) => [/(?:query) (\w+)/.exec(text)![1]!, text]))(
    'leave room for the question %s',
    (_name, text) => {
      const { cost } = measured(text, {});
      expect(cost).toBeLessThan(limits.cost / 4);
    },
  );

  it('reckon by the sizes asked for, wherever they stand', () => {
    const cost = (text: string, values = {}) => measured(text, values).cost;
    expect(cost('{ laws(first: 7) { nodes { id } } }')).toBe(1 + 7);
    expect(cost('{ laws(last: 7) { edges { cursor } nodes { id } } }')).toBe(1 + 7 + 7);
    expect(cost('query($n: Int) { laws(first: $n) { nodes { id } } }', { n: 9 })).toBe(1 + 9);
    expect(cost('{ laws { nodes { id } } }')).toBe(1 + 50);
    expect(cost('{ jurisdictions { nodes { code } } }')).toBe(1 + 300);
    expect(cost('{ laws(first: 2) { nodes { events { date } } } }')).toBe(1 + 2 * (1 + 5));
    expect(cost('{ jurisdictions(first: 2) { nodes { laws(first: 3) { nodes { id } } } } }')).toBe(1 + 2 * (1 + 1 + 3));
    expect(
      cost('{ compare(jurisdictions: ["VN", "TH"], kinds: ["takedown-duty"]) { rows { cells { status } } } }'),
    ).toBe(1 + 1 + 2);
    expect(cost('{ a: laws(first: 2) { nodes { id } } b: laws(first: 2) { nodes { id } } }')).toBe(6);
    // A field that stands twice is one field.
    expect(
      cost('{ laws(first: 2) { nodes { id } } ...F } fragment F on Query { laws(first: 2) { nodes { title } } }'),
    ).toBe(3);
    expect(cost('{ laws(first: 2) @skip(if: true) { nodes { id } } dataset { release } }')).toBe(1);
  });
});

// What is the form of a claim's file?

import { z } from 'zod';
import { isDay, isPartialDate } from '../law/partial-date.ts';

const text = z.string().trim().min(1, 'is empty. Write the text, or remove the field.');

export const readings = ['supported', 'partly', 'not-supported', 'cannot-tell'] as const;
export type Reading = (typeof readings)[number];

export const figureTypes = ['day', 'number', 'share', 'list', 'text'] as const;

const figure = z
  .strictObject({
    key: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'is no key. Use letters and digits, beginning with a small letter.'),
    label: text,
    type: z.enum(figureTypes),
    unit: text
      .regex(/^[A-Za-z][A-Za-z -]*$/, 'is no unit. Write what the number counts or measures, in the plural: countries.')
      .optional(),
    value: text,
  })
  .refine(({ type, unit }) => type !== 'number' || unit !== undefined, {
    path: ['type'],
    error: 'needs a unit. Write what the number counts or measures, in the plural: "unit: countries".',
  })
  .refine(({ type, unit }) => type === 'number' || unit === undefined, {
    path: ['unit'],
    error: 'is a unit of what is no number. Remove it, or correct the type.',
  });

/**
 * `query` is the GraphQL document that tests the claim. Each figure is a JSONata expression over its answer, of a stated type; null: the record does not say.
 * A number has a unit: numbers of one unit can be held together.
 * `rule` is a JSONata expression over the figures, by their keys, that gives the reading. `reason` may name figures in braces; it holds no figure of its own.
 */
export const claimFormat = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id. Use lower-case words joined by hyphens.'),
  claim: text,
  publisher: text,
  published: z.string().refine(isPartialDate, 'is no date. Write YYYY, YYYY-MM or YYYY-MM-DD.'),
  url: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'is no web address. Begin with https://.'),
  page: text,
  read: z.string().refine(isDay, 'is no day. Write YYYY-MM-DD of a day that exists.'),
  query: text,
  figures: z.array(figure).min(1, 'is empty. Give at least one figure.'),
  rule: text,
  reading: z.enum(readings),
  reason: text,
  caveats: z.array(text).default([]),
});

export type Claim = z.output<typeof claimFormat>;

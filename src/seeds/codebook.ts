// What is the form of the codebook's own files, and what do they say together?

import { z } from 'zod';

const code = z
  .string()
  .regex(
    /^[a-z0-9][A-Za-z0-9-]*$|^[A-Z]+$|^%$|^Mbit\/s$|^h\/week$/,
    'is no code. Use lower-case letters, digits and hyphens.',
  );
const key = z.string().regex(/^[a-z][a-z_]*$/, 'is no key. Use lower-case letters and underscores.');
const text = z.string().trim().min(1, 'is empty. Write the text, or remove the field.');
const integer = z
  .string()
  .regex(/^\d{1,4}$/, 'is no whole number. Write digits only.')
  .transform(Number);

export const pillarFormat = z.strictObject({
  code,
  name: text,
  question: text,
  order: integer,
  kinds: z.array(
    z.strictObject({
      code,
      name: text,
      question: text,
      boundary: text,
      good: text,
      bad: text,
      attributes: z.array(
        z.strictObject({
          key,
          name: text,
          type: z.enum(['number', 'choice', 'scale', 'set', 'boolean']),
          unit: z.string().optional(),
          direction: z.enum(['none', 'lower-is-stricter', 'higher-is-stricter']).default('none'),
          description: text,
          values: z.array(z.strictObject({ code, name: text })).default([]),
        }),
      ),
      crosswalk: z.array(z.strictObject({ scheme: text, code: text })),
    }),
  ),
});

const term = z.strictObject({ code, name: text, description: text });

export const termsFormat = z.strictObject({
  instruments: z.array(term),
  relations: z.array(term.extend({ inverse: text })),
  actors: z.array(term),
  sanctions: z.array(term),
  sourceClasses: z.array(term),
  statuses: z.array(term),
  grades: z.array(term),
  units: z.array(term),
  turnoverBases: z.array(term),
  titleRoles: z.array(term),
  crosswalkSchemes: z.array(term.extend({ publisher: text, url: z.string().optional() })),
});

export const lifecycleFormat = z.strictObject({
  events: z.array(
    z.strictObject({
      code,
      name: text,
      phase: z.enum(['deliberation', 'adoption', 'effect', 'end', 'other']),
      description: text,
      dpa: z.array(integer),
    }),
  ),
  dpaActionTypes: z.array(z.strictObject({ id: integer, name: text, event: code })),
});

export type Pillar = z.output<typeof pillarFormat>;
export type Kind = Pillar['kinds'][number];
export type Attribute = Kind['attributes'][number];
export type Terms = z.output<typeof termsFormat>;
export type LifecycleTerms = z.output<typeof lifecycleFormat>;

export type Codebook = { pillars: Pillar[]; terms: Terms; lifecycle: LifecycleTerms; kinds: Map<string, Kind> };

export function codebookOf(pillars: Pillar[], terms: Terms, lifecycle: LifecycleTerms): Codebook {
  const kinds = new Map(pillars.flatMap((pillar) => pillar.kinds.map((kind) => [kind.code, kind])));
  return { pillars, terms, lifecycle, kinds };
}

// What is the form of a seed file?
// Every YAML scalar is read as the text it is written in, so that 2018, 08 and no mean what they look like.

import { z } from 'zod';
import { isDay, isPartialDate } from '../law/partial-date.ts';
import type { Codebook } from './codebook.ts';
import { isCurrency, readQuantity, sizes } from './quantity.ts';

const text = z.string().trim().min(1, 'is empty. Write the text, or remove the field.');
const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'is no id. Use lower-case letters, digits and hyphens, such as storage-12-months.',
  );
const partialDate = z
  .string()
  .refine(isPartialDate, 'is no date. Write YYYY, YYYY-MM or YYYY-MM-DD of a day that exists, from 1500 to 2199.')
  .meta({ id: 'partialDate', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
const day = z.string().refine(isDay, 'is no day. Write YYYY-MM-DD of a day that exists.');
const language = z.string().refine(isLanguage, 'is no language. Write its BCP 47 code, such as en, vi or zh-Hant.');
const url = z
  .string()
  .refine(isWebAddress, 'is no web address. Write the whole address of the page, beginning with https:// or http://.');
const money = quantity(isCurrency, 'is no amount. Write a number and an ISO 4217 currency code, such as 500000 EUR.');
const share = quantity((unit) => unit === '%', 'is no share. Write a number and %, such as 4 %.');
const term = quantity(
  (unit) => unit === 'months' || unit === 'years',
  'is no prison term. Write a number and its unit, such as 24 months or 2 years.',
);
const size = quantity(
  (unit) => sizes.includes(unit) || isCurrency(unit),
  `is no size. Write a number and its unit (${sizes.join(', ')} or a currency code), such as 2000000 users.`,
);

const citation = z
  .union(
    [text, z.strictObject({ source: text, at: text.optional() })],
    'is no citation. Write the key of a source, or { source: key, at: place }.',
  )
  .transform((value): { source: string; at?: string | undefined } =>
    typeof value === 'string' ? { source: value } : value,
  );
const cite = z.array(citation).min(1, 'cites nothing. Name at least one source that was read.').meta({ id: 'cite' });

const sourceFormat = z
  .strictObject({
    url,
    title: text,
    publisher: text,
    class: z.enum(['primary', 'curated', 'specialist', 'press']),
    lang: language,
    read: day,
  })
  .meta({ id: 'source' });
const sources = z.record(slug, sourceFormat);

export const countriesFormat = z.strictObject({
  countries: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'is no code. Write the ISO 3166 code in capitals.'),
      alpha3: z
        .string()
        .regex(/^[A-Z]{3}$/, 'is no alpha-3 code. Write three capitals.')
        .optional(),
      m49: z
        .string()
        .regex(/^\d{3}$/, 'is no M49 code. Write three digits.')
        .optional(),
      kind: z.enum(['country', 'territory', 'subdivision']),
      name: text,
      officialName: text,
      region: text.optional(),
      subregion: text.optional(),
      parent: text.optional(),
    }),
  ),
});

export const blocFormat = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]+(-[A-Z0-9]+)*$/, 'is no code of a bloc. Write capitals, digits and hyphens.'),
  name: text,
  officialName: text,
  established: partialDate.optional(),
  note: text.optional(),
  members: z.array(
    z.strictObject({
      jurisdiction: text,
      from: z.union([z.literal('unknown'), partialDate], 'is no date. Write YYYY, YYYY-MM, YYYY-MM-DD or unknown.'),
      to: partialDate.optional(),
      boundUntil: partialDate.optional(),
      cite,
    }),
  ),
  sources,
});

/** The formats whose closed lists come from the codebook and the list of jurisdictions. */
export function formats(codebook: Codebook, jurisdictions: string[]) {
  const { terms, lifecycle } = codebook;
  const codes = (list: { code: string }[]) => z.enum(list.map((item) => item.code));
  const kind = codes([...codebook.kinds.values()]);
  const jurisdiction = z.enum(jurisdictions).meta({ id: 'jurisdiction' });

  const provision = z.strictObject({
    id: slug,
    kind,
    article: text.optional(),
    summary: text,
    from: partialDate.optional(),
    to: partialDate.optional(),
    enacted: partialDate.optional(),
    appliesTo: z.array(codes(terms.actors)).default([]),
    threshold: size.optional(),
    authority: text.optional(),
    penalty: z
      .strictObject({
        fine: money.optional(),
        turnover: z.strictObject({ share, of: codes(terms.turnoverBases) }).optional(),
        prison: term.optional(),
        sanctions: z.array(codes(terms.sanctions)).optional(),
      })
      .optional(),
    attributes: z
      .record(z.string(), z.union([text, z.array(text)], 'is no value. Write a text or a list.'))
      .default({}),
    cite,
    others: z.array(z.strictObject({ field: text, value: text, cite })).optional(),
  });

  const event = z.strictObject({
    kind: codes(lifecycle.events),
    date: z.union(
      [z.literal('unknown'), partialDate],
      'is no date. Write YYYY, YYYY-MM, YYYY-MM-DD of a day that exists, or unknown.',
    ),
    chamber: text.optional(),
    basis: text.optional(),
    note: text.optional(),
    by: slug.optional(),
    into: jurisdiction.optional(),
    provisions: z.array(slug).min(1, 'is empty. Name provisions, or remove the field.').optional(),
    cite,
    others: z.array(z.strictObject({ date: partialDate, cite })).optional(),
  });

  const law = z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)+$/,
        'is no id of a law. Use lower-case words joined by hyphens, such as vn-law-on-cybersecurity-2018.',
      ),
    formerly: z.array(slug).default([]),
    jurisdiction,
    instrument: codes(terms.instruments),
    number: z
      .strictObject({
        text,
        cite,
        alias: z.array(text).default([]),
        others: z.array(z.strictObject({ text, cite })).optional(),
      })
      .optional(),
    titles: z
      .array(z.strictObject({ text, lang: language, role: z.enum(['main', 'original', 'alias']).optional(), cite }))
      .min(1, 'is empty. Give at least one title.'),
    summary: text.optional(),
    asOf: partialDate,
    binds: z.enum(['directly', 'through-transposition']).optional(),
    events: z
      .array(event)
      .min(1, 'is empty. Give at least one event; where the day was not found, write date: unknown.'),
    relations: z.array(z.strictObject({ kind: codes(terms.relations), law: slug, cite })).default([]),
    provisions: z.array(provision).default([]),
    sources,
    coding: z.strictObject({
      read: day,
      reviewed: day.optional(),
      manner: z.enum(['blind', 'open']).optional(),
      diverged: z.array(text).default([]),
    }),
  });

  const findings = z.strictObject({
    jurisdiction,
    findings: z.array(
      z.strictObject({
        kind,
        value: z.enum(['none', 'not-applicable']),
        from: partialDate.optional(),
        to: partialDate.optional(),
        asOf: partialDate,
        note: text,
        cite,
      }),
    ),
    sources,
  });

  return { law, findings };
}

export type Formats = ReturnType<typeof formats>;
export type Law = z.output<Formats['law']>;
export type LawEvent = Law['events'][number];
export type Provision = Law['provisions'][number];
export type Findings = z.output<Formats['findings']>;
export type Bloc = z.output<typeof blocFormat>;
export type Countries = z.output<typeof countriesFormat>;
export type Source = z.output<typeof sourceFormat>;
export type Cite = z.output<typeof cite>;

function quantity(fits: (unit: string) => boolean, message: string) {
  return z
    .string()
    .refine((value) => fits(readQuantity(value)?.unit ?? ''), message)
    .transform((value) => readQuantity(value)!);
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code && languageNames.of(code) !== undefined;
  } catch {
    return false;
  }
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/\s]+\.[^/\s]+/.test(address) && URL.canParse(address) && !/\s/.test(address);
}

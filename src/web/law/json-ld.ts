// How is a law told to machines that read pages? As schema.org's Legislation, whose terms are those of the European Legislation Identifier.

import type { LawPageQuery, Standing } from '../generated.ts';
import type { Here } from '../route.ts';

type Law = NonNullable<LawPageQuery['law']>;

/** What schema.org calls a relation, where it has a word for it. */
const relationNames: Record<string, string> = {
  amends: 'legislationChanges',
  repeals: 'legislationChanges',
  replaces: 'legislationChanges',
  transposes: 'legislationTransposes',
  implements: 'legislationApplies',
  'modelled-on': 'isBasedOn',
};

const legalForce: Record<Standing, string> = {
  IN_FORCE: 'InForce',
  SUSPENDED: 'NotInForce',
  ADOPTED: 'NotInForce',
  PROPOSED: 'NotInForce',
  ENDED: 'NotInForce',
};

export function jsonLdOf(law: Law, here: Here): object {
  const addressOf = (id: string) => `${here.origin}/laws/${id}`;
  const dateOf = (...kinds: string[]) =>
    kinds.flatMap((code) => law.events.filter((event) => event.kind.code === code && event.date !== null)).at(0)?.date;
  const original = law.titles.find(({ role }) => role === 'ORIGINAL') ?? law.titles.find(({ role }) => role === 'MAIN');
  const others = law.titles.filter(({ role }) => role !== 'MAIN').map(({ text }) => text);
  const relations = law.relations.flatMap(({ kind, inverse, law: { id, title } }) =>
    inverse || !(kind.code in relationNames)
      ? []
      : [[relationNames[kind.code]!, { '@type': 'Legislation', '@id': addressOf(id), name: title }] as const],
  );
  const { state } = law;
  return given({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': addressOf(law.id),
    url: addressOf(law.id),
    name: law.title,
    alternateName: others,
    description: law.summary,
    inLanguage: original?.lang,
    legislationIdentifier: law.numbers.length > 0 ? law.numbers.map(({ text }) => text) : law.id,
    legislationType: law.instrument.name,
    legislationJurisdiction: {
      '@type': law.jurisdiction.kind === 'COUNTRY' ? 'Country' : 'AdministrativeArea',
      name: law.jurisdiction.name,
      identifier: law.jurisdiction.code,
    },
    legislationDate: dateOf('adopted', 'signed'),
    datePublished: dateOf('published'),
    legislationDateOfApplicability: dateOf('applicable', 'in-force'),
    legislationDateVersion: here.on,
    // On a day on which it is uncertain, nothing is said.
    legislationLegalForce:
      state && !state.uncertain && state.status ? `https://schema.org/${legalForce[state.status]}` : undefined,
    ...Object.fromEntries(
      [...new Set(relations.map(([name]) => name))].map((name) => [
        name,
        relations.filter(([own]) => own === name).map(([, other]) => other),
      ]),
    ),
    subjectOf: law.sources.map(({ url, title, publisher, lang }) => ({
      '@type': 'WebPage',
      url,
      name: title,
      inLanguage: lang,
      publisher: { '@type': 'Organization', name: publisher },
    })),
  });
}

/** Without what is not on record. */
const given = (properties: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

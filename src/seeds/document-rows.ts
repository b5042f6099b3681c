// Which rows of which tables does a document stand for?

import type { Claim } from '../claims/format.ts';
import type { Codebook, LifecycleTerms, Pillar, Terms } from './codebook.ts';
import type { Bloc, Countries, Findings, Law } from './format.ts';
import { gradeOf } from './grade.ts';
import { lawRows } from './law-rows.ts';
import type { Document } from './plan.ts';
import type { Rows } from './rows.ts';

export function documentRows(rows: Rows, { id, content }: Document, codebook: Codebook): void {
  const [folder, name] = id.split('/');
  if (folder === 'laws') lawRows(rows, id, content as Law, codebook);
  else if (folder === 'findings') findingRows(rows, id, content as Findings);
  else if (folder === 'claims') claimRows(rows, content as Claim);
  else if (name === 'terms') termRows(rows, content as Terms);
  else if (name === 'lifecycle') lifecycleRows(rows, content as LifecycleTerms);
  else if (name === 'countries') countryRows(rows, content as Countries);
  else if (folder === 'jurisdictions') blocRows(rows, id, content as Bloc);
  else pillarRows(rows, content as Pillar);
}

function pillarRows(rows: Rows, pillar: Pillar): void {
  rows.add('pillar', { code: pillar.code, position: pillar.order, name: pillar.name, question: pillar.question });
  pillar.kinds.forEach((kind, position) => {
    const { code, name, question, boundary, good, bad } = kind;
    rows.add('provision_kind', {
      code,
      pillar: pillar.code,
      position,
      name,
      question,
      boundary,
      good_example: good,
      bad_example: bad,
    });
    kind.attributes.forEach(({ values, ...attribute }, place) => {
      rows.add('attribute', { ...attribute, kind: code, position: place });
      values.forEach((value, rank) => {
        rows.add('attribute_value', { ...value, kind: code, key: attribute.key, position: rank });
      });
    });
    kind.crosswalk.forEach((cross, place) => {
      rows.add('crosswalk', { ...cross, kind: code, position: place });
    });
  });
}

function termRows(rows: Rows, terms: Terms): void {
  for (const [list, items] of Object.entries(terms))
    items.forEach(({ code, name, description, ...more }, position) => {
      const inverse = 'inverse' in more ? more.inverse : undefined;
      rows.add('term', { list, code, position, name, description, inverse });
    });
}

function lifecycleRows(rows: Rows, { events }: LifecycleTerms): void {
  events.forEach((event, position) => {
    rows.add('event_kind', { ...event, position });
  });
}

function countryRows(rows: Rows, { countries }: Countries): void {
  for (const { officialName, ...country } of countries)
    rows.add('jurisdiction', { ...country, official_name: officialName });
}

function blocRows(rows: Rows, document: string, bloc: Bloc): void {
  const { code, name, officialName, established, note, members, sources } = bloc;
  rows.add('jurisdiction', { code, kind: 'bloc', name, official_name: officialName, established, note });
  rows.addSources(document, sources);
  members.forEach(({ jurisdiction, from, to, boundUntil, cite }, position) => {
    const id = `${code}:${jurisdiction}:${from}`;
    rows.add('membership', {
      id,
      member: jurisdiction,
      bloc: code,
      position,
      from_date: from === 'unknown' ? undefined : from,
      to_date: to,
      bound_until: boundUntil,
      grade: gradeOf(cite, sources),
    });
    rows.addCitations(document, 'membership_id', id, cite);
  });
}

function findingRows(rows: Rows, document: string, { jurisdiction, findings, sources }: Findings): void {
  rows.addSources(document, sources);
  findings.forEach(({ kind, value, from, to, asOf, note, cite }, position) => {
    const id = `${jurisdiction}:${kind}:${from ?? asOf}`;
    rows.add('finding', {
      id,
      jurisdiction,
      position,
      kind,
      value,
      from_date: from,
      to_date: to,
      as_of: asOf,
      note,
      grade: gradeOf(cite, sources),
    });
    rows.addCitations(document, 'finding_id', id, cite);
  });
}

/** Its figures, and the reason told with them, follow from the data (src/claims/settle.ts). */
function claimRows(rows: Rows, { read, figures: _, ...claim }: Claim): void {
  rows.add('claim', { ...claim, read_on: read });
}

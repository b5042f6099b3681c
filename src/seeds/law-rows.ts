// Which rows does a law stand for, those derived from its dates included?

import { earliestDay } from '../law/partial-date.ts';
import { lawStatus, provisionStatus, type StatusInterval } from '../law/status.ts';
import { attributeColumns } from './attribute.ts';
import type { Codebook } from './codebook.ts';
import type { Law, LawEvent, Provision } from './format.ts';
import { gradeOf } from './grade.ts';
import { numberKey } from './number-key.ts';
import { valueIn } from './quantity.ts';
import type { Rows } from './rows.ts';

export function lawRows(rows: Rows, document: string, law: Law, codebook: Codebook): void {
  const grade = (cite: Law['titles'][number]['cite'], others?: unknown[]) =>
    gradeOf(cite, law.sources, others !== undefined && others.length > 0);
  const main = law.titles.find((title) => title.role === 'main') ?? law.titles[0]!;
  const numbers = law.number ? [law.number.text, ...law.number.alias] : [];

  rows.addSources(document, law.sources);
  rows.add('law', {
    id: law.id,
    jurisdiction: law.jurisdiction,
    instrument: law.instrument,
    binds: law.binds,
    title: main.text,
    title_grade: grade(main.cite),
    number: law.number?.text,
    number_grade: law.number && grade(law.number.cite, law.number.others),
    summary: law.summary,
    as_of: law.asOf,
    first_day: firstDay(law),
    read_on: law.coding.read,
    reviewed_on: law.coding.reviewed,
    diverged: law.coding.diverged,
    review_manner: law.coding.manner,
    formerly: law.formerly,
    names: [...law.titles.map((title) => title.text), ...numbers].join('\n'),
    prose: [law.summary ?? '', ...law.provisions.map((provision) => provision.summary)].join('\n'),
  });
  law.titles.forEach(({ text, lang, role, cite }, position) => {
    const id = `${law.id}:title:${position}`;
    const shown = law.titles[position] === main ? 'main' : role === undefined || role === 'main' ? 'alias' : role;
    rows.add('law_title', { id, law_id: law.id, position, text, lang, role: shown, grade: grade(cite) });
    rows.addCitations(document, 'law_title_id', id, cite);
  });
  numbers.forEach((text, position) => {
    const { cite, others } = law.number!;
    const id = `${law.id}:number:${position}`;
    rows.add('law_number', { id, law_id: law.id, position, text, key: numberKey(text), grade: grade(cite, others) });
    rows.addCitations(document, 'law_number_id', id, cite);
    if (position === 0)
      addDisputes(
        rows,
        document,
        'law_number_id',
        id,
        others?.map((other) => ({ ...other, field: 'number', value: other.text })),
      );
  });
  law.events.forEach((event, position) => {
    const id = eventId(law.id, event);
    const { kind, chamber, basis, note, by, into, provisions, cite, others } = event;
    rows.add('law_event', {
      id,
      law_id: law.id,
      position,
      kind,
      chamber,
      basis,
      note,
      date: event.date === 'unknown' ? undefined : event.date,
      by_law: by,
      into_bloc: into,
      provisions,
      grade: grade(cite, others),
    });
    rows.addCitations(document, 'law_event_id', id, cite);
    addDisputes(
      rows,
      document,
      'law_event_id',
      id,
      others?.map((other) => ({ ...other, field: 'date', value: other.date })),
    );
  });
  law.relations.forEach(({ kind, law: other, cite }, position) => {
    const id = `${law.id}:${kind}:${other}`;
    rows.add('law_relation', { id, law_id: law.id, position, kind, to_law: other, grade: grade(cite) });
    rows.addCitations(document, 'law_relation_id', id, cite);
  });
  addStatus(rows, 'law_status', { law_id: law.id }, lawStatus(law));
  law.provisions.forEach((provision, position) => {
    provisionRows(rows, document, law, provision, position, codebook);
  });
}

function provisionRows(
  rows: Rows,
  document: string,
  law: Law,
  provision: Provision,
  position: number,
  codebook: Codebook,
): void {
  const id = `${law.id}:${provision.id}`;
  const { penalty } = provision;
  const others = provision.others ?? [];
  rows.add('provision', {
    id,
    law_id: law.id,
    slug: provision.id,
    position,
    kind: provision.kind,
    article: provision.article,
    summary: provision.summary,
    from_date: provision.from,
    to_date: provision.to,
    enacted: provision.enacted,
    applies_to: provision.appliesTo,
    threshold: provision.threshold?.value,
    threshold_unit: provision.threshold?.unit,
    authority: provision.authority,
    fine: penalty?.fine?.value,
    fine_currency: penalty?.fine?.unit,
    turnover_share: penalty?.turnover?.share.value,
    turnover_of: penalty?.turnover?.of,
    prison_months: penalty?.prison && valueIn(penalty.prison, 'months'),
    sanctions: penalty?.sanctions ?? [],
    grade: gradeOf(provision.cite, law.sources, others.length > 0),
  });
  rows.addCitations(document, 'provision_id', id, provision.cite);
  addDisputes(rows, document, 'provision_id', id, others);
  const { attributes } = codebook.kinds.get(provision.kind)!;
  for (const [key, value] of Object.entries(provision.attributes)) {
    const attribute = attributes.find((candidate) => candidate.key === key)!;
    rows.add('provision_attribute', {
      provision_id: id,
      kind: provision.kind,
      key,
      ...attributeColumns(attribute, value),
    });
  }
  addStatus(rows, 'provision_status', { provision_id: id }, provisionStatus(law, provision));
}

function addStatus(rows: Rows, table: string, subject: Record<string, string>, intervals: StatusInterval[]): void {
  for (const { from, to, status, orStatus } of intervals)
    rows.add(table, { ...subject, status, or_status: orStatus, during: `[${from},${to ?? ''})` });
}

type Dispute = { field: string; value: string; cite: Law['titles'][number]['cite'] };

function addDisputes(rows: Rows, document: string, column: string, subject: string, disputes: Dispute[] = []): void {
  disputes.forEach(({ field, value, cite }, position) => {
    const id = `${subject}:other:${position}`;
    rows.add('dispute', { id, position, field, value, [column]: subject });
    rows.addCitations(document, 'dispute_id', id, cite);
  });
}

/** The first day known of a law: its adoption where that is known, by which lists are ordered. */
export function firstDay(law: Law): string {
  const days = (kinds: string[] | undefined) =>
    law.events
      .filter((event) => event.date !== 'unknown' && (kinds?.includes(event.kind) ?? true))
      .map((event) => earliestDay(event.date))
      .sort()[0];
  return days(['adopted', 'signed', 'published', 'in-force']) ?? days(undefined) ?? earliestDay(law.asOf);
}

const eventId = (law: string, { kind, date, chamber, provisions }: LawEvent): string =>
  [law, kind, date, chamber?.toLowerCase(), provisions?.join('+')].filter(Boolean).join(':');

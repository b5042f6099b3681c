// What changed: the law between two days, the record between two releases.

import { fieldChanges } from '../../../src/seeds/field-changes.ts';
import type { Attribute, Bounds } from '../../law/oracle.ts';
import { changeOf, valuesChanged } from '../../law/oracle-changes.ts';
import { type Cell, cellOf, definitionsOf, kindsAsked, strictest } from './answers.ts';
import { codesAmong } from './filters.ts';
import { compared, groupBy, type Row, sorted, type Tables } from './tables.ts';

type Args = Record<string, any>;

const sorts = ['BEGAN', 'ENDED', 'LEFT_BLOC', 'TIGHTENED', 'LOOSENED', 'ALTERED', 'MOVED', 'UNCERTAIN'];
const inValues = ['TIGHTENED', 'LOOSENED', 'ALTERED'];

export function changes(args: Args, tables: Tables) {
  const cells = codesAmong(tables, args.among, true).flatMap((code) =>
    kindsAsked(tables, args).flatMap((kind) => changeIn(tables, code, kind.code, args.from, args.to) ?? []),
  );
  return {
    from: args.from,
    to: args.to,
    counts: () =>
      sorted([...groupBy(cells, ({ change }) => change)], ([change]) => sorts.indexOf(change)).map(([change, own]) => ({
        change,
        count: own.length,
      })),
    changes: ({ first, only }: Args) => {
      const wanted = cells.filter(({ change }) => only == null || only.includes(change));
      // The latest day first; what has none stands at the end, what holds since ever before it.
      const day = ({ after }: { after: Cell }) => after.row?.during.from ?? null;
      return wanted
        .sort(
          (a, b) =>
            (day(a) === null || day(b) === null ? compared(day(a), day(b)) : compared(day(b), day(a))) ||
            compared(a.code, b.code) ||
            compared(a.kind.code, b.kind.code),
        )
        .slice(0, first);
    },
  };
}

function changeIn(tables: Tables, code: string, kind: string, from: string, to: string) {
  const [before, after] = [cellOf(tables, code, kind, from), cellOf(tables, code, kind, to)];
  const bounds = ({ row }: Cell): Bounds => ({ status: row?.status ?? null, orStatus: row?.or_status ?? null });
  const values = () => changedValues(tables, before, after);
  const change = changeOf(bounds(before), bounds(after), () => values().map(({ told }) => told));
  if (change === null) return undefined;
  return {
    code,
    jurisdiction: tables.one('jurisdiction', 'code', code),
    kind: tables.one('provision_kind', 'code', kind)!,
    change,
    since: inValues.includes(change) ? null : after.row?.during.from || null,
    before,
    after,
    values: inValues.includes(change)
      ? values().map(({ definition, was, is, told }) => ({
          definition,
          before: was,
          after: is,
          stricter: told.stricter,
        }))
      : [],
  };
}

function changedValues(tables: Tables, before: Cell, after: Cell) {
  const [was, is] = [strictest(tables, before), strictest(tables, after)];
  const degrees = (own: typeof was) => new Map(own.map(({ definition, degree }) => [definition.key as string, degree]));
  const definitions = definitionsOf(tables, before.kind);
  return valuesChanged(definitions as unknown as Attribute[], degrees(was), degrees(is)).map((told) => ({
    told,
    definition: definitions.find(({ key }) => key === told.key)!,
    was: was.find(({ definition }) => definition.key === told.key)?.own ?? null,
    is: is.find(({ definition }) => definition.key === told.key)?.own ?? null,
  }));
}

const numberOf = (tables: Tables, asked: number | string | null | undefined): number => {
  if (typeof asked === 'number') return asked;
  const made = tables.rows('release').filter(({ made_at }) => asked == null || utc(made_at).slice(0, 10) <= asked);
  return Math.max(...made.map(({ number }) => number));
};

export const utc = (time: string): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

export const releases = ({ first, before }: Args, tables: Tables) =>
  sorted(
    tables.rows('release').filter(({ number }) => before == null || number < before),
    ({ number }) => -number,
  ).slice(0, first);

export function recordChanges({ from, to, first, after }: Args, tables: Tables) {
  const [earlier, later] = [numberOf(tables, from), numberOf(tables, to)];
  const versions = [...groupBy(tables.rows('document_version'), ({ document }) => document as string)];
  const documents = versions.flatMap(([document, rows]) => {
    const at = (release: number): Row | undefined =>
      sorted(
        rows.filter((row) => row.release <= release),
        (row) => row.release,
      ).at(-1);
    const [was, is] = [at(earlier), at(later)];
    const [before, now] = [was?.content ?? null, is?.content ?? null];
    if (was?.hash === is?.hash || (before === null && now === null)) return [];
    const change = before === null ? 'LEARNED' : now === null ? 'WITHDRAWN' : 'CORRECTED';
    return {
      document,
      change,
      law: document.startsWith('laws/') ? tables.one('law', 'id', document.slice('laws/'.length)) : null,
      fields: change === 'CORRECTED' ? fieldChanges(before, now) : [],
    };
  });
  const inOrder = sorted(documents, ({ document }) => document);
  return {
    from: tables.one('release', 'number', earlier),
    to: tables.one('release', 'number', later),
    totalCount: documents.length,
    documents: inOrder.filter(({ document }) => compared(document, after ?? '') > 0).slice(0, first),
  };
}

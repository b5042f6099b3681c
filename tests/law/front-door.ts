// The front door and the oracle, held together: each question is put to the API and answered again by the oracle; what differs is told in words.

import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { type Attribute, type Attributes, answerOn, type World } from './oracle.ts';
import { changeOf, type ValueChange, valuesChanged } from './oracle-changes.ts';
import { bindsOn, distanceOf, type Measure, type Profile } from './oracle-distance.ts';
import { degreeOf, penaltiesOn, strictestOn } from './oracle-values.ts';

/** What is asked about. `near`: what the oracle has to look at for a jurisdiction; `turning`: every day on which anything changes there. */
export type Asked = {
  db: Database;
  where: string[];
  kinds: string[];
  attributes: Attributes;
  ranges: Map<string, number>;
  near: (jurisdiction: string) => World;
  turning: string[];
};

/** What the oracle knows of each jurisdiction on a day. */
export function profilesOn({ where, kinds, attributes, near, turning }: Asked, day: string): Map<string, Profile> {
  const profileOf = (code: string): Profile =>
    new Map(
      kinds.map((kind) => {
        const answer = answerOn(near(code), code, kind, day, turning);
        const values =
          bindsOn(answer) === true ? strictestOn(near(code), attributes, [code, kind, day, turning]) : new Map();
        return [kind, { answer, values }];
      }),
    );
  return new Map(where.map((code) => [code, profileOf(code)]));
}

const spoken = (status: string | null) => status?.toUpperCase().replaceAll('-', '_') ?? null;
const list = (codes: string[]) => JSON.stringify(codes);
const unlike = (what: string, told: unknown, expected: unknown): string[] =>
  JSON.stringify(told) === JSON.stringify(expected)
    ? []
    : [`${what}: SQL ${JSON.stringify(told)}, oracle ${JSON.stringify(expected)}`];

const digits = (number: number) => Number(number.toPrecision(7));
const value = 'inUnit choice { code }';
/** A value that the API tells, as the number by which it is compared. */
const degreeTold = (definition: Attribute, told: any): number | null =>
  told && digits(told.inUnit ?? degreeOf(definition, told.choice.code)!);

async function read({ db }: Asked, query: string): Promise<any> {
  const { data, errors } = await asker(db)(query);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export async function comparisonDiffers(asked: Asked, day: string, profiles: Map<string, Profile>): Promise<string[]> {
  const { where, kinds, attributes, near, turning } = asked;
  const { compare } = await read(
    asked,
    `{ compare(jurisdictions: ${list(where)}, kinds: ${list(kinds)}, on: "${day}") { rows {
      kind { code } reviewed differs differsIn
      cells { jurisdiction { code } status orStatus strictest { definition { key } ${value} }
        highestPenalties { type highest { value unit } turnoverOf { code } provisions { provision { id } } } } } } }`,
  );
  return compare.rows.flatMap((row: any) => {
    const kind: string = row.kind.code;
    const answers = where.map((code) => profiles.get(code)!.get(kind)!.answer);
    const known = answers.filter(({ status, orStatus }) => status !== null || orStatus !== null);
    const values = where
      .filter((_code, place) => [answers[place]!.status, answers[place]!.orStatus].includes('in-force'))
      .map((code) => [...profiles.get(code)!.get(kind)!.values].map(([key, degree]) => [key, digits(degree)]));
    const differsIn = [...(alike(known) ? [] : ['STATE']), ...(alike(values) ? [] : ['VALUES'])];
    const told = row.cells.map((cell: any) => ({
      ...cell,
      strictest: cell.strictest.map((own: any) => {
        const definition = attributes[kind]!.find(({ key }) => key === own.definition.key)!;
        return [definition.key, degreeTold(definition, own)];
      }),
      highestPenalties: cell.highestPenalties.map(({ type, highest, turnoverOf, provisions }: any) => [
        type === 'PRISON' ? type : `${type} ${turnoverOf?.code ?? highest.unit}`,
        highest.value,
        provisions.map(({ provision }: any) => provision.id).sort(),
      ]),
    }));
    return unlike(
      `compare ${kind} on ${day}`,
      { ...row, cells: told },
      {
        kind: { code: kind },
        reviewed: known.length,
        differs: differsIn.length > 0,
        differsIn,
        cells: where.map((code, place) => ({
          jurisdiction: { code },
          status: spoken(answers[place]!.status) ?? 'NOT_REVIEWED',
          orStatus: spoken(answers[place]!.orStatus),
          strictest: [...profiles.get(code)!.get(kind)!.values].map(([key, degree]) => [key, digits(degree)]),
          highestPenalties: inOrder(penaltiesOn(near(code), [code, kind, day, turning])),
        })),
      },
    );
  });
}

const alike = (all: unknown[]): boolean => new Set(all.map((each) => JSON.stringify(each))).size < 2;

/** Fines by currency, shares of turnover by basis, imprisonment. */
function inOrder(penalties: ReturnType<typeof penaltiesOn>) {
  const sorts = ['FINE', 'TURNOVER_SHARE', 'PRISON'];
  return [...penalties]
    .sort(([a], [b]) => sorts.indexOf(a.split(' ')[0]!) - sorts.indexOf(b.split(' ')[0]!) || (a < b ? -1 : 1))
    .map(([what, { amount, provisions }]) => [what, amount, provisions.sort()]);
}

export async function distancesDiffer(
  asked: Asked,
  day: string,
  profiles: Map<string, Profile>,
  coverage: number,
): Promise<string[]> {
  const measures: Measure[] = ['HETEROGENEITY', 'JACCARD', 'GOWER'];
  const terms = (measure: Measure) => `{ kinds: ${list(asked.kinds)}, coverage: ${coverage}, measure: ${measure} }`;
  const told = await read(
    asked,
    `{ ${measures.map(
      (measure) => `${measure}: distance(jurisdictions: ${list(asked.where)}, on: "${day}", terms: ${terms(measure)}) {
        pairs { first { code } second { code } value compared } }`,
    )} }`,
  );
  const wrong: string[] = [];
  for (const measure of measures)
    for (const { first, second, value, compared } of told[measure].pairs) {
      const [a, b] = [profiles.get(first.code)!, profiles.get(second.code)!];
      const expected = distanceOf(a, b, { measure, coverage, ranges: asked.ranges });
      const isSame = expected === null || value === null ? expected === value : Math.abs(expected - value) < 1e-6;
      const what = `${measure} ${first.code} ${second.code} on ${day}`;
      if (!isSame) wrong.push(`${what}: SQL ${value}, oracle ${expected}`);
      const known = asked.kinds.filter((kind) =>
        [a, b].every((profile) => bindsOn(profile.get(kind)!.answer) !== undefined),
      );
      wrong.push(...unlike(`${what}, kinds compared`, compared, known.length));
    }
  return wrong;
}

type Change = { jurisdiction: string; kind: string; change: string; values: ValueChange[] };

/** What differs, and what the oracle says has changed. */
export async function changesDiffer(
  asked: Asked,
  [from, to]: [string, string],
  [before, after]: readonly [Map<string, Profile>, Map<string, Profile>],
): Promise<{ wrong: string[]; changes: Change[] }> {
  const { where, kinds, attributes } = asked;
  const told = await read(
    asked,
    `{ changes(from: "${from}", to: "${to}", among: { code: ${list(where)} }, kinds: ${list(kinds)}) {
      counts { change count }
      changes(first: 1000) { jurisdiction { code } kind { code } change
        values { definition { key } before { ${value} } after { ${value} } stricter } } } }`,
  );
  const changes: Change[] = [];
  for (const code of where)
    for (const kind of kinds) {
      const [was, is] = [before.get(code)!.get(kind)!, after.get(code)!.get(kind)!];
      const values = () => valuesChanged(attributes[kind]!, was.values, is.values);
      const change = changeOf(was.answer, is.answer, values);
      if (change === null) continue;
      const inValues = ['TIGHTENED', 'LOOSENED', 'ALTERED'].includes(change);
      changes.push({ jurisdiction: code, kind, change, values: inValues ? values() : [] });
    }
  const text = ({ jurisdiction, kind, change, values }: Change) =>
    `${jurisdiction} ${kind} ${change} ${values.map((each) => `${each.key} ${each.before} ${each.after} ${each.stricter}`)}`;
  const rounded = (degree: number | null) => degree && digits(degree);
  const expected = changes.map((change) =>
    text({
      ...change,
      values: change.values.map((own) => ({ ...own, before: rounded(own.before), after: rounded(own.after) })),
    }),
  );
  const said = told.changes.changes.map(({ jurisdiction, kind, change, values }: any) =>
    text({
      jurisdiction: jurisdiction.code,
      kind: kind.code,
      change,
      values: values.map(({ definition, before, after, stricter }: any) => {
        const own = attributes[kind.code]!.find(({ key }) => key === definition.key)!;
        return { key: own.key, before: degreeTold(own, before), after: degreeTold(own, after), stricter };
      }),
    }),
  );
  const counted = Object.fromEntries(told.changes.counts.map(({ change, count }: any) => [change, count]));
  const sorts = [...new Set(changes.map(({ change }) => change))];
  const span = `${from} to ${to}`;
  const only = (these: string[], those: string[]) => these.filter((each) => !those.includes(each));
  return {
    wrong: [
      ...only(said, expected).map((each) => `changes, ${span}: only SQL has ${each}`),
      ...only(expected, said).map((each) => `changes, ${span}: only the oracle has ${each}`),
      ...unlike(
        `counts of changes, ${span}`,
        Object.entries(counted).sort(),
        sorts.map((sort) => [sort, changes.filter(({ change }) => change === sort).length]).sort(),
      ),
    ],
    changes,
  };
}

export async function adoptionDiffers(asked: Asked, [from, to]: [string, string]): Promise<string[]> {
  const { where, kinds, near, turning } = asked;
  const { adoption } = await read(
    asked,
    `{ adoption(kinds: ${list(kinds)}, among: { code: ${list(where)}, kind: [COUNTRY, TERRITORY, BLOC] }, from: "${from}", to: "${to}") {
      points { on inForce uncertain reviewed } } }`,
  );
  return adoption.points.flatMap((point: any) => {
    const on = where.map((code) => kinds.map((kind) => answerOn(near(code), code, kind, point.on, turning)));
    const certain = on.filter((own) => own.some((each) => each.status === 'in-force' && each.orStatus === null));
    const possible = on.filter((own) => own.some((each) => each.status === 'in-force' || each.orStatus === 'in-force'));
    return unlike('adoption', point, {
      on: point.on,
      inForce: certain.length,
      uncertain: possible.length - certain.length,
      reviewed: on.filter((own) => own.some((each) => each.status !== null || each.orStatus !== null)).length,
    });
  });
}

// Which questions can be asked at the root, and what does each lead to?

import { sql } from 'kysely';
import { askedDay } from './asked-day.ts';
import { checkCodes } from './catalogue.ts';
import { madeOnce, many, type ObjectFields, one, type Types } from './compile.ts';
import { refusal } from './errors.ts';
import type { Selection } from './selection.ts';
import { adoption, adoptionTypes, riskSet } from './types/adoption.ts';
import { answerTypes } from './types/answer.ts';
import { changes, changesTypes, finishRecordChanges, recordChanges, releases, Subscription } from './types/changes.ts';
import { claim, claims, claimTypes } from './types/claim.ts';
import { clusters, finishClusters } from './types/clusters.ts';
import { codebookTypes } from './types/codebook.ts';
import { counts, countTypes, crosswalk, kinds } from './types/counts.ts';
import { datasetTypes } from './types/dataset.ts';
import { distance, distanceTypes, neighbours } from './types/distance.ts';
import { drift, driftTypes } from './types/drift.ts';
import { gaps, gapsOfAnswer, gapTypes } from './types/gap.ts';
import { findings, jurisdictionConnection, jurisdictionTypes, wantedKinds } from './types/jurisdiction.ts';
import { events, lawConnection, lawTypes } from './types/law.ts';
import { node, nodeId, nodes } from './types/node.ts';
import { provisions, provisionTypes } from './types/provision.ts';
import { ranking, rankingTypes } from './types/ranking.ts';
import { finishSearch, search, searchTypes } from './types/search.ts';
import { sources, sourceTypes } from './types/source.ts';

const mostColumns = 12;

const Query: ObjectFields = {
  jurisdiction: one((_root, self, { code }) => sql`jurisdiction ${self.alias} where ${self.col('code')} = ${code}`),
  jurisdictions: jurisdictionConnection,
  law: one(
    (_root, self, { id }) =>
      sql`law ${self.alias} where ${self.col('id')} = ${id} or ${id} = any(${self.col('formerly')})`,
  ),
  laws: lawConnection(),
  provisions,
  events,
  sources,
  findings,
  kind: one((_root, self, { code }) => sql`provision_kind ${self.alias} where ${self.col('code')} = ${code}`),
  pillars: many((_root, self) => sql`pillar ${self.alias} order by ${self.col('position')}`),
  compare: one((_root, self, args, compiler) => {
    const codes: string[] = args.jurisdictions;
    checkCodes(compiler.catalogue, 'jurisdictions', 'jurisdictions', codes);
    if (codes.length < 1 || codes.length > mostColumns)
      throw refusal('BAD_ARGUMENT', 'jurisdictions', `jurisdictions names ${codes.length}. Name 1 to ${mostColumns}.`);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice) throw refusal('BAD_ARGUMENT', 'jurisdictions', `jurisdictions names "${twice}" twice. Name each once.`);
    return sql`(
      select ${codes}::text[] as codes, ${askedDay(args.on, compiler.today)}::date as on_day,
        array(select code from provision_kind where ${wantedKinds(args, compiler)}) as kinds
      ${madeOnce}
    ) ${self.alias}`;
  }),
  adoption,
  riskSet,
  ranking,
  gaps,
  distance,
  neighbours,
  drift,
  clusters,
  changes,
  recordChanges,
  releases,
  counts,
  kinds,
  crosswalk,
  claims,
  claim,
  search,
  node,
  nodes,
  dataset: one((_root, self) => sql`(select * from release order by number desc limit 1) ${self.alias}`),
};

export const types: Types = {
  Query,
  Subscription,
  ...lawTypes,
  ...provisionTypes,
  ...sourceTypes,
  ...jurisdictionTypes,
  ...answerTypes,
  ...codebookTypes,
  ...datasetTypes,
  ...adoptionTypes,
  ...rankingTypes,
  ...gapTypes,
  ...distanceTypes,
  ...driftTypes,
  ...changesTypes,
  ...claimTypes,
  ...countTypes,
  ...searchTypes,
  Jurisdiction: { ...jurisdictionTypes.Jurisdiction, id: nodeId('Jurisdiction') },
  Kind: { ...codebookTypes.Kind, id: nodeId('Kind') },
  Pillar: { ...codebookTypes.Pillar, id: nodeId('Pillar') },
  // Here, because gaps know jurisdictions, not the other way round.
  Answer: { ...answerTypes.Answer, gaps: many(gapsOfAnswer) },
};

/** Root fields whose statement reads what their answer is then worked out from. */
export const finishing: Record<string, (read: unknown, selection: Selection) => unknown | Promise<unknown>> = {
  clusters: finishClusters,
  recordChanges: finishRecordChanges,
  search: finishSearch,
};

/** Root fields whose statement, with what finishes it, gives the whole answer as it is told. */
export const wholly: ReadonlySet<string> = new Set([
  '__typename',
  ...Object.keys(Query).filter((name) => name !== 'clusters' && name !== 'recordChanges'),
]);

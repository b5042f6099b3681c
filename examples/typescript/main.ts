// What did the law say on content on a day, side by side? A row is a kind of rule: npm start, or npm start -- 2021-01-01 CN VN DE
// Every name below is checked against the schema: after a change of question.graphql, npm run generate and npm run check.

import { readFile } from 'node:fs/promises';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { request } from 'graphql-request';
import type { AnswerStatus, SideBySideQuery, SideBySideQueryVariables } from './generated.ts';

const netlaws = process.env.NETLAWS_URL ?? 'http://localhost:4000';
const question: TypedDocumentNode<SideBySideQuery, SideBySideQueryVariables> = parse(
  await readFile(new URL('question.graphql', import.meta.url), 'utf8'),
);

// Written out for each of the eight, so that the compiler says which one is missing.
const signs: Record<AnswerStatus, string> = {
  IN_FORCE: 'in force',
  SUSPENDED: 'suspended',
  ADOPTED: 'adopted',
  PROPOSED: 'proposed',
  ENDED: 'ended',
  NONE: 'none',
  NOT_APPLICABLE: 'does not apply',
  NOT_REVIEWED: 'not reviewed',
};

const [on = '2019-03-15', ...codes] = process.argv.slice(2);
const { compare } = await request(`${netlaws}/graphql`, question, {
  jurisdictions: codes.length > 0 ? codes : ['CN', 'VN', 'TH', 'DE', 'US'],
  pillar: 'content',
  on,
});
const cell = (status: AnswerStatus, orStatus: AnswerStatus | null) =>
  // Two answers where a date is known to the month or year only.
  orStatus ? `${signs[status]} or ${signs[orStatus]}` : signs[status];
console.table(
  Object.fromEntries(
    compare.rows.map(({ kind, cells }) => [
      kind.name,
      Object.fromEntries(
        cells.map(({ status, orStatus }, column) => [compare.jurisdictions[column]!.code, cell(status, orStatus)]),
      ),
    ]),
  ),
);

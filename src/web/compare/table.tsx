// Kinds down, jurisdictions across: short cells, and the proof of one row where it was asked for.

import type { ComparePageQuery, CompareProofsFragment } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { AnswerProof } from '../provision.tsx';
import { Status } from '../standing.tsx';
import { counted, dateText, midSentence } from '../wording.ts';
import { CellText, ChangeText } from './cell.tsx';
import {
  byPillar,
  type Cell,
  type Change,
  type Comparison,
  changesByCell,
  differenceText,
  type Row,
} from './finding.ts';
import type { State } from './page.tsx';

type Shown = { data: ComparePageQuery; comparison: Comparison; state: State; isFramed?: boolean };

export const Matrix = ({ data, comparison, state, isFramed = false }: Shown) => {
  const here = useHere();
  const { jurisdictions } = comparison;
  const changes = changesByCell(data);
  const reviewed = comparison.rows.filter((row) => row.reviewed > 0);
  const shown = reviewed.filter(
    (row) =>
      (state.show !== 'only' || row.differs) &&
      (state.show !== 'changed' || jurisdictions.some(({ code }) => changes.has(`${code} ${row.kind.code}`))),
  );
  const unreviewed = comparison.rows.filter((row) => row.reviewed === 0);
  const opened = data.opened?.rows[0];
  const isInTable = shown.some(({ kind }) => kind.code === opened?.kind.code);
  const row = { jurisdictions, changes, state, isFramed, opened };
  const pillars = byPillar(shown, data.pillars);
  const isLong = pillars.length > 1 && shown.length * jurisdictions.length > mostUnfolded;
  return (
    <>
      {opened && !isInTable && <Proof row={opened} />}
      {pillars.length > 1 && (
        <nav class="compare-jump" aria-label="Pillars">
          <ul>
            {pillars.map(({ code, name }) => (
              <li key={code}>
                <a href={`#${pillarAnchor(code)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.length > 0 ? (
        <section
          class={`compare-scroll${jurisdictions.length > 8 ? '' : ' compare-few'}`}
          aria-label="Comparison"
          tabIndex={0}
        >
          <table class={`compare-table${isLong ? ' compare-folds' : ''}`}>
            <caption>
              What the law said on {dateText(here.on)}
              {state.otherDay && `, and what was different on ${dateText(state.otherDay)}`}.
              {!isFramed && ' A state leads to its articles and sources.'}
            </caption>
            <thead>
              <tr>
                <th scope="col">Kind of rule</th>
                {jurisdictions.map(({ code, name }) => (
                  <th scope="col" key={code}>
                    {isFramed ? name : <Link to={`/jurisdictions/${code}`}>{name}</Link>}
                  </th>
                ))}
              </tr>
            </thead>
            {pillars.map(({ code, name, rows }) => (
              <tbody key={code} id={pillarAnchor(code)}>
                {!state.pillar && (
                  <tr class="compare-pillar">
                    <th colSpan={jurisdictions.length + 1} scope="rowgroup">
                      <a href={`#${pillarAnchor(code)}`}>{name}</a>{' '}
                      <span class="compare-count">
                        {counted(rows.length, 'kind')}
                        {jurisdictions.length > 1 && `, ${rows.filter(({ differs }) => differs).length} differ`}
                      </span>
                    </th>
                  </tr>
                )}
                {rows.map((each) => (
                  <KindRow key={each.kind.code} row={each} {...row} />
                ))}
              </tbody>
            ))}
          </table>
        </section>
      ) : (
        <p>
          {state.show === 'only' || state.show === 'changed'
            ? 'No row is left: nothing on record '
            : 'Nothing was reviewed in '}
          {state.show === 'only'
            ? 'differs.'
            : state.show === 'changed'
              ? 'changed between the two days.'
              : 'any of them on that day.'}
        </p>
      )}
      {unreviewed.length > 0 && (
        <p class="unreviewed">
          <Status status="NOT_REVIEWED" orStatus={null} /> in any of these jurisdictions on that day:{' '}
          {unreviewed.map(({ kind }) => midSentence(kind.name)).join(', ')}.
        </p>
      )}
    </>
  );
};

/** So many cells stand on a small screen at once; of more, those of one pillar do. */
const mostUnfolded = 200;

const pillarAnchor = (code: string) => `pillar-${code}`;

const isUnread = ({ status, uncertain }: Cell) => status === 'NOT_REVIEWED' && !uncertain;

type InRow = {
  jurisdictions: Comparison['jurisdictions'];
  changes: Map<string, Change>;
  state: State;
  isFramed: boolean;
  opened: CompareProofsFragment | undefined;
};

const KindRow = ({ row, jurisdictions, changes, state, isFramed, opened }: InRow & { row: Row }) => {
  const here = useHere();
  const { kind, cells } = row;
  const proof = isFramed ? undefined : here.with({ open: kind.code });
  return (
    <>
      <tr id={kind.code}>
        <th scope="row">
          {isFramed ? kind.name : <Link to={`/kinds/${kind.code}`}>{kind.name}</Link>}
          {row.differs && <span class="compare-differs">{differenceText(row)}</span>}
        </th>
        {cells.map((cell, column) => {
          const { code, name } = jurisdictions[column]!;
          const change = changes.get(`${code} ${kind.code}`);
          return (
            <td key={code} data-of={name} class={isUnread(cell) && !change ? 'compare-unread' : undefined}>
              <CellText cell={cell} href={proof && `${proof}#proof-${code}`} />
              {change && state.otherDay && <ChangeText change={change} on={here.on} then={state.otherDay} />}
            </td>
          );
        })}
      </tr>
      {opened?.kind.code === kind.code && !isFramed && (
        <tr class="compare-opened">
          <td colSpan={jurisdictions.length + 1}>
            <Proof row={opened} />
          </td>
        </tr>
      )}
    </>
  );
};

/** What proves a row, jurisdiction by jurisdiction. */
export const Proof = ({ row: { kind, cells } }: { row: CompareProofsFragment }) => {
  const here = useHere();
  return (
    <section class="compare-proof" aria-labelledby="proof">
      <h2 id="proof">{kind.name}</h2>
      <p>
        {kind.question}{' '}
        <a class="compare-close" href={`${here.with({ open: undefined }).replace(/^[^?]*/, '/compare')}#${kind.code}`}>
          Close
        </a>
      </p>
      <div class="compare-proofs">
        {cells.map((cell) => (
          <section key={cell.jurisdiction.code} aria-labelledby={`proof-${cell.jurisdiction.code}`}>
            <h3 id={`proof-${cell.jurisdiction.code}`} tabIndex={-1}>
              {cell.jurisdiction.name}
            </h3>
            {cell.provisions.length === 0 && !cell.finding ? (
              <p>
                <Status {...cell} />
              </p>
            ) : (
              <AnswerProof answer={cell} />
            )}
          </section>
        ))}
      </div>
    </section>
  );
};

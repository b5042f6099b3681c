// What do several jurisdictions' laws say to the same questions on a day?

import type { Database } from '../../database/client.ts';
import { ask, BadRequest, documentOf } from '../ask.ts';
import type {
  CompareChoicesQuery,
  CompareChoicesQueryVariables,
  ComparePageQuery,
  ComparePageQueryVariables,
} from '../generated.ts';
import { DayForm, type Page, Time } from '../layout.tsx';
import { AnswerProof, highestPenaltyText, strictestTexts } from '../provision.tsx';
import { Status } from '../standing.tsx';
import { midSentence } from '../wording.ts';

const question = documentOf<ComparePageQuery, ComparePageQueryVariables>('compare/page.graphql');
const choices = documentOf<CompareChoicesQuery, CompareChoicesQueryVariables>('compare/choices.graphql');

const most = 12;

type Asked = { jurisdictions: string[]; pillar: string | undefined; on: string };

export async function comparePage(db: Database, { jurisdictions, pillar, on }: Asked): Promise<Page> {
  if (jurisdictions.length > most)
    throw new BadRequest(
      `${jurisdictions.length} jurisdictions are too many to read side by side. Choose up to ${most}.`,
    );
  const asked: CompareChoicesQuery & Partial<ComparePageQuery> =
    jurisdictions.length > 0
      ? await ask(db, question, { jurisdictions, pillar: pillar ?? null, on })
      : await ask(db, choices, {});
  const comparison = asked.compare;
  const names = comparison?.jurisdictions.map(({ name }) => name).join(', ');
  const offered = new Map(
    [...asked.jurisdictions.nodes, ...(comparison?.jurisdictions ?? [])].map(({ code, name }) => [code, name]),
  );
  return {
    title: names ? `Compare ${names}` : 'Compare',
    description: names
      ? `Internet law of ${names} side by side on ${on}.`
      : 'Internet law of up to twelve jurisdictions side by side, on any day.',
    body: (
      <>
        <h1>Compare</h1>
        <DayForm on={on}>
          <fieldset>
            <legend>Jurisdictions, up to {most}</legend>
            {[...offered].map(([code, name]) => (
              <label key={code} class="choice">
                <input type="checkbox" name="j" value={code} checked={jurisdictions.includes(code)} /> {name}
              </label>
            ))}
          </fieldset>
          <label>
            Pillar{' '}
            <select name="pillar">
              <option value="">all</option>
              {asked.pillars.map(({ code, name }) => (
                <option key={code} value={code} selected={code === pillar}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </DayForm>
        {comparison ? <Matrix comparison={comparison} /> : <p>Choose jurisdictions and a day.</p>}
      </>
    ),
  };
}

type Row = ComparePageQuery['compare']['rows'][number];

const Matrix = ({ comparison }: { comparison: ComparePageQuery['compare'] }) => {
  const answered = comparison.rows.filter(({ cells }) =>
    cells.some((cell) => cell.status !== 'NOT_REVIEWED' || cell.uncertain),
  );
  const unanswered = comparison.rows.filter((row) => !answered.includes(row));
  return (
    <>
      {answered.length > 0 && (
        <section class="scroll" aria-label="Comparison" tabIndex={0}>
          <table class="matrix">
            <caption>
              What the law said on <Time date={comparison.on} />. Open a cell for the articles and sources.
            </caption>
            <thead>
              <tr>
                <th scope="col">Kind of rule</th>
                {comparison.jurisdictions.map(({ code, name }) => (
                  <th scope="col" key={code}>
                    <a href={`/jurisdictions/${code}?on=${comparison.on}`}>{name}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answered.map((row) => (
                <tr key={row.kind.code}>
                  <th scope="row">
                    <a href={`/kinds/${row.kind.code}?on=${comparison.on}`}>{row.kind.name}</a>
                  </th>
                  {row.cells.map((cell) => (
                    <td key={cell.jurisdiction.code}>
                      <Cell cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {unanswered.length > 0 && (
        <p class="unreviewed">
          <Status status="NOT_REVIEWED" orStatus={null} /> in any of these jurisdictions on that day:{' '}
          {unanswered.map((row) => midSentence(row.kind.name)).join(', ')}.
        </p>
      )}
    </>
  );
};

const Cell = ({ cell }: { cell: Row['cells'][number] }) => {
  if (cell.provisions.length === 0 && !cell.finding) return <Status {...cell} />;
  const inherited = cell.provisions.some((held) => held.via && held.status === cell.status);
  return (
    <details>
      <summary>
        <Status {...cell} />
        {[...strictestTexts(cell), ...cell.highestPenalties.map(highestPenaltyText)].map((text) => (
          <span class="value" key={text}>
            {text}
          </span>
        ))}
        {inherited && (
          <span class="via">partly or wholly via {cell.provisions.find((held) => held.via)!.via!.code}</span>
        )}
      </summary>
      <AnswerProof answer={cell} />
    </details>
  );
};

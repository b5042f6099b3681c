// What do several jurisdictions' laws say to the same questions on a day?

import { BadRequest, documentOf } from '../ask.ts';
import { DayForm } from '../form.tsx';
import type {
  ComparePageQuery,
  ComparePageQueryVariables,
  CompareTableQuery,
  CompareTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { AnswerProof, highestPenaltyText, strictestTexts } from '../provision.tsx';
import { defineRoute, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { dateText, midSentence } from '../wording.ts';

const question = documentOf<ComparePageQuery, ComparePageQueryVariables>('compare/page.graphql');
const most = 12;

export const route = defineRoute({
  path: '/compare',
  nav: { name: 'Compare' },
  document: question,
  table: documentOf<CompareTableQuery, CompareTableQueryVariables>('compare/table.graphql'),
  read({ several, one }) {
    const jurisdictions = several('j');
    if (jurisdictions.length > most)
      throw new BadRequest(
        `${jurisdictions.length} jurisdictions are too many to read side by side. Choose up to ${most}.`,
      );
    return { jurisdictions, areChosen: jurisdictions.length > 0, pillar: one('pillar') ?? null };
  },
  view: (data, { jurisdictions, pillar }, { on }) => view(data, [jurisdictions].flat(), pillar, on),
});

function view(asked: ComparePageQuery, jurisdictions: string[], pillar: string | null | undefined, on: string): View {
  const comparison = asked.compare;
  const names = comparison?.jurisdictions.map(({ name }) => name).join(', ');
  const offered = new Map(
    [...asked.jurisdictions.nodes, ...(comparison?.jurisdictions ?? [])].map(({ code, name }) => [code, name]),
  );
  return {
    title: names ? `Compare ${names}` : 'Compare',
    ...(!comparison && { table: false }),
    description: names
      ? `Internet law of ${names} side by side on ${dateText(on)}.`
      : 'Internet law of up to twelve jurisdictions side by side, on any day.',
    body: (
      <>
        <h1>Compare</h1>
        <DayForm>
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

type Comparison = NonNullable<ComparePageQuery['compare']>;
type Row = Comparison['rows'][number];

const Matrix = ({ comparison }: { comparison: Comparison }) => {
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
                    <Link to={`/jurisdictions/${code}`}>{name}</Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answered.map((row) => (
                <tr key={row.kind.code}>
                  <th scope="row">
                    <Link to={`/kinds/${row.kind.code}`}>{row.kind.name}</Link>
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

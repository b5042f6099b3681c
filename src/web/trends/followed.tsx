// How far did one jurisdiction's law move, to whom, and how much can be said of it?

import type { Chart } from '../chart/chart.ts';
import { Figure } from '../chart/figure.tsx';
import { figureAddress } from '../figure-route.tsx';
import type { DriftPageQuery } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { Time } from '../time.tsx';
import { dateText, numberText } from '../wording.ts';

export type Line = DriftPageQuery['drift'][number];

/** The points that can be told. */
export const toldOf = ({ points }: Line) =>
  points.flatMap(({ on, value, ...rest }) => (value === null ? [] : [{ on, value, ...rest }]));

export const FollowedFigure = ({ lines, chart }: { lines: Line[]; chart: Chart }) => {
  const here = useHere();
  const { code, name } = lines[0]!.jurisdiction;
  // Its figure is that of the page that follows it alone.
  const alone = (ending?: string) => {
    const [path, parameters = ''] = figureAddress(here, 'lines', ending).split('?');
    return `${path}?${[`of=${code}`, ...parameters.split('&').filter((each) => each && !each.startsWith('of='))].join('&')}`;
  };
  return (
    <section aria-labelledby={`law-${code}`}>
      <h2 id={`law-${code}`}>
        <Link to={`/jurisdictions/${code}`}>{name}</Link>
      </h2>
      <Figure
        id={`drift-${code}`}
        chart={chart}
        day={dateText(here.on)}
        release={String(here.release.number)}
        links={[
          { text: 'SVG', href: alone('svg') },
          { text: 'PNG', href: alone('png') },
          { text: 'On its own', href: alone() },
        ]}
      />
      <section class="scroll" tabIndex={0} aria-label={`${name}: what the lines rest on`}>
        <table class="stacked">
          <caption>What the lines rest on. The same kinds: those that can be compared on every point.</caption>
          <thead>
            <tr>
              <th scope="col">To</th>
              <th scope="col">First told</th>
              <th scope="col" class="amount">
                Then
              </th>
              <th scope="col" class="amount">
                On <Time date={here.on} />
              </th>
              <th scope="col" class="amount">
                Kinds compared, then and now
              </th>
              <th scope="col" class="amount">
                Over the same kinds
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.reference.code} line={line} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};

const LineRow = ({ line }: { line: Line }) => {
  const { jurisdiction, reference, points, constantKinds } = line;
  const told = toldOf(line);
  const last = points.at(-1)!;
  const [first] = told;
  const same = points.flatMap(({ constant }) => (constant === null ? [] : [constant]));
  return (
    <tr>
      <th scope="row">{reference.name}</th>
      <td class="whole" data-name="First told">
        {first ? <Time date={first.on} /> : 'too little on record'}
      </td>
      <td class="amount" data-name="Then">
        {first ? numberText(first.value) : '–'}
      </td>
      <td class="amount" data-name="On the day">
        {last.value === null ? 'too little on record' : numberText(last.value)}
      </td>
      <td class="amount" data-name="Kinds compared">
        {first ? `${first.compared}, ` : ''}
        {last.compared}
      </td>
      <td class="amount" data-name="Over the same">
        {same.length === 0
          ? `too few (${constantKinds})`
          : `${numberText(same[0]!)} → ${numberText(same.at(-1)!)} (${constantKinds})`}
      </td>
      <td data-name="Why">
        <Link to={`/compare?j=${jurisdiction.code},${reference.code}`}>kind by kind</Link>
      </td>
    </tr>
  );
};

// How did the law change between two days, as the record tells it now?

import { isDay } from '../../law/partial-date.ts';
import { BadRequest, documentOf } from '../ask.ts';
import { narrowed, PlaceAndKind, queryOf } from '../filter.tsx';
import { LiveForm } from '../form.tsx';
import type {
  ChangedAnswerFragment,
  ChangedValueFragment,
  ChangesPageQuery,
  ChangesPageQueryVariables,
  ChangesTableQuery,
  ChangesTableQueryVariables,
  LawChangeKind,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { quantityText, strictestTexts } from '../provision.tsx';
import { defineRoute, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { anchor, counted, dateText, midSentence } from '../wording.ts';

export const route = defineRoute({
  path: '/changes',
  nav: { name: 'Changes' },
  document: documentOf<ChangesPageQuery, ChangesPageQueryVariables>('changes/page.graphql'),
  table: documentOf<ChangesTableQuery, ChangesTableQueryVariables>('changes/table.graphql'),
  read({ one, several, day }) {
    const to = dayIn('to', one('to')) ?? day;
    const from =
      dayIn('from', one('from')) ?? `${Number(to.slice(0, 4)) - 1}${to.slice(4).replace('-02-29', '-02-28')}`;
    const codes = several('jurisdiction').map((code) => code.toUpperCase());
    const kinds = several('kind');
    return {
      from,
      to,
      among: codes.length > 0 ? { code: codes } : null,
      kinds: kinds.length > 0 ? kinds : null,
      codes,
    };
  },
  view: (data, { kinds }) => view(data, [kinds ?? []].flat()),
});

function dayIn(name: string, text: string | undefined): string | undefined {
  const isOne: boolean = text === undefined || isDay(text);
  if (isOne) return text;
  throw new BadRequest(
    `${name} is "${text!.slice(0, 40)}", which is no day. Write it as in 2019-03-15. Any day from 1900-01-01 to 2100-12-31 can be asked about.`,
  );
}

/** In which way, in a sentence and in a cell. */
const ways: Record<LawChangeKind, [sentence: string, cell: string]> = {
  BEGAN: ['began', 'began'],
  ENDED: ['ended', 'ended'],
  LEFT_BLOC: ['no longer bind through a bloc that was left', 'no longer binds through the bloc, which was left'],
  TIGHTENED: ['became stricter', 'became stricter'],
  LOOSENED: ['became looser', 'became looser'],
  ALTERED: ['got other values', 'got other values'],
  MOVED: ['moved to another stage', 'moved to another stage'],
  UNCERTAIN: ['may have changed: a day was not found', 'may have changed: the day was not found'],
};

type Change = ChangesPageQuery['changes']['changes'][number];

function view(data: ChangesPageQuery, kinds: string[]): View {
  const { from, to, counts, changes } = data.changes;
  const chosen = { jurisdictions: data.chosen.nodes, kinds };
  const where = narrowed(data, chosen);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const title = `Changes of law from ${dateText(from)} to ${dateText(to)}${where}`;
  const feed = queryOf(chosen);
  return {
    title,
    description: `Which rules of internet law began, ended, became stricter or looser between ${dateText(from)} and ${dateText(to)}${where}.`,
    ...(total === 0 && { table: false as const }),
    alternates: [
      { type: 'application/atom+xml', href: `/changes.atom${feed}`, title: `What happens to laws${where}` },
      { type: 'text/calendar', href: `/calendar.ics${feed}`, title: `Calendar${where}` },
    ],
    body: (
      <>
        <h1>Changes of law{where}</h1>
        <p class="lead">
          Which rules began, ended, or became stricter or looser between two days, as the record tells it now.
        </p>
        <LiveForm>
          <label>
            From <input type="date" name="from" value={from} min="1900-01-01" max="2100-12-31" />
          </label>
          <label>
            To <input type="date" name="to" value={to} min="1900-01-01" max="2100-12-31" />
          </label>
          <PlaceAndKind options={data} chosen={chosen} />
        </LiveForm>
        <p role="status">
          {total === 0 ? (
            <>
              No rule on record changed between {dateText(from)} and {dateText(to)}
              {where}.
            </>
          ) : (
            <>
              Between {dateText(from)} and {dateText(to)}
              {where}: {counts.map(({ change, count }) => `${count} ${ways[change][0]}`).join(', ')}. Each counts one
              kind of rule in one jurisdiction.
            </>
          )}{' '}
          Only what was reviewed is compared.
        </p>
        <p>
          What the record itself learned or corrected meanwhile is another question: see its{' '}
          <Link to="/releases">releases</Link>. To follow the law:{' '}
          <a href={`/changes.atom${feed}`}>what happens to laws</a> (Atom feed) and{' '}
          <a href={`/calendar.ics${feed}`}>what comes</a> (iCalendar).
        </p>
        {total > changes.length && (
          <p class="notice">
            The {counted(changes.length, 'change')} that came last are listed. Choose nearer days, a jurisdiction or a
            kind of rule to see the others.
          </p>
        )}
        {changes.length > 0 && (
          <section class="scroll" aria-label="Changes" tabIndex={0}>
            <table class="stacked">
              <caption>
                Changes from <Time date={from} /> to <Time date={to} />, the latest first. Jurisdictions that one
                provision changed alike share a row.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Kind of rule</th>
                  <th scope="col">What changed</th>
                  <th scope="col">Where</th>
                  <th scope="col">By</th>
                </tr>
              </thead>
              <tbody>
                {alike(changes).map((group) => (
                  <Row key={keyOf(group[0]!) + group[0]!.jurisdiction.code} group={group} />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </>
    ),
  };
}

/** The answer in which what changed is seen: the later one, or where nothing is left of it the earlier. */
const telling = ({ change, before, after }: Change): ChangedAnswerFragment =>
  change === 'ENDED' || change === 'LEFT_BLOC' || after.provisions.length === 0 ? before : after;

/** Changes that differ in nothing but where. */
function alike(changes: Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = keyOf(change);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

const keyOf = (each: Change): string => {
  const { kind, change, since, before, after, values } = each;
  const [first] = telling(each).provisions;
  return JSON.stringify([
    kind.code,
    change,
    since,
    [before.status, before.orStatus, after.status, after.orStatus],
    values,
    strictestTexts(telling(each)),
    first?.provision.id,
  ]);
};

const Row = ({ group }: { group: Change[] }) => {
  const [one] = group as [Change];
  const { kind, change, since, before, after, values } = one;
  const [first] = telling(one).provisions;
  return (
    <tr>
      <th scope="row">
        <Link to={`/kinds/${kind.code}`}>{kind.name}</Link>
      </th>
      <td class="whole">
        <strong>{ways[change][1]}</strong>
        {since && (
          <>
            {' '}
            on <Time date={since} />
          </>
        )}
        {values.length === 0 ? (
          <span class="value">
            {before.status === 'NOT_REVIEWED' ? 'no rule on record' : <Status {...before} />} → <Status {...after} />
            {change === 'BEGAN' && strictestTexts(after).map((text) => <span key={text}>; {text}</span>)}
          </span>
        ) : (
          values.map(({ definition, before, after }) => (
            <span class="value" key={definition.name}>
              {midSentence(definition.name)}: {valueText(before)} → {valueText(after)}
            </span>
          ))
        )}
      </td>
      <td class="whole" data-name="Where">
        {group.map(({ jurisdiction }, index) => (
          <>
            {index > 0 && ', '}
            <Link to={`/jurisdictions/${jurisdiction.code}`} key={jurisdiction.code}>
              {jurisdiction.name}
            </Link>
          </>
        ))}
      </td>
      <td class="whole" data-name="By">
        {first ? (
          <>
            <Link to={`/laws/${first.provision.law.id}#${anchor(first.provision.id)}`}>
              {first.provision.law.title}
              {first.provision.article && `, ${first.provision.article}`}
            </Link>
            {first.via && <span class="via">via the {first.via.name}</span>}
          </>
        ) : (
          'no provision on record'
        )}
      </td>
    </tr>
  );
};

const valueText = (value: ChangedValueFragment | null): string => {
  if (!value) return 'no value';
  return value.number ? quantityText(value.number) : value.choice ? midSentence(value.choice.name) : 'no value';
};

// Which laws are on record, and which fit a search?

import { documentOf } from '../ask.ts';
import { DayForm } from '../form.tsx';
import type { LawsPageQuery, LawsPageQueryVariables, LawsTableQuery, LawsTableQueryVariables } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { Status, statusWords } from '../standing.tsx';
import { Time } from '../time.tsx';
import { counted } from '../wording.ts';

const question = documentOf<LawsPageQuery, LawsPageQueryVariables>('laws/page.graphql');

const orders = { newest: 'FIRST_DAY_DESC', oldest: 'FIRST_DAY_ASC', title: 'TITLE_ASC' } as const;
const names = ['newest', 'oldest', 'title'] as const;

const states = {
  'in-force': 'IN_FORCE',
  suspended: 'SUSPENDED',
  adopted: 'ADOPTED',
  proposed: 'PROPOSED',
  ended: 'ENDED',
} as const;
const stateNames = ['any', 'in-force', 'suspended', 'adopted', 'proposed', 'ended'] as const;

/** What was chosen, for the fields of the form. */
type Chosen = {
  text: string | undefined;
  jurisdiction: string | undefined;
  kind: string | undefined;
  state: string | undefined;
  order: keyof typeof orders;
  goesOn: boolean;
};

export const route = defineRoute({
  path: '/laws',
  nav: { name: 'Laws' },
  document: question,
  table: documentOf<LawsTableQuery, LawsTableQueryVariables>('laws/table.graphql'),
  read({ one, choice, day }) {
    const text = one('text');
    const jurisdiction = one('jurisdiction');
    const kind = one('kind');
    const state = choice('state', stateNames);
    const order = choice('order', names);
    return {
      where: {
        ...(text && { text }),
        ...(jurisdiction && { jurisdiction: [jurisdiction] }),
        ...(kind && { kind: [kind] }),
        ...(state !== 'any' && { status: { is: [states[state]], on: day } }),
      },
      orderBy: orders[order],
      after: one('after') ?? null,
    };
  },
  view: (data, { where, orderBy, after }, here) =>
    view(data, here.on, {
      text: where?.text ?? undefined,
      jurisdiction: [where?.jurisdiction ?? []].flat()[0],
      kind: [where?.kind ?? []].flat()[0],
      state: [where?.status?.is ?? []].flat()[0],
      order: names.find((name) => orders[name] === orderBy)!,
      goesOn: after != null,
    }),
});

function view({ laws, jurisdictions, pillars, dataset }: LawsPageQuery, on: string, chosen: Chosen): View {
  const place = jurisdictions.nodes.find(({ code }) => code === chosen.jurisdiction)?.name;
  return {
    title: chosen.text ? `Laws: ${chosen.text}` : place ? `Laws of ${place}` : 'Laws',
    description: 'Laws on record, by jurisdiction, kind of rule, state, words, number or title in any script.',
    body: (
      <>
        <h1>Laws</h1>
        <p class="lead">
          {counted(dataset.laws, 'law')} of {counted(dataset.jurisdictionsWithLaws, 'jurisdiction')} on record. What is
          missing here was not read yet: it may exist all the same.
        </p>
        <search>
          <DayForm>
            <label>
              Words, number or title <input type="search" name="text" value={chosen.text} />
            </label>
            <label>
              Jurisdiction{' '}
              <select name="jurisdiction">
                <option value="">all</option>
                {jurisdictions.nodes.map(({ code, name }) => (
                  <option key={code} value={code} selected={code === chosen.jurisdiction}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              With a rule of the kind{' '}
              <select name="kind">
                <option value="">any</option>
                {pillars.map(({ name, kinds }) => (
                  <optgroup key={name} label={name}>
                    {kinds.map((kind) => (
                      <option key={kind.code} value={kind.code} selected={kind.code === chosen.kind}>
                        {kind.name}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </label>
            <label>
              State on the day{' '}
              <select name="state">
                {stateNames.map((name) => (
                  <option key={name} value={name} selected={name !== 'any' && states[name] === chosen.state}>
                    {name === 'any' ? 'any' : statusWords[states[name]]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Order{' '}
              <select name="order">
                {names.map((name) => (
                  <option key={name} selected={name === chosen.order}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </DayForm>
        </search>
        <p role="status">
          {counted(laws.totalCount, 'law')} {laws.totalCount === 1 ? 'fits' : 'fit'}.
          {laws.totalCount === 0 && ' Try fewer words, another spelling, or another day.'}
          {chosen.goesOn && ' These are further ones.'}
        </p>
        {laws.nodes.length > 0 && (
          <section class="scroll" aria-label="Laws" tabIndex={0}>
            <table class="laws-table">
              <caption>
                Laws, {chosen.order === 'title' ? 'by title' : `${chosen.order} first`}, with their state on{' '}
                <Time date={on} />
              </caption>
              <thead>
                <tr>
                  <th scope="col">Law</th>
                  <th scope="col">Number</th>
                  <th scope="col">Instrument</th>
                  <th scope="col">Jurisdiction</th>
                  <th scope="col">First day known</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {laws.nodes.map((law) => (
                  <tr key={law.id}>
                    <th scope="row">
                      <Link to={`/laws/${law.id}`}>{law.title}</Link>
                      {law.titles
                        .filter(({ role }) => role === 'ORIGINAL')
                        .map(({ text, lang }) => (
                          <span class="laws-original" lang={lang} dir="auto" key={text}>
                            {text}
                          </span>
                        ))}
                    </th>
                    <td>{law.number}</td>
                    <td>{law.instrument.name}</td>
                    <td>
                      <Link to={`/jurisdictions/${law.jurisdiction.code}`}>{law.jurisdiction.name}</Link>
                    </td>
                    <td class="date" data-name="first day known">
                      <Time date={law.firstDay} />
                    </td>
                    <td>{law.state ? <Status {...law.state} /> : 'not yet begun'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {laws.pageInfo.hasNextPage && <More after={laws.pageInfo.endCursor!} />}
      </>
    ),
  };
}

const More = ({ after }: { after: string }) => (
  <p>
    <a href={useHere().with({ after })} rel="next">
      More laws
    </a>
  </p>
);

// Which law comes from elsewhere? The laws of blocs that reach a member, by which way, and since when it is one.

import { Link } from '../link.tsx';
import { Time } from '../time.tsx';
import { counted } from '../wording.ts';
import type { Answer, Jurisdiction } from './page.tsx';

type Held = Answer['provisions'][number];

export const Inherited = ({ jurisdiction: { name, memberships, answers } }: { jurisdiction: Jurisdiction }) => {
  if (memberships.length === 0) return null;
  const held = answers.flatMap(({ kind, provisions }) => provisions.map((each) => ({ ...each, kind })));
  const blocs = [...new Map(held.flatMap(({ via }) => (via ? [[via.code, via]] : []))).values()];
  return (
    <section aria-labelledby="part-inherited">
      <h2 id="part-inherited">Law that comes from elsewhere</h2>
      {blocs.length === 0 && <p>No law of a bloc reaches {name} on record on this day.</p>}
      {blocs.map((bloc) => {
        const own = held.filter(({ via }) => via?.code === bloc.code);
        const laws = byLaw(own);
        return (
          <div key={bloc.code}>
            <p>
              From the <Link to={`/jurisdictions/${bloc.code}`}>{bloc.name}</Link>: rules of{' '}
              {counted(new Set(own.map(({ kind }) => kind.code)).size, 'kind')}, by {counted(laws.length, 'law')}.
            </p>
            <ul class="jurisdiction-laws">
              {laws.map(([first, ...rest]) => (
                <li key={first.provision.law.id}>
                  <Link to={`/laws/${first.provision.law.id}`}>{first.provision.law.title}</Link>{' '}
                  <span class="count">
                    {counted(rest.length + 1, 'rule')}, {wayOf([first, ...rest])}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <h3>Memberships</h3>
      <ul class="columns">
        {memberships.map(({ bloc, from, to, boundUntil }) => (
          <li key={`${bloc.code}${from}`}>
            <Link to={`/jurisdictions/${bloc.code}`}>{bloc.name}</Link>
            <span class="count">
              {from && (
                <>
                  {' '}
                  from <Time date={from} />
                </>
              )}
              {to && (
                <>
                  {' '}
                  until <Time date={to} />
                </>
              )}
              {boundUntil && (
                <>
                  , bound until <Time date={boundUntil} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

function byLaw(held: Held[]): [Held, ...Held[]][] {
  const laws = new Map<string, [Held, ...Held[]]>();
  for (const each of held) {
    const known = laws.get(each.provision.law.id);
    if (known) known.push(each);
    else laws.set(each.provision.law.id, [each]);
  }
  return [...laws.values()];
}

function wayOf(held: Held[]): string {
  if (held.every(({ leftBloc }) => leftBloc)) return 'which bound until it left';
  return held[0]!.how === 'DIRECTLY' ? 'binding by themselves' : 'carried over by laws of its own';
}

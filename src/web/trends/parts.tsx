// What do all pages of trends have in common? Where else one can look, and what must not be concluded from them.

import type { ComponentChildren } from 'preact';
import { Link, useHere } from '../link.tsx';

const pages = [
  { to: '/trends', name: 'Pillars and kinds' },
  { to: '/trends/adoption', name: 'Who had it first' },
  { to: '/trends/drift', name: 'Nearer or farther' },
  { to: '/trends/clusters', name: 'Groups of like law' },
  { to: '/trends/then-now', name: 'Then and now' },
];

export const TrendsNav = () => {
  const { pathname } = useHere();
  return (
    <nav class="trends-nav" aria-label="Trends">
      {pages.map(({ to, name }) => (
        <Link key={to} to={to} {...(to === pathname && { 'aria-current': 'page' as const })}>
          {name}
        </Link>
      ))}
    </nav>
  );
};

/** Stands under every count of countries over time. */
export const CountryCaution = ({ children }: { children?: ComponentChildren }) => (
  <section class="trends-caution" aria-labelledby="caution">
    <h2 id="caution">Before you quote it</h2>
    <ul>
      <li>
        The record looks first where there is law, and an absence is hard to prove. So most answers on record say that a
        rule is there, and a rising line is also a rising attention: compare it with how much is on record.
      </li>
      <li>Countries that were not reviewed are not countries without the rule.</li>
      {children}
      <li>
        Law in books is not its enforcement. <Link to="/method">How the record is made</Link>
      </li>
    </ul>
  </section>
);

/** The pillars to choose from; none is all of them. */
export const PillarChoice = ({
  pillars,
  chosen,
}: {
  pillars: { code: string; name: string }[];
  chosen: string | null | undefined;
}) => (
  <label>
    Pillar{' '}
    <select name="pillar">
      <option value="">all</option>
      {pillars.map(({ code, name }) => (
        <option key={code} value={code} selected={code === chosen}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

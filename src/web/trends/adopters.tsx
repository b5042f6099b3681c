// In which order did countries come to have a rule? Those that got it on one day by one law of a bloc are one line.

import { group } from 'd3-array';
import type { AdoptionPageQuery } from '../generated.ts';
import { Link } from '../link.tsx';
import { Time } from '../time.tsx';
import { anchor, counted } from '../wording.ts';

type Spell = NonNullable<AdoptionPageQuery['adoption']>['spells'][number];
type Adopter = {
  from: string | null;
  /** Who it was, in a few words: 'Sweden', '21 countries via the European Union'. */
  names: string;
  spells: Spell[];
};

/** Up to a day, the first to begin first. */
export function adoptersOf({ spells }: { spells: Spell[] }, until: string): Adopter[] {
  const groups = group(
    spells.filter(({ from }) => from === null || from <= until),
    ({ from, provisions, jurisdiction }) => {
      const [held] = provisions;
      return [from, held?.via ? `${held.via.code} ${held.provision.law.id}` : jurisdiction.code].join(' ');
    },
  );
  return [...groups.values()].map((own) => {
    const via = own[0]!.provisions[0]?.via;
    return {
      from: own[0]!.from,
      names:
        own.length === 1
          ? own[0]!.jurisdiction.name
          : `${counted(own.length, 'country', 'countries')} via the ${via!.name}`,
      spells: own,
    };
  });
}

export const Adopters = ({ adopters }: { adopters: Adopter[] }) => (
  <ol class="dated trends-adopters">
    {adopters.map(({ from, spells }) => {
      const [{ provisions, jurisdiction }] = spells as [Spell];
      const [held] = provisions;
      return (
        <li key={`${from}${jurisdiction.code}`}>
          <span class="date">{from ? <Time date={from} /> : 'before the record'}</span>
          <span>
            {spells.map(({ jurisdiction: { code, name }, to }, index) => (
              <>
                {index > 0 && ', '}
                <Link to={`/jurisdictions/${code}`}>{name}</Link>
                {to && (
                  <>
                    {' '}
                    (until <Time date={to} />)
                  </>
                )}
              </>
            ))}
            {held && (
              <span class="via">
                {held.via && `via the ${held.via.name}: `}
                <Link to={`/laws/${held.provision.law.id}#${anchor(held.provision.id)}`}>
                  {held.provision.law.title}
                  {held.provision.article && `, ${held.provision.article}`}
                </Link>
                {provisions.length > 1 && ` and ${counted(provisions.length - 1, 'more provision')}`}
              </span>
            )}
          </span>
        </li>
      );
    })}
  </ol>
);

// How is it chosen of which kind, and of which groups, the adoption is told?

import { DayField } from '../form.tsx';
import type { AdoptionPageQuery } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import type { Variables } from './adoption.tsx';

/** Blocs in one figure. */
export const places = [1, 2, 3, 4, 5, 6] as const;
export const usualBlocs = ['ASEAN', 'EU', 'G20', 'OECD'];

export const AdoptionForm = ({ data, variables }: { data: AdoptionPageQuery; variables: Variables }) => {
  const { pathname, chosen } = useHere();
  const kinds = [variables.kinds].flat();
  const byBloc = variables.among1.memberOf != null;
  const blocs = places.flatMap((place) => [variables[`among${place}`].memberOf ?? []].flat());
  const isUsual = blocs.join() === usualBlocs.join();
  return (
    // Not sent with each letter that is typed to find a kind in the list.
    <form class="ask" method="get" action={pathname}>
      <label>
        Kind of rule{' '}
        <select name="kinds">
          {kinds.length !== 1 && (
            <option value={kinds.join(',')}>{kinds.length === 0 ? 'choose' : 'those chosen'}</option>
          )}
          {data.pillars.map(({ name, kinds: own }) => (
            <optgroup key={name} label={name}>
              {own.map((kind) => (
                <option key={kind.code} value={kind.code} selected={kinds.length === 1 && kind.code === kinds[0]}>
                  {kind.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        Groups{' '}
        <select name="by">
          <option value="region">regions</option>
          <option value="bloc" selected={byBloc}>
            blocs
          </option>
        </select>
      </label>
      <DayField />
      {byBloc && (
        <fieldset>
          <legend>
            Blocs, up to {places.length}
            {isUsual && '; these four unless others are chosen'}
          </legend>
          {data.blocs.nodes.map(({ code, name }) => (
            <label key={code} class="choice">
              <input type="checkbox" name="blocs" value={code} checked={blocs.includes(code)} /> {name}
            </label>
          ))}
        </fieldset>
      )}
      {chosen.release && <input type="hidden" name="release" value={chosen.release} />}
      <button type="submit">Show</button>
    </form>
  );
};

export const Kinds = ({ pillars }: { pillars: AdoptionPageQuery['pillars'] }) => (
  <>
    <h2>Choose a kind of rule</h2>
    {pillars.map(({ name, kinds }) => (
      <section key={name} class="pillar" aria-label={name}>
        <h3>{name}</h3>
        <ul class="columns">
          {kinds.map((kind) => (
            <li key={kind.code}>
              <Link to={`/trends/adoption?kinds=${kind.code}`}>{kind.name}</Link>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

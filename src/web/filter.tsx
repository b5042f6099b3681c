// How is a list of dates or changes narrowed to a place and a kind of rule?

import { counted } from './wording.ts';

export type Options = {
  jurisdictions: { nodes: { code: string; name: string }[] };
  pillars: { code: string; name: string; kinds: { code: string; name: string }[] }[];
};

export type Chosen = { jurisdictions: { code: string; name: string }[]; kinds: string[] };

/** Two fields of a form. What was chosen stands among the options, even where it is several. */
export const PlaceAndKind = ({ options, chosen }: { options: Options; chosen: Chosen }) => {
  const codes = chosen.jurisdictions.map(({ code }) => code).join(',');
  const isListed = codes === '' || options.jurisdictions.nodes.some(({ code }) => code === codes);
  const kinds = chosen.kinds.join(',');
  const isKind = kinds === '' || options.pillars.some((pillar) => pillar.kinds.some(({ code }) => code === kinds));
  return (
    <>
      <label>
        Jurisdiction{' '}
        <select name="jurisdiction">
          <option value="">all</option>
          {!isListed && (
            <option value={codes} selected>
              {chosen.jurisdictions.map(({ name }) => name).join(', ')}
            </option>
          )}
          {options.jurisdictions.nodes.map(({ code, name }) => (
            <option key={code} value={code} selected={code === codes}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kind of rule{' '}
        <select name="kind">
          <option value="">all</option>
          {!isKind && (
            <option value={kinds} selected>
              {counted(chosen.kinds.length, 'kind')}
            </option>
          )}
          {options.pillars.map((pillar) => (
            <optgroup key={pillar.code} label={pillar.name}>
              {pillar.kinds.map(({ code, name }) => (
                <option key={code} value={code} selected={code === kinds}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </>
  );
};

/** ' in Viet Nam and the European Union', ' of the kind Takedown duty', or nothing. */
export function narrowed(options: Pick<Options, 'pillars'>, chosen: Chosen): string {
  const kinds = options.pillars
    .flatMap((pillar) => pillar.kinds)
    .filter(({ code }) => chosen.kinds.includes(code))
    .map(({ name }) => name);
  const places = chosen.jurisdictions.map(({ name }) => name);
  return `${places.length > 0 ? ` in ${listed(places)}` : ''}${kinds.length > 0 ? `, ${listed(kinds)}` : ''}`;
}

/** The same as the parameters of an address, for a feed or a calendar of it. */
export function queryOf({ jurisdictions, kinds }: Chosen): string {
  const parameters = new URLSearchParams();
  if (jurisdictions.length > 0) parameters.set('jurisdiction', jurisdictions.map(({ code }) => code).join(','));
  if (kinds.length > 0) parameters.set('kind', kinds.join(','));
  const query = parameters.toString().replaceAll('%2C', ',');
  return query && `?${query}`;
}

const listed = (names: string[]) => new Intl.ListFormat('en').format(names);

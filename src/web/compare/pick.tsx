// How does a reader choose who is compared, and on which days? By forms that work alone, and links.

import { LiveForm } from '../form.tsx';
import type { ComparePageQuery } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { counted } from '../wording.ts';
import { addressWith, meant, most, type Named, type Show, shows } from './columns.ts';
import type { State } from './page.tsx';

type OnRecord = ComparePageQuery['onRecord']['nodes'];

/** Blocs and UN subregions of which two or more jurisdictions have law on record, by name. Blocs count former members too. */
function groupsOf(onRecord: OnRecord): { blocs: Named[]; subregions: string[] } {
  const blocs = new Map<string, { bloc: Named; members: Set<string> }>();
  const subregions = new Map<string, number>();
  for (const { code, subregion, memberships } of onRecord) {
    if (subregion) subregions.set(subregion, (subregions.get(subregion) ?? 0) + 1);
    for (const { bloc } of memberships) {
      const { members } = blocs.get(bloc.code) ?? { members: new Set() };
      blocs.set(bloc.code, { bloc, members: members.add(code) });
    }
  }
  return {
    blocs: [...blocs.values()]
      .filter(({ members }) => members.size > 1)
      .map(({ bloc }) => bloc)
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    subregions: [...subregions].flatMap(([name, count]) => (count > 1 ? [name] : [])).sort(),
  };
}

/** Who is compared, each with a link that takes it away. */
export const Chosen = ({ jurisdictions }: { jurisdictions: Named[] }) => {
  const here = useHere();
  const codes = jurisdictions.map(({ code }) => code);
  return (
    <section aria-label="Compared">
      <ul class="compare-chosen">
        {jurisdictions.map(({ code, name }) => (
          <li key={code}>
            <Link to={`/jurisdictions/${code}`}>{name}</Link>
            {codes.length > 1 && (
              <a
                class="compare-drop"
                href={addressWith(
                  here,
                  codes.filter((each) => each !== code),
                )}
                aria-label={`Take ${name} away`}
              >
                ×
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const showNames: Record<Show, string> = {
  differences: 'differences first',
  codebook: 'in the codebook’s order',
  only: 'only what differs',
  changed: 'only what changed',
};

export const PickForm = ({ data, state }: { data: ComparePageQuery; state: State }) => {
  const { on } = useHere();
  const { jurisdictions } = data.compare!;
  const { blocs, subregions } = groupsOf(data.onRecord.nodes);
  const chosen = new Set(jurisdictions.map(({ code }) => code));
  return (
    <LiveForm>
      <input type="hidden" name="j" value={[...chosen].join(',')} />
      {chosen.size < most && (
        <label>
          Add a country or bloc
          <input type="text" name="add" list="compare-names" maxLength={200} autocomplete="off" spellcheck={false} />
        </label>
      )}
      <datalist id="compare-names">
        {data.onRecord.nodes.map(({ code, name }) => !chosen.has(code) && <option key={code} value={name} />)}
      </datalist>
      <label>
        Or take a group
        <select name="group">
          <option value="">none</option>
          <optgroup label="Members on record of">
            {blocs.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Neighbours on record in">
            {subregions.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Whose law lies nearest to that of">
            {jurisdictions.map(({ code, name }) => (
              <option key={code} value={`like-${code}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label>
        Rules
        <select name="pillar">
          <option value="">all</option>
          {data.pillars.map(({ code, name }) => (
            <option key={code} value={code} selected={code === state.pillar}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Rows
        <select name="show">
          {shows.map(
            (show) =>
              (show !== 'changed' || state.otherDay) && (
                <option key={show} value={show} selected={show === state.show}>
                  {showNames[show]}
                </option>
              ),
          )}
        </select>
      </label>
      <label>
        Day <input type="date" name="on" value={on} min="1900-01-01" max="2100-12-31" />
      </label>
      <label>
        And what was different on
        <input type="date" name="then" value={state.otherDay} min="1900-01-01" max="2100-12-31" />
      </label>
    </LiveForm>
  );
};

/** Where nobody is compared yet. */
export const Start = ({ data }: { data: ComparePageQuery }) => {
  const { blocs, subregions } = groupsOf(data.onRecord.nodes);
  return (
    <>
      <p class="lead">
        Two to twelve countries or blocs side by side, on any day: what each rule says, since when, under which article.
      </p>
      <Choices jurisdictions={data.onRecord.nodes} legend={`Jurisdictions with law on record: tick up to ${most}`} />
      <h2>Or begin with a group</h2>
      <ul class="columns">
        {[...blocs, ...subregions.map((name) => ({ code: name, name }))].map(({ code, name }) => (
          <li key={code}>
            <Link to={`/compare?group=${encodeURIComponent(code)}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Not sent at every tick: several are meant. */
const Choices = ({
  jurisdictions,
  legend,
  ticked = 0,
}: {
  jurisdictions: Named[];
  legend: string;
  ticked?: number;
}) => {
  const { on, chosen, pathname } = useHere();
  return (
    <form class="ask" method="get" action={pathname}>
      <fieldset>
        <legend>{legend}</legend>
        {jurisdictions.map(({ code, name }, index) => (
          <label key={code} class="choice">
            <input type="checkbox" name="j" value={code} checked={index < ticked} /> {name}
          </label>
        ))}
      </fieldset>
      <label>
        Day <input type="date" name="on" value={on} min="1900-01-01" max="2100-12-31" />
      </label>
      {chosen.release && <input type="hidden" name="release" value={chosen.release} />}
      <button type="submit">Show</button>
    </form>
  );
};

/** What was asked for and cannot be done without another word of the reader. */
export const Doubt = ({ data, chosen, text }: { data: ComparePageQuery; chosen: string[]; text: string }) => {
  const here = useHere();
  if (data.group)
    return data.group.nodes.length === 0 ? (
      <p class="notice">Nobody of this group has law on record.</p>
    ) : (
      <section class="notice" aria-label="The group">
        <p>
          The group has {counted(data.group.nodes.length, 'member')} on record, and {most} fit side by side.
        </p>
        <Choices jurisdictions={data.group.nodes} legend={`Tick up to ${most}`} ticked={most} />
      </section>
    );
  if (!data.added) return null;
  if (chosen.length >= most)
    return <p class="notice">{most} are compared already: take one away before another is added.</p>;
  const found = meant(data);
  if (found.length === 0) return <p class="notice">No country, territory or bloc is called “{text}”.</p>;
  return (
    <section class="notice" aria-label="Which one?">
      <p>Which one is “{text}”?</p>
      <ul class="columns">
        {found.map(({ code, name }) => (
          <li key={code}>
            <a href={addressWith(here, [...chosen, code])}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

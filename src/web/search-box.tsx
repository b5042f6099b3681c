// Where does one look for anything? A form that works alone; src/web/script/suggest.ts offers what fits while one types.

import { useContext } from 'preact/hooks';
import { Place } from './link.tsx';

type Props = { text?: string | undefined; compact?: boolean };

export const SearchBox = ({ text, compact }: Props) => {
  const release = useContext(Place)?.chosen.release;
  return (
    <search class={compact ? 'finder compact' : 'finder'}>
      <form method="get" action="/search" data-suggest>
        <label>
          <span class="label">{compact ? 'Search' : 'A country, a law in any script, a kind of rule, a number'}</span>
          <input type="search" name="text" value={text} maxLength={200} autocomplete="off" spellcheck={false} />
        </label>
        {release && <input type="hidden" name="release" value={release} />}
        <button type="submit">{compact ? 'Find' : 'Search'}</button>
      </form>
    </search>
  );
};

// What does somebody paste who shows a page of this one in a frame? As the record tells it then, or as it tells it now, for good.

import { framedAddress, frameText } from './frame.ts';
import { useHere } from './link.tsx';
import { Time } from './time.tsx';

/** `without`: parameters that mean nothing in a frame. */
export const EmbedText = ({ title, without = {} }: { title: string; without?: Record<string, undefined> }) => {
  const here = useHere();
  const { number } = here.release;
  const live = here.with({ ...without, release: undefined });
  const frozen = here.with({ ...without, on: here.on, release: String(number) });
  return (
    <>
      <p>
        Paste this into a page; it needs no script. Live: the law{' '}
        {here.chosen.on ? (
          <>
            on <Time date={here.on} />
          </>
        ) : (
          'of the day on which it is seen'
        )}
        , as the newest release tells it.
      </p>
      <pre tabIndex={0}>{frameText(framedAddress(here, live), title)}</pre>
      <p>
        Frozen: the law on <Time date={here.on} /> as release {number} tells it, for good.
      </p>
      <pre tabIndex={0}>{frameText(framedAddress(here, frozen), title)}</pre>
    </>
  );
};

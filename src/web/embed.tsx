// What does somebody paste who shows a page of this one in a frame? As the record tells it then, or as it tells it now, for good.

import { framedAddress, frameText } from './frame.ts';
import { useHere } from './link.tsx';
import { Time } from './time.tsx';

type Embedded = {
  title: string;
  /** Parameters that mean nothing in a frame. */
  without?: Record<string, undefined>;
  /** It speaks of a day. */
  isOfDay?: boolean;
};

export const EmbedText = ({ title, without = {}, isOfDay = true }: Embedded) => {
  const here = useHere();
  const { number } = here.release;
  const live = here.with({ ...without, release: undefined });
  const frozen = here.with({ ...without, ...(isOfDay && { on: here.on }), release: String(number) });
  return (
    <>
      <p>
        Paste this into a page; it needs no script. Live:{' '}
        {isOfDay && (here.chosen.on ? <Day /> : 'the law of the day on which it is seen, ')}
        as the newest release tells it.
      </p>
      <pre tabIndex={0}>{frameText(framedAddress(here, live), title)}</pre>
      <p>
        Frozen: {isOfDay && <Day />}as release {number} tells it, for good.
      </p>
      <pre tabIndex={0}>{frameText(framedAddress(here, frozen), title)}</pre>
    </>
  );
};

const Day = () => (
  <>
    the law on <Time date={useHere().on} />,{' '}
  </>
);

export const EmbedSection = (embedded: Embedded) => (
  <section aria-labelledby="embed">
    <h2 id="embed">Embed</h2>
    <EmbedText {...embedded} />
  </section>
);

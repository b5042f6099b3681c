// How does a reader ask for something else? By GET forms, whose addresses restore the page; scripts send them as soon as a field changes.

import type { ComponentChildren } from 'preact';
import { useHere } from './link.tsx';

/** A form that asks for another day. It is a GET form: its address restores the page. Fields that change are sent at once where scripts run. */
export const DayForm = ({ children }: { children?: ComponentChildren }) => (
  <LiveForm>
    {children}
    <DayField />
  </LiveForm>
);

/** A day among other fields; `name` and `value` where it is not the day that the page speaks of. */
export const DayField = ({ label = 'Day', name = 'on', value }: { label?: string; name?: string; value?: string }) => {
  const { on } = useHere();
  return (
    <label>
      {label} <input type="date" name={name} value={value ?? on} min="1900-01-01" max="2100-12-31" />
    </label>
  );
};

/** A slider of years; a year is its last day, or today in the one that runs. */
export const YearForm = ({ from, to, children }: { from: number; to: number; children?: ComponentChildren }) => {
  const year = useHere().on.slice(0, 4);
  return (
    <LiveForm>
      {children}
      <label class="slider">
        <span>
          Year <strong>{year}</strong>
        </span>
        <input type="range" name="on" value={year} min={from} max={to} step={1} />
      </label>
    </LiveForm>
  );
};

/** A GET form of this page that keeps the chosen release. */
export const LiveForm = ({ children }: { children: ComponentChildren }) => {
  const { pathname, chosen } = useHere();
  return (
    <form class="ask" method="get" action={pathname} data-live>
      {children}
      {chosen.release && <input type="hidden" name="release" value={chosen.release} />}
      <button type="submit">Show</button>
    </form>
  );
};

// How many, of things that are counted in different units? A panel of bars for each unit, on a scale of its own.

import { nothing } from './axis.tsx';
import type { Bar } from './bars.tsx';
import { drawnBars } from './bars.tsx';
import type { Chart } from './chart.ts';
import { tenth } from './line.tsx';
import { numberText, widthOf } from './text.ts';

/** `unit` names the axis: "countries". Values are from nothing up. `tickText`: how a number of the axis is told. */
export type BarPanel = { unit: string; bars: Bar[]; tickText?: (value: number) => string };

type BarPanels = { title: string; description: string; panels: BarPanel[]; rowName: string };

/** Pixels of a panel's axis over its bars, and between a panel and the next. */
const [axis, gap] = [44, 20];

/** In the order given. */
export function barPanels({ title, description, panels, rowName }: BarPanels): Chart {
  return {
    title,
    description,
    table: {
      columns: [rowName, 'Value', 'Unit'],
      rows: panels.flatMap(({ unit, bars }) =>
        bars.map(({ name, href, value, text }) => [{ text: name, href }, text ?? numberText(value), unit]),
      ),
    },
    draw(width) {
      const all = panels.flatMap(({ bars }) => bars);
      if (all.length === 0) return nothing(width, 'Nothing on record to draw.');
      let bottom = 0;
      const body = panels
        .filter(({ bars }) => bars.length > 0)
        .map(({ unit, bars, tickText = numberText }) => {
          const { x, height, body } = drawnBars(bars, width, all);
          const [left, right] = x.range() as [number, number];
          const top = bottom;
          bottom += axis + height + gap;
          // A scale of ones has no halves.
          const whole = bars.every(({ value }) => Number.isInteger(value)) && x.domain()[1]! > 1;
          const ticks = x
            .ticks(Math.max(1, Math.min(5, Math.floor((right - left) / 60))))
            .filter((tick) => !whole || Number.isInteger(tick));
          return (
            <g key={unit} transform={`translate(0 ${top})`}>
              <text class="strong" x={left} y="14">
                {unit.replace(/^./, (first) => first.toUpperCase())}
              </text>
              <g aria-hidden="true">
                <path class="base" d={`M${tenth(left)} ${axis - 4}H${tenth(right)}`} />
                {ticks.map((tick) => {
                  const text = tickText(tick);
                  return (
                    <g key={tick}>
                      <path class="base" d={`M${tenth(x(tick))} ${axis - 4}v-4`} />
                      <text
                        class={tick === 0 ? 'soft' : 'soft middle'}
                        x={tenth(tick === 0 ? left : Math.min(x(tick), width - widthOf(text) / 2))}
                        y={axis - 12}
                      >
                        {text}
                      </text>
                    </g>
                  );
                })}
              </g>
              <g transform={`translate(0 ${axis})`}>{body}</g>
            </g>
          );
        });
      return { width, height: bottom - gap, body };
    },
  };
}

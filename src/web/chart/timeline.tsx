// When did what happen to a law? Its life as a line, with events as exact as they are known; laws of a country one under the other.

import { max, min } from 'd3-array';
import type { VNode } from 'preact';
import { dateText } from '../wording.ts';
import { instant, nothing, spanOf, TimeAxis, type TimeScale, timeScale } from './axis.tsx';
import type { Chart } from './chart.ts';
import { tenth } from './line.tsx';
import { countsOf, filled, type Mark, markText, Patterns } from './mark.tsx';
import { shortened, widthOf } from './text.ts';

export type Life = {
  name: string;
  href: string;
  /** BCP 47 language of the name; left out, English. */
  lang?: string;
  /** From is null where it began before the record, to is null where it goes on. `to` is the first day after. */
  spans: { mark: Mark; from: string | null; to: string | null }[];
  /** The date's length is its precision. */
  events: { name: string; date: string; href?: string }[];
};

type Timeline = { title: string; description: string; lives: Life[] /** The day drawn up to. */; until: string };

const bar = 12;

/** One law: each event is named under the line. Several: a line each, and what happened is told on pointing. */
export function timeline({ title, description, lives, until }: Timeline): Chart {
  const used = lives.flatMap(({ spans }) => spans.map(({ mark }) => mark));
  return {
    title,
    description,
    ...(used.length > 0 && { legend: countsOf(used).map(([mark]): [Mark, null] => [mark, null]) }),
    table: {
      columns: ['Law', 'Date', 'Event'],
      rows: lives.flatMap(({ name, href, events }) =>
        events.map((event) => [{ text: name, href }, dateText(event.date), event.name]),
      ),
    },
    draw(width, id) {
      const days = lives.flatMap(({ spans, events }) => [
        ...spans.flatMap(({ from, to }) => [from, to].filter((day) => day !== null).map(instant)),
        ...events.flatMap(({ date }) => spanOf(date)),
      ]);
      if (days.length === 0) return nothing(width, 'No date on record.');
      const names = lives.length > 1 ? Math.min(290, max(lives, ({ name }) => widthOf(name))! + 16) : 0;
      const beside = lives.length > 1 && width >= 560;
      const left = beside ? names : 6;
      const last = Math.max(instant(until), max(days)!);
      const x = timeScale([min(days)!, last], left, width - 8);
      const patterns = <Patterns id={id} of={used} />;
      if (lives.length === 1) return single(lives[0]!, x, width, id, patterns);
      const pitch = beside ? 28 : 46;
      return {
        width,
        height: lives.length * pitch + 34,
        body: (
          <>
            {patterns}
            <TimeAxis x={x} y={lives.length * pitch + 4} grid={0} edge={width} />
            {lives.map((life, index) => (
              <g key={life.href} transform={`translate(0 ${index * pitch})`}>
                <a href={life.href}>
                  <text lang={life.lang} class={beside ? undefined : 'halo'} x="0" y={beside ? 18 : 15}>
                    {shortened(life.name, beside ? names - 12 : width)}
                  </text>
                </a>
                <Bar life={life} x={x} y={beside ? 7 : 23} id={id} />
              </g>
            ))}
          </>
        ),
      };
    },
  };
}

/** The states as bars, the events on them: a dot for a day, a capsule as long as the month or year that is all that is known. */
const Bar = ({ life, x, y, id }: { life: Life; x: TimeScale; y: number; id: string }) => {
  const [left, right] = x.range() as [number, number];
  return (
    <>
      {life.spans.map(({ mark, from, to }) => {
        const start = from === null ? left : x(instant(from));
        const end = to === null ? right : x(instant(to));
        return (
          <g key={`${mark}${from}`}>
            <rect {...filled(mark, id)} x={tenth(start)} y={y} width={tenth(Math.max(end - start, 0.5))} height={bar} />
            <title>{`${life.name}: ${markText(mark)}${from ? ` from ${dateText(from)}` : ''}${to ? ` until ${dateText(to)}` : ''}`}</title>
          </g>
        );
      })}
      {life.events.map((event) => {
        const [start, end] = spanOf(event.date).map((day) => x(day)) as [number, number];
        const marker =
          event.date.length === 10 ? (
            <circle class="event" cx={tenth(start)} cy={y + bar / 2} r="4" />
          ) : (
            <rect
              class="event"
              x={tenth(start)}
              y={y + 2}
              width={tenth(Math.max(end - start, 8))}
              height={bar - 4}
              rx="4"
            />
          );
        const told = <title>{`${life.name}: ${event.name}, ${dateText(event.date)}`}</title>;
        return event.href ? (
          <a href={event.href} key={`${event.name}${event.date}`}>
            {marker}
            {told}
          </a>
        ) : (
          <g key={`${event.name}${event.date}`}>
            {marker}
            {told}
          </g>
        );
      })}
    </>
  );
};

function single(life: Life, x: TimeScale, width: number, id: string, patterns: VNode) {
  const step = 36;
  const labels = life.events
    .map((event) => {
      const [start, end] = spanOf(event.date).map((day) => x(day)) as [number, number];
      const at = event.date.length === 10 ? start : (start + Math.max(end, start + 8)) / 2;
      const room = Math.max(widthOf(event.name), widthOf(dateText(event.date))) + 6;
      return { ...event, at, room, from: Math.max(0, Math.min(at, width - room)), level: 0 };
    })
    .sort((a, b) => b.at - a.at);
  // From the latest to the earliest: each under those it would meet, so that no line has to go through a word.
  for (const [index, label] of labels.entries()) {
    const later = labels.slice(0, index).filter((other) => other.from < label.from + label.room + 8);
    label.level = later.length === 0 ? 0 : max(later, ({ level }) => level)! + 1;
  }
  const under = 8 + bar;
  const foot = under + 14 + (labels.length > 0 ? (max(labels, ({ level }) => level)! + 1) * step : 0);
  return {
    width,
    height: foot + 32,
    body: (
      <>
        {patterns}
        <TimeAxis x={x} y={foot} edge={width} />
        {labels.map(({ name, date, at, from, level }) => {
          const y = under + 18 + level * step;
          return (
            <g key={`${name}${date}`}>
              <path class="leader" d={`M${tenth(at)} ${under}V${y - 11}`} />
              <text class="halo strong" x={tenth(from)} y={y}>
                {name}
              </text>
              <text class="halo soft" x={tenth(from)} y={y + 15}>
                {dateText(date)}
              </text>
            </g>
          );
        })}
        <Bar life={life} x={x} y={8} id={id} />
      </>
    ),
  };
}

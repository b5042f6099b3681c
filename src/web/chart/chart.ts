// What is a chart? A finding in words, a table, and a drawing of that table for any width.

import type { ComponentChildren } from 'preact';
import type { Mark } from './mark.tsx';

export type Chart = {
  /** The finding, in words: "Seven countries remove content within a day". */
  title: string;
  /** One or two sentences: what is drawn, for whom, on which day. */
  description: string;
  /** The same data as is drawn. */
  table: Table;
  /** `id` is unique in the page: what is drawn refers to its own patterns by it. */
  draw(width: number, id: string): Drawing;
  /** The states that are drawn, and how many are in each; null where they are not counted. */
  legend?: [Mark, number | null][];
  /** Pixels: its only width, where it cannot be laid out anew. Narrower screens pan over it. */
  fixedWidth?: number;
  /** With fixedWidth: it may be enlarged to the room there is. */
  grows?: boolean;
  /** With fixedWidth: a narrow screen begins right of its middle, not at its left edge. */
  begins?: boolean;
};

export type Drawing = {
  /** Pixels. */
  width: number;
  height: number;
  body: ComponentChildren;
};

export type Cell = string | number | null | { text: string; href: string };

export type Table = {
  columns: string[];
  /** The first cell is the row's heading. Null: nothing is on record. */
  rows: Cell[][];
};

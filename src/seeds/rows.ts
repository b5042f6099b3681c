// Which rows have been collected for which tables?

import type { Cite, Source } from './format.ts';

/** A row by column name. Columns that are left out are null. */
export type Row = Record<string, unknown>;

/** Rows by table, collected from many documents. */
export class Rows {
  readonly tables = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }

  /** The sources of a document, under ids of their own. */
  addSources(document: string, sources: Record<string, Source>): void {
    Object.entries(sources).forEach(([key, { read, ...source }], position) => {
      this.add('source', { ...source, id: `${document}:${key}`, document, key, position, read_on: read });
    });
  }

  /** What states a subject, and where: `column` is the citation's reference to it. */
  addCitations(document: string, column: string, subject: string, cite: Cite): void {
    cite.forEach(({ source, at }, position) => {
      const id = `${column}:${subject}:${position}`;
      this.add('citation', { id, source_id: `${document}:${source}`, position, place: at, [column]: subject });
    });
  }
}

// How is the whole record taken home?

import { documentOf } from '../ask.ts';
import type { DataPageQuery, DataPageQueryVariables, DataTableQuery, DataTableQueryVariables } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { counted, dateText, numberText } from '../wording.ts';

export const route = defineRoute({
  path: '/data',
  nav: { name: 'Data' },
  document: documentOf<DataPageQuery, DataPageQueryVariables>('data/page.graphql'),
  table: documentOf<DataTableQuery, DataTableQueryVariables>('data/table.graphql'),
  read: () => ({}),
  view: ({ dataset }, _variables, { origin }) => view(dataset, origin),
});

function view(
  { release, madeAt, laws, provisions, sources, licence, citation, downloads }: DataPageQuery['dataset'],
  origin: string,
): View {
  const tables = downloads.filter(({ name }) => name.endsWith('.csv'));
  const documents = downloads.find(({ name }) => name === 'documents.jsonl')!;
  const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    title: 'Data',
    cited: 'The record as data',
    description: `The whole record of internet law to download: ${counted(tables.length, 'table')} as CSV with a data package, and all documents as JSON lines.`,
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: 'Netlaws: internet law by country and day',
      description: 'Which rule of internet law held where, on any day, proved to the article.',
      url: `${origin}/data`,
      version: String(release),
      dateModified: madeAt,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: { '@type': 'Organization', name: 'Netlaws' },
      distribution: downloads.map(({ name, title, bytes }) => ({
        '@type': 'DataDownload',
        name: title,
        contentUrl: `${origin}/data/${name}?release=${release}`,
        encodingFormat: name.endsWith('.csv') ? 'text/csv' : 'application/jsonl',
        contentSize: `${bytes} B`,
      })),
    },
    body: (
      <>
        <h1>Data</h1>
        <p class="lead">
          The whole record as of release {release} of {dateText(madeAt.slice(0, 10))}: {counted(laws, 'law')},{' '}
          {counted(provisions, 'duty, power, right or offence', 'duties, powers, rights and offences')} and the{' '}
          {counted(sources, 'page')} that prove them.
        </p>
        <ul class="plain">
          <li>
            <File name="datapackage.json">datapackage.json</File>: a Frictionless data package, which describes every
            table and column, for R, Python and others. It names {counted(tables.length, 'table')} of {sizeText(total)}{' '}
            in all.
          </li>
          <li>
            <File name={documents.name}>{documents.name}</File>: {counted(documents.rows, 'document')} as they are kept,
            in JSON, one a line; {sizeText(documents.bytes)}.
          </li>
        </ul>

        <h2 id="tables">Tables</h2>
        <p>
          CSV in UTF-8 with a header line. Dates that are known to the month or year only are written so: 2018-06, 2018.
          Lists stand in one cell with <code>;</code> between their items. A text that a spreadsheet would take for a
          formula begins with an apostrophe.
        </p>
        <section class="scroll" aria-label="Tables" tabIndex={0}>
          <table class="stacked">
            <caption>Tables of release {release}, before they are compressed on their way</caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">What it holds</th>
                <th scope="col" class="amount">
                  Rows
                </th>
                <th scope="col" class="amount">
                  Size
                </th>
              </tr>
            </thead>
            <tbody>
              {tables.map(({ name, title, rows, bytes }) => (
                <tr key={name}>
                  <th scope="row">
                    <File name={name}>{name}</File>
                  </th>
                  <td class="whole">{title}</td>
                  <td class="amount" data-name="Rows">
                    {numberText(rows)}
                  </td>
                  <td class="amount" data-name="Size">
                    {sizeText(bytes)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>

        <h2 id="use">How it can be used</h2>
        <p>
          Licence:{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener">
            {licence}
          </a>
          . Cite it as: {citation} A kind of rule without an answer for a country was not reviewed, which says nothing
          about its law.
        </p>
        <p>
          Each file can be had of an earlier release too, with <code>?release=1</code> in its address; what each release
          changed stands under <Link to="/releases">releases</Link>. A part is better asked for: each page gives its own
          as CSV and JSON at its foot, and anything else comes by <a href="/graphql">GraphQL</a>.
        </p>
      </>
    ),
  };
}

const File = ({ name, children }: { name: string; children: string }) => (
  <a href={useHere().to(`/data/${name}`)}>{children}</a>
);

/** 1234567 → 1.2 MB. */
const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${numberText(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

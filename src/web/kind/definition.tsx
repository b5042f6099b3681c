// What does a kind of rule count, and what not?

import { Link } from '../link.tsx';
import { midSentence } from '../wording.ts';
import type { Kind } from './page.tsx';

export const Definition = ({ kind }: { kind: Kind }) => (
  <section aria-labelledby="definition">
    <h2 id="definition">What counts</h2>
    <p>
      <Coded text={kind.boundary} />
    </p>
    <dl class="facts">
      <div>
        <dt>Counts</dt>
        <dd>{kind.goodExample}</dd>
      </div>
      <div>
        <dt>Does not count</dt>
        <dd>{kind.badExample}</dd>
      </div>
      {kind.attributes.map((attribute) => (
        <div key={attribute.key}>
          <dt>{attribute.name}</dt>
          <dd>
            {attribute.description}
            {attribute.values.length > 0 &&
              ` ${prefixes[attribute.type]}${attribute.values.map((value) => midSentence(value.name)).join(', ')}.`}
          </dd>
        </div>
      ))}
      {kind.crosswalk.length > 0 && (
        <div>
          <dt>Asked elsewhere</dt>
          <dd>
            By other databases as {kind.crosswalk.map(({ scheme, code }) => `${scheme.name} ${code}`).join('; ')}.
          </dd>
        </div>
      )}
    </dl>
  </section>
);

const prefixes: Record<string, string> = { SCALE: 'From weakest to strictest: ', SET: 'Any of: ', CHOICE: 'One of: ' };

/** Text in which `codes` in backticks lead to their kinds. */
const Coded = ({ text }: { text: string }) => (
  <>
    {text.split(/`([^`]+)`/).map((part, index) =>
      index % 2 === 1 ? (
        <Link key={part} to={`/kinds/${part}`}>
          {part}
        </Link>
      ) : (
        part
      ),
    )}
  </>
);

// What does each kind of rule look like in a jurisdiction? A row a kind; what proves it is opened by address, one or several at a time.

import { Link, useHere } from '../link.tsx';
import { AnswerProof, GradeMark, strictestTexts } from '../provision.tsx';
import { Since, Status } from '../standing.tsx';
import { anchor, dateText, numberText } from '../wording.ts';
import type { Answer, Jurisdiction } from './page.tsx';

export const Profile = ({ jurisdiction, known }: { jurisdiction: Jurisdiction; known: Answer[] }) => {
  const here = useHere();
  const pillars = [...new Map(known.map(({ kind }) => [kind.pillar.code, kind.pillar])).values()];
  return (
    <table class="jurisdiction-profile">
      <caption class="unseen">
        Kinds of rules in {jurisdiction.name} on {dateText(here.on)}, by pillar
      </caption>
      <thead>
        <tr>
          <th scope="col">Kind of rule</th>
          <th scope="col">On this day</th>
          <th scope="col">Where it stands</th>
        </tr>
      </thead>
      {pillars.map((pillar) => (
        <tbody key={pillar.code}>
          <tr>
            <th scope="rowgroup" colSpan={3} class="jurisdiction-pillar">
              {pillar.name}
            </th>
          </tr>
          {known
            .filter(({ kind }) => kind.pillar.code === pillar.code)
            .map((answer) => (
              <Row key={answer.kind.code} answer={answer} proof={jurisdiction.proof} />
            ))}
        </tbody>
      ))}
    </table>
  );
};

const Row = ({ answer, proof }: { answer: Answer; proof: Jurisdiction['proof'] }) => {
  const here = useHere();
  const { kind, provisions, finding } = answer;
  const opened = proof.find((each) => each.kind.code === kind.code);
  const others = proof.map((each) => each.kind.code).filter((code) => code !== kind.code);
  const toggled = here.with({ open: (opened ? others : [...others, kind.code]).join(',') || undefined });
  const first = provisions[0];
  return (
    <>
      <tr id={kind.code}>
        <th scope="row">
          <Link to={`/kinds/${kind.code}`}>{kind.name}</Link>
        </th>
        <td>
          <Status {...answer} /> <Since {...answer} />
          {strictestTexts(answer).map((text) => (
            <span class="value" key={text}>
              {text}
            </span>
          ))}
        </td>
        <td>
          {first && <Place held={first} more={provisions.length - 1} />}
          {finding && (
            <>
              looked for and not found <GradeMark grade={finding.grade} />
            </>
          )}{' '}
          <a
            class="jurisdiction-open"
            data-live
            href={`${toggled}#${kind.code}`}
            aria-label={`${opened ? 'Close' : 'Proof'}: ${kind.name}`}
          >
            {opened ? 'Close' : 'Proof'}
          </a>
        </td>
      </tr>
      {opened && (
        <tr class="jurisdiction-opened">
          <td colSpan={3}>
            <AnswerProof answer={opened} />
          </td>
        </tr>
      )}
    </>
  );
};

/** The most binding of its provisions, with the law, and how many there are besides. */
const Place = ({ held, more }: { held: Answer['provisions'][number]; more: number }) => {
  const { provision, via, viaLaw } = held;
  return (
    <>
      <Link to={`/laws/${provision.law.id}#${anchor(provision.id)}`}>{provision.law.title}</Link>
      {provision.article && `, ${provision.article}`} <GradeMark grade={provision.grade} />
      {more > 0 && <span class="count"> and {numberText(more)} more</span>}
      {via && (
        <span class="via">
          via the {via.name}
          {viaLaw && (
            <>
              , by <Link to={`/laws/${viaLaw.id}`}>{viaLaw.title}</Link>
            </>
          )}
        </span>
      )}
    </>
  );
};

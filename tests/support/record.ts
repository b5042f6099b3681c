// The real record as the oracle takes it.

import { seedsDir } from '../../src/config.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import type { Attributes, Law, Member, World } from '../law/oracle.ts';

export async function record() {
  const { seeds } = await checkSeeds(seedsDir);
  if (!seeds) throw new Error('The real seeds cannot be read.');
  const world: World = {
    members: Object.fromEntries(
      seeds.blocs.map(({ content }) => [
        content.code,
        content.members.map(({ from, ...member }) => ({
          ...member,
          from: from === 'unknown' ? '0001-01-01' : from,
        })) as Member[],
      ]),
    ),
    laws: seeds.laws.map(({ content }) => ({
      ...content,
      transposes: content.relations.filter(({ kind }) => kind === 'transposes').map(({ law }) => law),
    })) as unknown as Law[],
    findings: Object.fromEntries(
      seeds.findings.map(({ content }) => [content.jurisdiction, content.findings as World['findings'][string]]),
    ),
  };
  const attributes: Attributes = Object.fromEntries(
    [...seeds.codebook.kinds].map(([code, kind]) => [code, kind.attributes]),
  );
  return { seeds, world, attributes };
}

/** Only what can touch a jurisdiction: the oracle looks at everything it is given, each day anew. */
export const nearTo = (world: World, jurisdiction: string): World => ({
  ...world,
  laws: world.laws.filter(
    (law) =>
      law.jurisdiction === jurisdiction ||
      [law.jurisdiction, ...law.events.flatMap(({ into }) => into ?? [])].some((bloc) =>
        world.members[bloc]?.some((member) => member.jurisdiction === jurisdiction),
      ),
  ),
});

import type { Context } from '../context.js';
import { checkedSize } from '../shared/groups.js';
import { viewOf } from '../shared/view.js';
import type { RedLineArgs } from './red-line.input.js';
import type { RedLines } from './red-line.type.js';

type Stores = Pick<Context, 'names' | 'hardPositions' | 'hardStatements'>;

/** The red lines, threats and conditions on a subject, by holder: those with the most claims first. */
export async function redLinesOn(
  { about, first, ...dates }: RedLineArgs,
  { names, hardPositions, hardStatements }: Stores,
): Promise<RedLines[]> {
  const view = viewOf(dates);
  const size = checkedSize(first, 100);
  const subjects = (await names.resolve([about])).subjects(about);
  const [held, said] = await Promise.all([hardPositions.on(subjects, view), hardStatements.on(subjects, view)]);
  const positions = new Map(held.map((one) => [one.holderId as string | null, one]));
  const statements = new Map(said.map((one) => [one.holderId, one]));
  const claimsOf = (holderId: string | null) =>
    (positions.get(holderId)?.claims ?? 0) + (statements.get(holderId)?.claims ?? 0);
  return [...new Set([...positions.keys(), ...statements.keys()])]
    .sort((a, b) => claimsOf(b) - claimsOf(a) || ((a ?? '~') < (b ?? '~') ? -1 : 1))
    .slice(0, size)
    .map((holderId) => {
      const stances = positions.get(holderId);
      const words = statements.get(holderId);
      return {
        view,
        holderId,
        redLineCount: stances?.redLines ?? 0,
        threatCount: words?.threats ?? 0,
        conditionCount: (stances?.conditional ?? 0) + (words?.conditional ?? 0),
        positionIds: stances?.ids ?? [],
        statementIds: words?.ids ?? [],
      };
    });
}

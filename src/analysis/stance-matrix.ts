import type { Context } from '../context.js';
import { ACTORS } from '../entities/name.store.js';
import type { Subject } from '../entities/subject.type.js';
import { groupBy } from '../graph/batch.js';
import type { Position } from '../positions/position.type.js';
import type { Point } from '../proposals/proposal.type.js';
import { BadInput } from '../shared/errors.js';
import { typeOfId } from '../shared/node.js';
import { type View, viewOf } from '../shared/view.js';
import { MOST_POSITIONS } from './position-changes.js';
import { datedOf } from './stance.js';
import type { StanceMatrixArgs } from './stance-matrix.input.js';
import type { StanceCell, StanceMatrix, StanceRow } from './stance-matrix.type.js';

const MOST_HOLDERS = 20;
const MOST_CELLS = 100;

/** Who stands where on a proposal and each of its points, or on topics. */
export async function stanceMatrixOf(
  { on, holders, includeEnded, ...dates }: StanceMatrixArgs,
  stores: Context,
): Promise<StanceMatrix> {
  if (holders && holders.length > MOST_HOLDERS) throw new BadInput(`Ask for at most ${MOST_HOLDERS} holders at once.`);
  const view = viewOf(dates);
  const resolved = await stores.names.resolve([on, ...(holders ?? [])]);
  const holderIds = holders?.map((holder) => resolved.one(holder, 'holder', ...ACTORS)) ?? null;
  const targets = await targetsOf(resolved.subjects(on), view, stores);
  const { positions, isComplete } = await stores.positionSeries.along(
    { holderIds, targetIds: targets.map(({ id }) => id) },
    { view, includeEnded },
    MOST_POSITIONS,
  );
  const newestFirst = (await datedOf(positions, stores)).reverse().map(({ position }) => position);
  const byTarget = groupBy(newestFirst, ({ targetId }) => targetId);
  const all = targets.flatMap((target): StanceRow[] => {
    const cells = cellsOf(byTarget.get(target.id) ?? []);
    // A topic of which nobody is on record is left out; a point is not, for that nobody is tells something.
    return cells.length === 0 && typeOfId(target.id) === 'Topic' ? [] : [{ target, cells }];
  });
  return { examinedCount: positions.length, isComplete, all };
}

/** What stances can be on, among these: each proposal before its points, these by number. */
async function targetsOf(ids: readonly string[], view: View, { entities }: Context): Promise<Subject[]> {
  const found = await Promise.all(
    ids
      .filter((id) => ['Topic', 'Proposal', 'Point'].includes(typeOfId(id)!))
      .map(async (id) => {
        const [target, points] = await Promise.all([
          entities.load<Subject>(id, view),
          typeOfId(id) === 'Proposal' ? entities.along<Point>(id, 'pointsOfProposal', view) : [],
        ]);
        return target ? [target, ...points] : [];
      }),
  );
  return [...new Map(found.flat().map((target) => [target.id, target])).values()];
}

function cellsOf(newestFirst: readonly Position[]): StanceCell[] {
  const cells = [...groupBy(newestFirst, ({ holderId }) => holderId).values()].map(
    ([position, ...alsoHeld]): StanceCell => ({
      holder: position.holder,
      stance: position.stance,
      position,
      alsoHeld,
      isUnanimous: alsoHeld.every(({ stance }) => stance === position.stance),
    }),
  );
  cells.sort(({ holder: a }, { holder: b }) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));
  return cells.slice(0, MOST_CELLS);
}

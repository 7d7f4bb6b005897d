import type { Context } from '../context.js';
import { groupBy } from '../graph/batch.js';
import type { Point, Proposal } from '../proposals/proposal.type.js';
import { BadInput } from '../shared/errors.js';
import type { View } from '../shared/view.js';
import { ALL_DETAILS, type DatedChange, differing, lastOf } from './changes-of.js';
import { withMeetings } from './met-between.js';
import { MOST_POSITIONS } from './position-changes.js';
import { PointChangeKind } from './proposal-change.enums.js';
import type { PointChange, ProposalChanges } from './proposal-change.type.js';
import { datedOf, surelyBefore } from './stance.js';

/** A point of a later version is followed back over so many versions. */
const MOST_VERSIONS = 20;

/** How a proposal differs from an earlier version of it, and who moved from the one to the other. */
export async function proposalChangesBetween(
  earlier: Proposal,
  later: Proposal,
  stores: Context,
): Promise<ProposalChanges> {
  if (earlier.id === later.id) throw new BadInput('Compare a proposal with another version of it, not with itself.');
  const { view } = later;
  const [before, after] = await Promise.all(
    [earlier, later].map(({ id }) => stores.entities.along<Point>(id, 'pointsOfProposal', view)),
  );
  const allPoints = await pointChanges(before!, after!, stores);
  const pairs = allPoints.flatMap((change) => (change.earlier && change.later ? [[change.earlier, change.later]] : []));
  const allMoved = await movedBetween([[earlier, later], ...pairs] as [Target, Target][], view, stores);
  return { earlier, later, arePointsListed: before!.length > 0 && after!.length > 0, allPoints, allMoved };
}

async function pointChanges(
  before: readonly Point[],
  after: readonly Point[],
  stores: Context,
): Promise<PointChange[]> {
  const earlierById = new Map(before.map((point) => [point.id, point]));
  const continued = await Promise.all(after.map((point) => continuedBy(point, earlierById, stores)));
  const kept = after.flatMap((later, index): PointChange[] => {
    const sources = continued[index]!;
    if (sources.length === 0) return [{ kind: PointChangeKind.NEW, earlier: null, later, isRenumbered: false }];
    return sources.map((earlier) => ({
      kind: wordsOf(earlier) === wordsOf(later) ? PointChangeKind.UNCHANGED : PointChangeKind.REWORDED,
      earlier,
      later,
      isRenumbered: earlier.number !== later.number,
    }));
  });
  const found = new Set(continued.flat().map(({ id }) => id));
  const dropped = before
    .filter(({ id }) => !found.has(id))
    .map((earlier): PointChange => ({ kind: PointChangeKind.DROPPED, earlier, later: null, isRenumbered: false }));
  return [...kept, ...dropped];
}

/** The points of the earlier version that a point continues, directly or over versions in between. */
async function continuedBy(point: Point, earlier: ReadonlyMap<string, Point>, { entities }: Context): Promise<Point[]> {
  const found = new Map<string, Point>();
  let level: readonly Point[] = [point];
  for (let version = 0; version < MOST_VERSIONS && level.length > 0; version += 1) {
    const sources = await Promise.all(level.map(({ id, view }) => entities.along<Point>(id, 'continuedByPoint', view)));
    level = sources.flat().filter((source) => {
      const match = earlier.get(source.id);
      if (match) found.set(match.id, match);
      return !match;
    });
  }
  return [...found.values()];
}

const wordsOf = ({ text }: Point) => text.trim().replace(/\s+/g, ' ');

interface Target {
  readonly id: string;
}

/** Holders whose newest stance on the later of two targets is none that they last had on the earlier one. */
async function movedBetween(pairs: readonly [Target, Target][], view: View, stores: Context) {
  const targetIds = [...new Set(pairs.flat().map(({ id }) => id))];
  const { positions } = await stores.positionSeries.along(
    { holderIds: null, targetIds },
    { view, includeEnded: true },
    MOST_POSITIONS,
  );
  const series = groupBy(
    await datedOf(positions, stores),
    ({ position }) => `${position.holderId}|${position.targetId}`,
  );
  const holders = [...new Set(positions.map(({ holderId }) => holderId))].sort();
  const changes = pairs.flatMap(([earlier, later]) =>
    holders.flatMap((holder): DatedChange[] => {
      const old = series.get(`${holder}|${earlier.id}`) ?? [];
      const held = lastOf(old);
      const after = series.get(`${holder}|${later.id}`)?.at(-1);
      const before = held.at(-1);
      if (!before || !after || held.some(({ position }) => position.stance === after.position.stance)) return [];
      return [
        {
          before,
          after,
          change: {
            before: before.position,
            after: after.position,
            changed: differing(before, after, ALL_DETAILS),
            isCertain: surelyBefore(before, after),
            isReturn: old.some(({ position }) => position.stance === after.position.stance),
          },
        },
      ];
    }),
  );
  return withMeetings(changes, view, stores);
}

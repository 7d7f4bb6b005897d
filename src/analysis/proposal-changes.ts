import type { Context } from '../context.js';
import { groupBy } from '../graph/batch.js';
import type { Point, Proposal } from '../proposals/proposal.type.js';
import { BadInput } from '../shared/errors.js';
import type { View } from '../shared/view.js';
import { ALL_DETAILS, type DatedChange, differing, lastOf } from './changes-of.js';
import { withMeetings } from './met-between.js';
import type { ChangeWithMeetings } from './position-change.type.js';
import { PointChangeKind } from './proposal-change.enums.js';
import type { PointChange, ProposalChanges } from './proposal-change.type.js';
import { type Dated, datedOf, surelyBefore } from './stance.js';

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
  // Points that no source lists are neither new nor dropped.
  const arePointsListed = before!.length > 0 && after!.length > 0;
  const allPoints = arePointsListed ? await pointChanges(before!, after!, stores) : [];
  const pairs = allPoints.flatMap((change) => (change.earlier && change.later ? [[change.earlier, change.later]] : []));
  const moved = () => movedBetween([[earlier, later], ...pairs] as [Target, Target][], view, stores);
  return { earlier, later, arePointsListed, allPoints, moved };
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
async function movedBetween(
  pairs: readonly [Target, Target][],
  view: View,
  stores: Context,
): Promise<ChangeWithMeetings[]> {
  const found = await Promise.all(
    pairs.map(async ([earlier, later]) => {
      const [before, after] = await Promise.all(
        [earlier, later].map(async ({ id }) =>
          groupBy(
            await datedOf(await stores.positionSeries.onTarget(id, view), stores),
            ({ position }) => position.holderId,
          ),
        ),
      );
      return [...after!].flatMap(([holderId, series]) => moveOf(before!.get(holderId) ?? [], series) ?? []);
    }),
  );
  return found.flat().map((change) => withMeetings(change, stores));
}

function moveOf(old: readonly Dated[], series: readonly Dated[]): DatedChange | null {
  const held = lastOf(old);
  const before = held.at(-1);
  const after = series.at(-1);
  if (!before || !after || held.some(({ position }) => position.stance === after.position.stance)) return null;
  return {
    before,
    after,
    change: {
      before: before.position,
      after: after.position,
      changed: differing(before, after, ALL_DETAILS),
      isCertain: surelyBefore(before, after),
      isReturn: old.some(({ position }) => position.stance === after.position.stance),
    },
  };
}

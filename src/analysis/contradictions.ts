import type { Context } from '../context.js';
import { ACTORS } from '../entities/name.store.js';
import { groupBy } from '../graph/batch.js';
import { typeOfId } from '../shared/node.js';
import { type View, viewOf } from '../shared/view.js';
import type { Statement } from '../statements/statement.type.js';
import { ContradictionBasis } from './contradiction.enums.js';
import type { ContradictionArgs } from './contradiction.input.js';
import type { Contradiction, ContradictionSurvey } from './contradiction.type.js';
import { MOST_POSITIONS } from './position-changes.js';
import { areOpposed, type Dated, datedOf, type Span, surelyBefore } from './stance.js';

const MOST_LINKS = 100;

/** Which statements of someone contradict earlier ones of the same, that with the newest first. */
export async function contradictionsOf(
  { speaker, about, basis, ...dates }: ContradictionArgs,
  stores: Context,
): Promise<ContradictionSurvey> {
  const view = viewOf(dates);
  const resolved = await stores.names.resolve([speaker, about]);
  const speakerId = resolved.one(speaker, 'speaker', ...ACTORS);
  const targetIds = about ? resolved.subjects(about) : null;
  const [told, computed] = await Promise.all([
    basis === ContradictionBasis.STANCES ? [] : toldBySources(speakerId, targetIds, view, stores),
    basis === ContradictionBasis.SOURCE ? NOTHING : fromStances(speakerId, targetIds, view, stores),
  ]);
  const all = [...told, ...computed.found].sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
  return {
    examinedCount: computed.examinedCount,
    isComplete: computed.isComplete && told.length < MOST_LINKS,
    contradictionCount: all.length,
    all,
  };
}

const NOTHING = { examinedCount: 0, isComplete: true, found: [] };

const placeOf = ({ later, earlier, basis }: Contradiction) => `${later.sortKey} ${earlier.sortKey} ${basis}`;

const spanOf = ({ saidEarliest, saidLatest }: Statement): Span => ({ earliest: saidEarliest, latest: saidLatest });

type Order = Pick<Contradiction, 'earlier' | 'later' | 'isOrderCertain'>;

/** The two in the order of their dates; where these do not tell, the one that contradicts counts as the later. */
function ordered(contradicting: Statement, contradicted: Statement): Order {
  if (surelyBefore(spanOf(contradicting), spanOf(contradicted))) {
    return { earlier: contradicting, later: contradicted, isOrderCertain: true };
  }
  const isOrderCertain = surelyBefore(spanOf(contradicted), spanOf(contradicting));
  return { earlier: contradicted, later: contradicting, isOrderCertain };
}

async function toldBySources(
  speakerId: string,
  subjectIds: readonly string[] | null,
  view: View,
  { contradictions, statements, statementLinks }: Context,
): Promise<Contradiction[]> {
  const told = await contradictions.linksOf(speakerId, subjectIds, view, MOST_LINKS);
  const found = await Promise.all(
    told.map(async ({ linkId, fromId, toId }) => {
      const [link, from, to] = await Promise.all([
        statementLinks.byId(linkId, view),
        statements.byId(fromId, view),
        statements.byId(toId, view),
      ]);
      if (!from || !to) return [];
      return [{ basis: ContradictionBasis.SOURCE, ...ordered(from, to), link, ...NO_POSITIONS }];
    }),
  );
  return found.flat();
}

const NO_POSITIONS = { earlierPosition: null, laterPosition: null };

async function fromStances(speakerId: string, targetIds: readonly string[] | null, view: View, stores: Context) {
  const { positions, isComplete } = await stores.positionSeries.along(
    { holderIds: [speakerId], targetIds },
    { view, includeEnded: true },
    MOST_POSITIONS,
  );
  const dated = await datedOf(positions, stores);
  const pairs = [...groupBy(dated, ({ position }) => position.targetId).values()].flatMap(opposedPairs);
  const found = await Promise.all(
    pairs.map(async ([before, after]) => {
      const [earlier, later] = await Promise.all([
        wordsBehind(before, speakerId, view, stores),
        wordsBehind(after, speakerId, view, stores),
      ]);
      if (!earlier || !later || earlier.id === later.id) return [];
      const order = ordered(later, earlier);
      const isSwapped = order.earlier.id !== earlier.id;
      return [
        {
          basis: ContradictionBasis.STANCES,
          ...order,
          link: null,
          earlierPosition: isSwapped ? after.position : before.position,
          laterPosition: isSwapped ? before.position : after.position,
        },
      ];
    }),
  );
  return { examinedCount: positions.length, isComplete, found: found.flat() };
}

/** Each stance with the last one before it that is opposed to it. */
function opposedPairs(series: readonly Dated[]): [Dated, Dated][] {
  return series.flatMap((after, index) => {
    const before = series
      .slice(0, index)
      .findLast(({ position }) => areOpposed(position.stance, after.position.stance));
    return before ? [[before, after] as [Dated, Dated]] : [];
  });
}

/** The newest statement that a stance rests on: of a person, one that it made itself. */
async function wordsBehind({ position }: Dated, speakerId: string, view: View, { positions, statements }: Context) {
  const ids = await positions.basisOf(position, view);
  const found = await Promise.all(ids.map((id) => statements.byId(id, view)));
  const own = await Promise.all(
    found.map(async (statement) => {
      if (!statement || typeOfId(speakerId) === 'Organisation') return statement;
      const speakers = await statements.actorsOf(statement, 'speakers');
      return speakers.some(({ id }) => id === speakerId) ? statement : null;
    }),
  );
  return own.find((statement) => statement !== null) ?? null;
}

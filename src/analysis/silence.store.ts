import type { NameStore } from '../entities/name.store.js';
import { manyByKey } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { BadInput } from '../shared/errors.js';
import { checkedSize } from '../shared/groups.js';
import { earliestOf } from '../shared/partial-date.js';
import { type View, viewOf } from '../shared/view.js';
import { SilenceKind } from './silence.enums.js';
import type { SilenceArgs } from './silence.input.js';
import type { Silence } from './silence.type.js';

interface Row {
  readonly of: string;
  readonly actorId: string;
  readonly countBefore: number;
  readonly countOfMaybes: number;
  readonly lastKey: string;
  readonly others: number;
  readonly otherKey: string | null;
}

/** What those who are silent have in common, whatever they did since. */
interface Request {
  readonly subjects: readonly string[];
  readonly from: string;
  readonly size: number;
  readonly view: View;
}

export class SilenceStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /**
   * Who spoke of a subject before a date and not since: those with the most statements on it first. Throws `BadInput` when
   * the date lies after `asOf`.
   */
  async holders({ about, since, kind, first, ...dates }: SilenceArgs): Promise<Silence[]> {
    const view = viewOf(dates);
    const size = checkedSize(first, 100);
    if (view.asOf !== null && earliestOf(since) > view.asOf) {
      throw new BadInput(`\`since\` (${since}) lies after \`asOf\`: nobody can have kept silent for that long.`);
    }
    const subjects = (await this.names.resolve([about])).subjects(about);
    const rows = await this.rows.load({ of: '', args: { subjects, from: earliestOf(since), size, view } });
    return rows
      .map((row) => toSilence(row, view))
      .filter((silence) => kind == null || silence.kind === kind)
      .sort((a, b) => b.countBefore - a.countBefore || (a.actorId < b.actorId ? -1 : 1))
      .slice(0, size);
  }

  /** The first so many of either kind: who asks for both kinds apart asks the graph once. */
  private readonly rows = manyByKey<Request, Row>((_, { subjects, from, size, view }) =>
    this.graph.read(cypher`// silence.holders
      UNWIND ${subjects} AS subject
      MATCH (x:Subject {id: subject})<-[:ABOUT]-(s:Statement)-[:SPOKEN_BY]->(a:Actor)
      WHERE ${said('s', view)}
      WITH DISTINCT a, s
      WITH a, count(CASE WHEN s.saidLatest < ${from} THEN 1 END) AS countBefore,
        count(CASE WHEN s.saidEarliest >= ${from} THEN 1 END) AS countSince, count(s) AS whole,
        max(CASE WHEN s.saidLatest < ${from} THEN s.sortKey END) AS lastKey
      WHERE countBefore > 0 AND countSince = 0
      OPTIONAL MATCH (a)<-[:SPOKEN_BY]-(o:Statement) WHERE o.saidEarliest >= ${from} AND ${said('o', view)}
      WITH a.id AS actorId, countBefore, whole - countBefore AS countOfMaybes, lastKey,
        count(o) AS others, max(o.sortKey) AS otherKey
      ORDER BY countBefore DESC, actorId
      WITH others > 0 AS spoke, collect({actorId: actorId, countBefore: countBefore, countOfMaybes: countOfMaybes,
        lastKey: lastKey, others: others, otherKey: otherKey}) AS silent
      UNWIND silent[0..${size}] AS one
      RETURN '' AS of, one.actorId AS actorId, one.countBefore AS countBefore, one.countOfMaybes AS countOfMaybes,
        one.lastKey AS lastKey, one.others AS others, one.otherKey AS otherKey`),
  );
}

const toSilence = ({ actorId, countBefore, countOfMaybes, lastKey, others, otherKey }: Row, view: View): Silence => ({
  view,
  actorId,
  countBefore,
  countOfOthersSince: others,
  isCertain: countOfMaybes === 0,
  kind: others > 0 ? SilenceKind.SPOKE_OF_OTHER_THINGS : SilenceKind.SAID_NOTHING,
  lastId: idOf(lastKey),
  latestOtherId: otherKey === null ? null : idOf(otherKey),
});

/** The statement is believed, and can have been said by the end of `asOf`. */
const said = (variable: string, { asOf, knownAt: known }: View): Cypher => {
  const s = trusted(variable);
  return cypher`${knownAt(variable, known)} AND coalesce(${s}.saidEarliest, ${s}.saidLatest, '') <= ${asOf ?? '~'}`;
};

/** The statement of a sort key, which ends on its id. */
const idOf = (sortKey: string) => `statement:${sortKey.slice(sortKey.lastIndexOf('|') + 1)}`;

import type { NameStore } from '../entities/name.store.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Graph } from '../graph/graph.js';
import { knownAt } from '../graph/known.js';
import { checkedSize } from '../shared/groups.js';
import { earliestOf } from '../shared/partial-date.js';
import { type View, viewOf } from '../shared/view.js';
import { SilenceKind } from './silence.enums.js';
import type { SilenceArgs } from './silence.input.js';
import type { Silence } from './silence.type.js';

interface Row {
  readonly actorId: string;
  readonly countBefore: number;
  readonly countOfMaybes: number;
  readonly lastKey: string;
  readonly others: number;
  readonly otherKey: string | null;
}

export class SilenceStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** Who spoke of a subject before a date and not since: those with the most statements on it first. */
  async holders({ about, since, kind, first, ...dates }: SilenceArgs): Promise<Silence[]> {
    const view = viewOf(dates);
    const size = checkedSize(first, 100);
    const subjects = (await this.names.resolve([about])).subjects(about);
    const from = earliestOf(since);
    const rows = await this.graph.read<Row>(cypher`// silence.holders
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
      WHERE ${trusted(kind == null ? 'true' : KINDS[kind])}
      RETURN actorId, countBefore, countOfMaybes, lastKey, others, otherKey
      ORDER BY countBefore DESC, actorId LIMIT ${size}`);
    return rows.map(({ actorId, countBefore, countOfMaybes, lastKey, others, otherKey }) => ({
      view,
      actorId,
      countBefore,
      countOfOthersSince: others,
      isCertain: countOfMaybes === 0,
      kind: others > 0 ? SilenceKind.SPOKE_OF_OTHER_THINGS : SilenceKind.SAID_NOTHING,
      lastId: idOf(lastKey),
      latestOtherId: otherKey === null ? null : idOf(otherKey),
    }));
  }
}

const KINDS: Record<SilenceKind, string> = {
  SPOKE_OF_OTHER_THINGS: 'others > 0',
  SAID_NOTHING: 'others = 0',
};

/** The statement is believed, and can have been said by the end of `asOf`. */
const said = (variable: string, { asOf, knownAt: known }: View): Cypher => {
  const s = trusted(variable);
  return cypher`${knownAt(variable, known)} AND coalesce(${s}.saidEarliest, ${s}.saidLatest, '') <= ${asOf ?? '~'}`;
};

/** The statement of a sort key, which ends on its id. */
const idOf = (sortKey: string) => `statement:${sortKey.slice(sortKey.lastIndexOf('|') + 1)}`;

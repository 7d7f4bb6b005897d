import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy } from '../graph/batch.js';
import type { Graph } from '../graph/graph.js';
import type { Organisation } from '../organisations/organisation.type.js';
import { instantsOf } from '../shared/filters.input.js';
import { checkedSize } from '../shared/groups.js';
import { viewOf } from '../shared/view.js';
import { type Bodies, bodiesOf, officersOf } from './official-line.bodies.js';
import { OfficialRule } from './official-line.enums.js';
import type { OfficialLineArgs } from './official-line.input.js';
import { type LineRequest, type LineRow, officialLine } from './official-line.paths.js';
import type { OfficialStatement } from './official-line.type.js';

type Line = Omit<OfficialStatement, 'view'>;

export class OfficialLineStore {
  constructor(
    private readonly graph: Graph,
    private readonly names: NameStore,
  ) {}

  /** What was said for an organisation, newest first: the same few reads for all organisations of a level. */
  async of(
    { id, view: parent }: Organisation,
    { about, saidAt, first, ...dates }: OfficialLineArgs,
  ): Promise<OfficialStatement[]> {
    const view = viewOf(dates, parent);
    const size = checkedSize(first, 100);
    const subjects = about ? (await this.names.resolve([about])).subjects(about) : null;
    const lines = await this.lines.load({
      of: id,
      args: { subjects, said: instantsOf(saidAt, view.asOf), size, view },
    });
    return lines.map((line) => ({ ...line, view }));
  }

  private readonly lines = childrenByKey<LineRequest, readonly Line[]>(
    async (ids, request) => {
      const bodies = await bodiesOf(this.graph, ids, request.view.knownAt);
      const rows = await this.graph.read<LineRow>(officialLine(await this.keyed(bodies, request), request));
      return new Map([...groupBy(rows, ({ of }) => of)].map(([of, found]) => [of, linesOf(found)]));
    },
    () => [],
  );

  /** The bodies with what is sought for them: the subjects, or everybody who can have spoken for them. */
  private async keyed(bodies: readonly Bodies[], { subjects }: LineRequest) {
    if (subjects) return bodies.map((body) => ({ ...body, keys: subjects }));
    const officers = await officersOf(this.graph, [...new Set(bodies.flatMap(({ posts }) => posts))]);
    return bodies.map((body) => {
      const spoke = body.posts.flatMap((post) => officers.get(post) ?? []);
      return { ...body, keys: [...new Set([...body.organisations, ...body.people, ...spoke])] };
    });
  }
}

/** The rows of one organisation, one line for each statement, in their order. */
function linesOf(rows: readonly LineRow[]): Line[] {
  return [...groupBy(rows, ({ id }) => id)].map(([statementId, found]) => {
    const [{ isStated, isItself }] = found;
    const held = found.filter(({ membershipId }) => membershipId !== null);
    const certain = held.filter(({ isCertain }) => isCertain);
    const possible = held.filter(({ isCertain }) => !isCertain);
    const rule = isStated ? OfficialRule.SPEAKING_AS : isItself ? OfficialRule.ITSELF : OfficialRule.MEMBERSHIP;
    return {
      statementId,
      rule,
      certain: rule !== OfficialRule.MEMBERSHIP || certain.length > 0,
      membershipIds: [...certain, ...possible].map(({ membershipId }) => membershipId!),
    };
  });
}

import type { NameStore } from '../entities/name.store.js';
import { childrenByKey, groupBy } from '../graph/batch.js';
import type { Graph } from '../graph/graph.js';
import type { Organisation } from '../organisations/organisation.type.js';
import { instantsOf } from '../shared/filters.input.js';
import { checkedSize } from '../shared/groups.js';
import { viewOf } from '../shared/view.js';
import { type Bodies, bodiesOf, officersOf } from './official-line.bodies.js';
import type { OfficialLineArgs } from './official-line.input.js';
import { type LineParent, type LineRequest, type LineRow, officialLine } from './official-line.paths.js';
import { groundOf } from './official-line.rule.js';
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
      const parents = await this.parents(bodies, request);
      const rows = groupBy(await this.graph.read<LineRow>(officialLine(parents, request)), ({ of }) => of);
      return new Map(bodies.map((body) => [body.of, linesOf(rows.get(body.of) ?? [], body)]));
    },
    () => [],
  );

  /** The bodies with what is sought for them: the subjects, or everybody who can have spoken for them. */
  private async parents(bodies: readonly Bodies[], { subjects }: LineRequest): Promise<LineParent[]> {
    const posts = [...new Set(bodies.flatMap((body) => body.posts))];
    const officers = subjects ? new Map<string, string[]>() : await officersOf(this.graph, posts);
    return bodies.map(({ members, ...body }) => {
      const people = members.map(({ personId }) => personId);
      const spoke = body.posts.flatMap((post) => officers.get(post) ?? []);
      const keys = subjects ?? [...new Set([...body.organisations, ...people, ...spoke])];
      return { ...body, memberships: members.map(({ id }) => id), keys };
    });
  }
}

/** The rows of one organisation, one line for each statement, in their order. */
const linesOf = (rows: readonly LineRow[], { organisations, members }: Bodies): Line[] =>
  [...groupBy(rows, ({ id }) => id)].map(([statementId, found]) => {
    const [{ saidEarliest, saidLatest, postId }] = found;
    const speakerIds = found.flatMap(({ speakerId }) => speakerId ?? []);
    const spoken = { speakerIds, isInOffice: postId !== null, saidEarliest, saidLatest };
    return { statementId, ...groundOf(spoken, organisations, members) };
  });

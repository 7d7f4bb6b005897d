import { cypher } from '../../graph/cypher.js';
import { fold } from '../../graph/fold.js';
import type { Graph } from '../../graph/graph.js';
import { ORGANISATION } from '../expected.js';
import { fewAtOnce } from '../few-at-once.js';
import { readReferences } from '../graph-references.js';
import { identifierKey } from '../ids.js';
import type { Known } from '../known.js';
import { NameTable } from '../names.js';
import { Resolver } from '../resolve.js';
import { meetingsLike } from './known-meetings.js';
import { decideMeeting, type MeetingDecision, type MeetingProfile } from './meetings.js';
import { type Candidate, type Decision, MARGIN, type Mention, THRESHOLD } from './mention.js';
import { type KnownPerson, peopleLike } from './people.js';
import { scored } from './score.js';
import { type TitledName, titledName } from './titles.js';
import { readProposals, readTopics, Topics } from './topics.js';

/** So many that come near are kept for review. */
const MOST_CANDIDATES = 5;

/**
 * Finds out whom and what a source means, among what the graph and the earlier files of a run know. It never makes
 * anybody up: what is not decided stays open, with those who come near.
 */
export class Directory {
  private readonly people = new Map<string, Promise<KnownPerson[]>>();
  private topics: Promise<Topics> | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly known: Known,
  ) {}

  /** Things by exact id, key or name, all in one read. */
  async exact(references: Iterable<string>): Promise<Resolver> {
    return new Resolver(new NameTable(), this.known.names, await readReferences(this.graph, references));
  }

  /** The thing that an outside identifier names; undefined when none has it. */
  async identified(scheme: string, value: string): Promise<string | undefined> {
    const key = identifierKey({ scheme, value });
    const rows = await this.graph.read<{ id: string }>(cypher`// ingest.identified
      MATCH (:Identifier {key: ${key}})-[:NAMES]->(e:Entity)
      RETURN e.id AS id`);
    return rows[0]?.id ?? this.known.identifiers.get(key);
  }

  /** The one post of this title that an organisation has; undefined where it has none, or several. */
  async postOf(title: string, organisationId: string): Promise<string | undefined> {
    const rows = await this.graph.read<{ id: string }>(cypher`// ingest.postOf
      MATCH (n:Name {folded: ${fold(title)}})-[:NAMES]->(p:Post)-[:POST_OF]->(:Organisation {id: ${organisationId}})
      RETURN DISTINCT p.id AS id
      LIMIT 2`);
    return rows.length === 1 ? rows[0]!.id : undefined;
  }

  /** Which of these people an outside scheme of identifiers names, under whatever value. */
  async bearing(scheme: string, people: readonly { readonly id: string }[]): Promise<ReadonlySet<string>> {
    const ids = people.map(({ id }) => id);
    if (ids.length === 0) return new Set();
    const rows = await this.graph.read<{ id: string }>(cypher`// ingest.bearing
      UNWIND ${ids} AS id
      MATCH (:Person {id: id})<-[:NAMES]-(i:Identifier)
      WHERE i.scheme = ${scheme}
      RETURN DISTINCT id`);
    const prefix = identifierKey({ scheme, value: '' });
    const ofRun = [...this.known.identifiers].flatMap(([key, id]) => (key.startsWith(prefix) ? [id] : []));
    return new Set([...rows.map(({ id }) => id), ...ids.filter((id) => ofRun.includes(id))]);
  }

  /** Who is meant by each mention: the best candidate, where it reaches the threshold and no other comes near it. */
  async decide(mentions: readonly Mention[]): Promise<Decision[]> {
    return fewAtOnce(mentions, (mention) => this.decideOne(mention));
  }

  /**
   * The known meeting that a source tells of, if it can only mean that one. `publisher` and `home`, the side that
   * publishes, are names. A meeting that is known under the source's own id is that one, and nothing is decided.
   */
  async meeting(own: string, proposed: MeetingProfile, publisher: string, home: string): Promise<MeetingDecision> {
    const resolver = await this.exact([publisher, home]);
    const [publisherId, homeId] = [publisher, home].map((name) => {
      const found = resolver.find(name, ORGANISATION);
      return 'id' in found ? found.id : null;
    }) as [string | null, string | null];
    const known = await meetingsLike(this.graph, proposed, homeId);
    const all = new Map([...this.known.meetings.profiles(homeId), ...known].map((meeting) => [meeting.id, meeting]));
    return all.has(own) ? { id: null, notes: [] } : decideMeeting(proposed, [...all.values()], publisherId);
  }

  /** The topics by their labels. */
  async topicLabels(): Promise<Topics> {
    this.topics ??= this.labels(readTopics, ['topic:']);
    return this.topics;
  }

  /** The topics and proposals, on which somebody can have a stance, by their labels. */
  targetLabels(): Promise<Topics> {
    const read = async (graph: Graph) => (await Promise.all([readTopics(graph), readProposals(graph)])).flat();
    return this.labels(read, ['topic:', 'proposal:']);
  }

  /** Forgets whom it knows: after a file that said more of them was written. */
  forget(): void {
    this.people.clear();
    this.topics = undefined;
  }

  private async decideOne(mention: Mention): Promise<Decision> {
    const parts = mention.parts ?? titledName(mention.text);
    const people = [...(await this.like(parts)), ...this.known.people.values()];
    const best = new Map<string, Candidate>();
    for (const person of people) {
      const candidate = scored(mention, parts, person);
      if (candidate !== null && candidate.score > (best.get(person.id)?.score ?? 0)) best.set(person.id, candidate);
    }
    const candidates = [...best.values()]
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_CANDIDATES);
    const [first, second] = candidates;
    const isSure =
      first !== undefined &&
      first.score >= THRESHOLD &&
      hundredths(first.score - (second?.score ?? 0)) >= hundredths(MARGIN);
    return { mention, decided: isSure ? first : null, candidates };
  }

  private async labels(read: typeof readTopics, prefixes: readonly string[]): Promise<Topics> {
    const topics = new Topics();
    for (const { id, label } of await read(this.graph)) topics.add(id, label);
    for (const { id, folded } of this.known.names.entries())
      if (prefixes.some((prefix) => id.startsWith(prefix))) topics.add(id, folded);
    return topics;
  }

  private like({ title, name }: TitledName): Promise<KnownPerson[]> {
    const key = JSON.stringify([name, name === '' ? title : null]);
    const people = this.people.get(key) ?? peopleLike(this.graph, name, title);
    this.people.set(key, people);
    return people;
  }
}

/** Scores have two decimals, which subtraction does not keep: 0.95 - 0.9 is a little less than 0.05. */
const hundredths = (score: number) => Math.round(score * 100);

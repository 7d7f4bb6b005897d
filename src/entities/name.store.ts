import { manyByKey } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import { atMost, BadInput, exactlyOne } from '../shared/errors.js';
import { checkedId, type TypeName, typeOfId } from '../shared/node.js';
import { meant } from './meant.js';
import { ambiguousName } from './name.errors.js';
import type { Alike } from './name.input.js';
import { NameHints } from './name-hints.js';
import { thingsNamedLike } from './named-like.js';
import type { Reference, SubjectReference } from './reference.input.js';

/** An entity that a name or an id leads to, and how. */
interface Match {
  /** The key that it was looked up by: an id, or for a name see `keyOfName`. */
  readonly of: string;
  readonly id: string;
  readonly name: string;
  /**
   * NAMED: it has the name itself; CONCERNS: a topic about such an actor or place; NARROWER: a topic below either;
   * MERGED: what has the id was merged into it.
   */
  readonly via: 'NAMED' | 'CONCERNS' | 'NARROWER' | 'MERGED';
  /** What has the name, when this is a topic that comes with it. */
  readonly named: string;
  readonly kind: string;
}

/** What the references of one request resolve to. */
export interface Resolved extends Alike {
  /** The one entity of these types that a reference means; of a merged one, what it was merged into. */
  one(reference: Reference, what: string, ...types: TypeName[]): string;
  /** Every subject that a reference means, with the topics that concern it and the narrower ones. */
  subjects(reference: SubjectReference): readonly string[];
  /** The things that have a name like a text, the closest of them. */
  like(text: string): readonly string[];
}

/** Names and ids are looked up together; no id begins like this. */
const NAME = 'name:';
const keyOfName = (name: string) => `${NAME}${fold(name)}`;

/** Resolves references by name or id, each once for a request: all that a level of its fields asks in one read. */
export class NameStore {
  private readonly hints: NameHints;
  private readonly alike = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly graph: Graph) {
    this.hints = new NameHints(graph);
  }

  /**
   * Reads what the references mean, and what has a name like one of the texts. Throws `BadInput` at once for malformed
   * ones, and on use for unknown or ambiguous names. Where a type is expected, what helps with a name that nothing of it
   * has is read as well.
   */
  async resolve(
    references: readonly (Reference | null | undefined)[],
    expected: ReadonlyMap<Reference, TypeName> = new Map(),
    texts: readonly string[] = [],
  ): Promise<Resolved> {
    const asked = atMost(MOST_REFERENCES, references, 'things').filter((reference) => reference != null);
    const [matches, alike] = await Promise.all([
      Promise.all(asked.map((reference) => this.meaningOf(reference))),
      Promise.all([...new Set(texts)].map(async (text) => [text, await this.like(text)] as const)),
    ]);
    await this.hints.prepare(
      asked.flatMap((reference, i) =>
        reference.name == null
          ? []
          : [{ name: reference.name, matches: matches[i]!, expected: expected.get(reference) }],
      ),
    );
    return new ResolvedNames(matches.flat(), this.hints, new Map(alike));
  }

  private async meaningOf(reference: Reference): Promise<readonly Match[]> {
    const { id, name } = checkedReference(reference);
    if (id != null) return MERGEABLE.has(typeOfId(id)!) ? this.found(id) : [];
    return this.found(keyOfName(name!));
  }

  /** What has a name like a text: read once for all parents of a level. */
  private like(text: string): Promise<readonly string[]> {
    const known = this.alike.get(text) ?? thingsNamedLike(this.graph, text);
    this.alike.set(text, known);
    return known;
  }

  /** What a name or id leads to; from a merged entity also what its survivor leads to. */
  private async found(key: string, trail: readonly string[] = []): Promise<readonly Match[]> {
    const matches = await this.matches.load({ of: key, args: null });
    const survivor = matches.find(({ via }) => via === 'MERGED')?.id;
    if (survivor === undefined || trail.includes(survivor)) return matches;
    return [...matches, ...(await this.found(survivor, [...trail, key]))];
  }

  private readonly matches = manyByKey<null, Match>((keys) => {
    const names = keys.filter((key) => key.startsWith(NAME)).map((key) => key.slice(NAME.length));
    const ids = keys.filter((key) => !key.startsWith(NAME));
    return this.graph.read<Match>(cypher`// names.resolve
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(e:Entity)
      RETURN ${NAME} + asked AS of, e.id AS id, e.name AS name, 'NAMED' AS via, e.id AS named, n.kind AS kind
      UNION
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(c:Entity)<-[:CONCERNS]-(e:Topic)
      RETURN ${NAME} + asked AS of, e.id AS id, e.name AS name, 'CONCERNS' AS via, c.id AS named, n.kind AS kind
      UNION
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(c:Entity)<-[:CONCERNS]-(t:Topic)<-[:BROADER*1..8]-(e:Topic)
      RETURN ${NAME} + asked AS of, e.id AS id, e.name AS name, 'NARROWER' AS via, c.id AS named, n.kind AS kind
      UNION
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(t:Topic)<-[:BROADER*1..8]-(e:Topic)
      RETURN ${NAME} + asked AS of, e.id AS id, e.name AS name, 'NARROWER' AS via, t.id AS named, n.kind AS kind
      UNION
      UNWIND ${ids} AS asked
      MATCH (t:Topic {id: asked})<-[:BROADER*1..8]-(e:Topic)
      RETURN asked AS of, e.id AS id, e.name AS name, 'NARROWER' AS via, asked AS named, 'FULL' AS kind
      UNION
      UNWIND ${ids} AS asked
      MATCH (r:Redirect {id: asked})
      RETURN asked AS of, r.to AS id, r.to AS name, 'MERGED' AS via, asked AS named, 'FULL' AS kind`);
  });
}

class ResolvedNames implements Resolved {
  constructor(
    private readonly matches: readonly Match[],
    private readonly hints: NameHints,
    private readonly alike: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** No part of a key: what names mean follows from the filter and the graph. */
  toJSON(): undefined {
    return undefined;
  }

  one(reference: Reference, what: string, ...types: TypeName[]): string {
    const { id, name } = checkedReference(reference);
    if (id != null) return this.survivorOf(checkedId(id, ...types));
    const found = this.meant(name!, types);
    if (found.length === 1) return found[0]!.id;
    if (found.length > 1) throw ambiguousName(name!, what, this.hints.toldApart(found));
    throw this.hints.unknown(name!, what, types);
  }

  subjects({ narrower, ...reference }: SubjectReference): readonly string[] {
    const { id, name } = checkedReference(reference);
    const below = narrower !== false;
    if (id != null) {
      const survivor = this.survivorOf(checkedId(id, ...SUBJECTS));
      const under = this.matches
        .filter(({ of, via }) => of === survivor && via === 'NARROWER')
        .map((match) => match.id);
      return below ? [...new Set([survivor, ...under])] : [survivor];
    }
    const asked = keyOfName(name!);
    const named = new Set(this.meant(name!, SUBJECTS).map((match) => match.id));
    const matches = this.matches.filter(
      (match) => match.of === asked && named.has(match.named) && (below || match.via !== 'NARROWER'),
    );
    if (matches.length === 0) throw this.hints.unknown(name!, 'subject', SUBJECTS);
    return [...new Set(matches.map((match) => match.id))].sort();
  }

  like(text: string): readonly string[] {
    return this.alike.get(text) ?? [];
  }

  private survivorOf(id: string, trail: readonly string[] = []): string {
    const next = this.matches.find(({ of, via }) => of === id && via === 'MERGED')?.id;
    return next === undefined || trail.includes(next) ? id : this.survivorOf(next, [...trail, id]);
  }

  /** What of these types has the name: as a proper one, else as a surname or metonym. */
  private meant(name: string, types: readonly TypeName[]): readonly Match[] {
    const asked = keyOfName(name);
    return meant(
      this.matches.filter(({ of, via, id }) => of === asked && via === 'NAMED' && types.includes(typeOfId(id)!)),
    );
  }
}

/** The types of the Subject interface. */
export const SUBJECTS: readonly TypeName[] = [
  'Topic',
  'Proposal',
  'Point',
  'Organisation',
  'Person',
  'Place',
  'Meeting',
];

/** The types of things that can turn out to be one; articles and claims are what they are. */
const MERGEABLE: ReadonlySet<TypeName> = new Set<TypeName>([...SUBJECTS, 'Post']);

/** The types of the Actor interface. */
export const ACTORS: readonly TypeName[] = ['Person', 'Organisation'];

/** The most references that one field resolves. */
const MOST_REFERENCES = 250;
const LONGEST_NAME = 200;

function checkedReference(reference: Reference): Reference {
  const { id, name } = reference;
  exactlyOne({ id, name });
  if (name != null && (fold(name) === '' || name.length > LONGEST_NAME)) {
    throw new BadInput(`A name has 1 to ${LONGEST_NAME} characters.`);
  }
  return reference;
}

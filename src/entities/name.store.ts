import { manyByKey } from '../graph/batch.js';
import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import { BadInput } from '../shared/errors.js';
import { checkedId, type TypeName, typeOfId } from '../shared/node.js';
import { meant } from './meant.js';
import { ambiguousName, unknownName } from './name.errors.js';
import type { Alike } from './name.input.js';
import { thingsNamedLike } from './named-like.js';
import type { Reference, SubjectReference } from './reference.input.js';
import { similarNames } from './similar-names.js';

/** An entity that has a name, and how it comes to it. */
interface Match {
  /** The key that it was looked up by: see `keyOfName`. */
  readonly of: string;
  readonly id: string;
  readonly name: string;
  /**
   * NAMED: it has the name itself; CONCERNS: a topic about such an actor or place; NARROWER: a topic below either;
   * MERGED: what had the id was merged into it.
   */
  readonly via: 'NAMED' | 'CONCERNS' | 'NARROWER' | 'MERGED';
  /** What has the name, when this is a topic that comes with it. */
  readonly named: string;
  readonly kind: string;
}

/** What the references of one request resolve to. */
export interface Resolved extends Alike {
  /** The one entity of these types that a reference means. */
  one(reference: Reference, what: string, ...types: TypeName[]): string;
  /** Every subject that a reference means, with the topics that concern it and the narrower ones. */
  subjects(reference: SubjectReference): readonly string[];
  /** The things that have a name like a text, the closest of them. */
  like(text: string): readonly string[];
}

/** Names and ids of topics are looked up together; no id begins like this. */
const NAME = 'name:';
const keyOfName = (name: string) => `${NAME}${fold(name)}`;

/** Resolves references by name or id, each once for a request: all that a level of its fields asks in one read. */
export class NameStore {
  private readonly similar = new Map<string, Promise<readonly string[]>>();
  private readonly alike = new Map<string, Promise<readonly string[]>>();

  constructor(private readonly graph: Graph) {}

  /**
   * Reads what the references mean, and what has a name like one of the texts. Throws `BadInput` at once for malformed
   * ones, and on use for unknown or ambiguous names.
   */
  async resolve(
    references: readonly (Reference | null | undefined)[],
    texts: readonly string[] = [],
  ): Promise<Resolved> {
    const keys = new Set(references.flatMap((reference) => (reference ? keysOf(checkedReference(reference)) : [])));
    const suggestions = new Map<string, readonly string[]>();
    const [matches, alike] = await Promise.all([
      Promise.all(
        [...keys].map(async (key) => {
          const found = await this.matches.load({ of: key, args: null });
          if (found.length === 0 && key.startsWith(NAME)) suggestions.set(key, await this.similarTo(key));
          return found;
        }),
      ),
      Promise.all([...new Set(texts)].map(async (text) => [text, await this.like(text)] as const)),
    ]);
    return new ResolvedNames(matches.flat(), suggestions, new Map(alike));
  }

  /** What has a name like a text: read once for all parents of a level. */
  private like(text: string): Promise<readonly string[]> {
    const known = this.alike.get(text) ?? thingsNamedLike(this.graph, text);
    this.alike.set(text, known);
    return known;
  }

  private similarTo(key: string): Promise<readonly string[]> {
    const known = this.similar.get(key) ?? similarNames(this.graph, key.slice(NAME.length));
    this.similar.set(key, known);
    return known;
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
      MATCH (e:Entity {id: r.to})
      RETURN asked AS of, e.id AS id, e.name AS name, 'MERGED' AS via, asked AS named, 'FULL' AS kind
      UNION
      UNWIND ${ids} AS asked
      MATCH (r:Redirect {id: asked})
      MATCH (t:Topic {id: r.to})<-[:BROADER*1..8]-(e:Topic)
      RETURN asked AS of, e.id AS id, e.name AS name, 'NARROWER' AS via, asked AS named, 'FULL' AS kind`);
  });
}

/** What of a reference is to be looked up: a name, or the id of something that can be merged or have narrower ones. */
const keysOf = ({ id, name }: Reference): string[] => {
  if (name != null) return [keyOfName(name)];
  return id != null && MERGEABLE.has(typeOfId(id)!) ? [id] : [];
};

class ResolvedNames implements Resolved {
  constructor(
    private readonly matches: readonly Match[],
    private readonly suggestions: ReadonlyMap<string, readonly string[]>,
    private readonly alike: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** No part of a key: what names mean follows from the filter and the graph. */
  toJSON(): undefined {
    return undefined;
  }

  one(reference: Reference, what: string, ...types: TypeName[]): string {
    const { id, name } = checkedReference(reference);
    if (id != null) return this.survivor(checkedId(id, ...types));
    const found = this.meant(name!, types);
    if (found.length === 1) return found[0]!.id;
    if (found.length > 1) throw ambiguousName(name!, what, found);
    throw unknownName(name!, what, this.suggestions.get(keyOfName(name!)) ?? []);
  }

  subjects({ narrower, ...reference }: SubjectReference): readonly string[] {
    const { id, name } = checkedReference(reference);
    const below = narrower !== false;
    if (id != null) {
      checkedId(id, ...SUBJECTS);
      const under = this.matches.filter((match) => match.of === id).map((match) => match.id);
      const survivor = this.survivor(id);
      return below ? [...new Set([survivor, ...under])] : [survivor];
    }
    const asked = keyOfName(name!);
    const named = new Set(this.meant(name!, SUBJECTS).map((match) => match.id));
    const matches = this.matches.filter(
      (match) => match.of === asked && named.has(match.named) && (below || match.via !== 'NARROWER'),
    );
    if (matches.length === 0) throw unknownName(name!, 'subject', this.suggestions.get(asked) ?? []);
    return [...new Set(matches.map((match) => match.id))].sort();
  }

  like(text: string): readonly string[] {
    return this.alike.get(text) ?? [];
  }

  private survivor(id: string): string {
    return this.matches.find((match) => match.of === id && match.via === 'MERGED')?.id ?? id;
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

const LONGEST_NAME = 200;

function checkedReference(reference: Reference): Reference {
  const { id, name } = reference;
  if ((id == null) === (name == null)) throw new BadInput('Give exactly one of id and name.');
  if (id != null) checkedId(id);
  if (name != null && (fold(name) === '' || name.length > LONGEST_NAME)) {
    throw new BadInput(`A name has 1 to ${LONGEST_NAME} characters.`);
  }
  return reference;
}

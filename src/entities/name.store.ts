import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import { BadInput } from '../shared/errors.js';
import { checkedId, type TypeName, typeOfId } from '../shared/node.js';
import { ambiguousName, unknownName } from './name.errors.js';
import type { Reference, SubjectReference } from './reference.input.js';
import { similarNames } from './similar-names.js';

/** An entity that has a name, and how it comes to it. */
interface Match {
  readonly asked: string;
  readonly id: string;
  readonly name: string;
  /** NAMED: it has the name itself; CONCERNS: a topic about such an actor or place; NARROWER: a topic below either. */
  readonly via: 'NAMED' | 'CONCERNS' | 'NARROWER';
}

/** What the references of one request resolve to. */
export interface Resolved {
  /** The one entity of these types that a reference means. */
  one(reference: Reference, what: string, ...types: TypeName[]): string;
  /** Every subject that a reference means, with the topics that concern it and the narrower ones. */
  subjects(reference: SubjectReference): readonly string[];
}

/** Resolves references by name or id: all references of a request in one read. */
export class NameStore {
  constructor(private readonly graph: Graph) {}

  private readonly resolved = new Map<string, Promise<Resolved>>();

  /**
   * Reads what the references mean, once for all parents of a level that ask alike. Throws `BadInput` at once for
   * malformed ones, and on use for unknown or ambiguous names.
   */
  resolve(references: readonly (Reference | null | undefined)[]): Promise<Resolved> {
    const key = JSON.stringify(references);
    const known = this.resolved.get(key) ?? this.read(references);
    this.resolved.set(key, known);
    return known;
  }

  private async read(references: readonly (Reference | null | undefined)[]): Promise<Resolved> {
    const asked = references.flatMap((reference) => (reference ? [checkedReference(reference)] : []));
    const names = [...new Set(asked.flatMap(({ name }) => (name == null ? [] : [fold(name)])))];
    const topics = [...new Set(asked.flatMap(({ id }) => (id != null && typeOfId(id) === 'Topic' ? [id] : [])))];
    const matches = names.length + topics.length === 0 ? [] : await this.matches(names, topics);
    const suggestions = new Map<string, readonly string[]>();
    for (const name of names) {
      if (matches.some((match) => match.asked === name)) continue;
      suggestions.set(name, await similarNames(this.graph, name));
    }
    return new ResolvedNames(matches, suggestions);
  }

  private matches(names: readonly string[], topics: readonly string[]): Promise<Match[]> {
    return this.graph.read<Match>(cypher`// names.resolve
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(e:Entity)
      RETURN asked, e.id AS id, e.name AS name, 'NAMED' AS via
      UNION
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(c:Entity)<-[:CONCERNS]-(e:Topic)
      RETURN asked, e.id AS id, e.name AS name, 'CONCERNS' AS via
      UNION
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(c:Entity)<-[:CONCERNS]-(t:Topic)<-[:BROADER*1..8]-(e:Topic)
      RETURN asked, e.id AS id, e.name AS name, 'NARROWER' AS via
      UNION
      UNWIND ${names} AS asked
      MATCH (n:Name {folded: asked})-[:NAMES]->(t:Topic)<-[:BROADER*1..8]-(e:Topic)
      RETURN asked, e.id AS id, e.name AS name, 'NARROWER' AS via
      UNION
      UNWIND ${topics} AS asked
      MATCH (t:Topic {id: asked})<-[:BROADER*1..8]-(e:Topic)
      RETURN asked, e.id AS id, e.name AS name, 'NARROWER' AS via`);
  }
}

class ResolvedNames implements Resolved {
  constructor(
    private readonly matches: readonly Match[],
    private readonly suggestions: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** No part of a key: what names mean follows from the filter and the graph. */
  toJSON(): undefined {
    return undefined;
  }

  one({ id, name }: Reference, what: string, ...types: TypeName[]): string {
    if (id != null) return checkedId(id, ...types);
    const found = this.named(name!).filter((match) => types.includes(typeOfId(match.id)!));
    const unique = [...new Map(found.map((match) => [match.id, match])).values()];
    if (unique.length === 1) return unique[0]!.id;
    if (unique.length > 1) throw ambiguousName(name!, what, unique);
    throw unknownName(name!, what, this.suggestions.get(fold(name!)) ?? []);
  }

  subjects({ id, name, narrower }: SubjectReference): readonly string[] {
    const below = narrower !== false;
    if (id != null) {
      checkedId(id, ...SUBJECTS);
      const under = this.matches.filter((match) => match.asked === id).map((match) => match.id);
      return below ? [...new Set([id, ...under])] : [id];
    }
    const asked = fold(name!);
    const matches = this.matches.filter(
      (match) => match.asked === asked && (below || match.via !== 'NARROWER') && SUBJECTS.includes(typeOfId(match.id)!),
    );
    if (matches.length === 0) throw unknownName(name!, 'subject', this.suggestions.get(asked) ?? []);
    return [...new Set(matches.map((match) => match.id))].sort();
  }

  private named(name: string): Match[] {
    const asked = fold(name);
    return this.matches.filter((match) => match.asked === asked && match.via === 'NAMED');
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

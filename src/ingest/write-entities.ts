import { groupBy } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Transaction } from '../graph/graph.js';
import { tokensOfName } from '../graph/tokens.js';
import { identifierKey, nameId } from './ids.js';
import { byName, byTime } from './sort-keys.js';
import type { EntityEdge, EntityForm, NameForm } from './verified.js';

/** How many of each were new or changed. */
export interface EntityChanges {
  readonly created: number;
  readonly changed: number;
  readonly names: number;
}

/** All labels of an entity by the label of its type. */
export const ENTITY_LABELS: Record<EntityForm['label'], string> = {
  Person: 'Person:Actor:Subject:Entity',
  Organisation: 'Organisation:Actor:Subject:Entity',
  Post: 'Post:Entity',
  Place: 'Place:Subject:Entity',
  Topic: 'Topic:Subject:Entity',
  Meeting: 'Meeting:Subject:Entity',
  Proposal: 'Proposal:Subject:Entity',
  Point: 'Point:Subject:Entity',
};

/**
 * Writes the entities that a load declares. What an article declares adds names and identifiers to an entity that is
 * already there and changes nothing else of it; `declaredIn` is that article. Declarations that stand alone
 * (`declaredIn` null) are an editor's, and the last of them wins.
 */
export async function writeEntities(
  transaction: Transaction,
  entities: readonly EntityForm[],
  declaredIn: string | null,
): Promise<EntityChanges> {
  if (entities.length === 0) return { created: 0, changed: 0, names: 0 };
  const known = await storedEntities(transaction, entities);
  const fresh = entities.filter(({ id }) => !known.has(id));
  const revised = declaredIn === null ? entities.filter((entity) => differs(entity, known.get(entity.id))) : [];
  for (const [label, group] of groupBy(fresh, ({ label }) => label)) {
    await transaction.run(
      create(
        label,
        group.map((entity) => ({
          id: entity.id,
          properties: { ...propertiesOf(entity), sortKey: sortKeyOf(entity), declaredIn },
        })),
      ),
    );
  }
  if (revised.length > 0) {
    await transaction.run(cypher`// ingest.reviseEntities
      UNWIND ${revised.map((entity) => ({ id: entity.id, properties: propertiesOf(entity) }))} AS entity
      MATCH (e:Entity {id: entity.id})
      SET e += entity.properties`);
  }
  const edges = await writeEdges(transaction, declaredIn === null ? entities : fresh, declaredIn === null);
  const names = await writeNames(transaction, entities);
  return { created: fresh.length, changed: revised.length + edges, names };
}

const create = (label: EntityForm['label'], rows: readonly object[]): Cypher => cypher`// ingest.createEntities
  UNWIND ${rows} AS entity
  MERGE (e:${trusted(label)} {id: entity.id})
  SET e:${trusted(ENTITY_LABELS[label])}
  SET e += entity.properties`;

function propertiesOf(entity: EntityForm): Record<string, string | number | null> {
  const { label, name, properties } = entity;
  // The place of a meeting among others follows from its reports, whatever it is called.
  return label === 'Meeting' ? { ...properties, name } : { ...properties, name, sortKey: sortKeyOf(entity) };
}

/** The place of an entity in lists; that of a meeting as long as no report tells of it. */
export function sortKeyOf({
  id,
  label,
  name,
  properties,
}: Pick<EntityForm, 'id' | 'label' | 'name' | 'properties'>): string {
  if (label === 'Meeting') return byTime(null, null, id);
  if (label === 'Point') return `${String(properties.number ?? 0).padStart(6, '0')}|${id}`;
  return byName(String(properties.sortName ?? name), id);
}

type Stored = Readonly<Record<string, unknown>>;

async function storedEntities(transaction: Transaction, entities: readonly EntityForm[]): Promise<Map<string, Stored>> {
  const rows = await transaction.run<Stored & { id: string }>(cypher`// ingest.storedEntities
    UNWIND ${entities.map(({ id }) => id)} AS id
    MATCH (e:Entity {id: id})
    RETURN e.id AS id, e.name AS name, e.sortName AS sortName, e.description AS description, e.title AS title,
      e.label AS label, e.classification AS classification, e.countryCode AS countryCode, e.version AS version,
      e.date AS date, e.number AS number, e.text AS text`);
  return new Map(rows.map((row) => [row.id, row]));
}

function differs(entity: EntityForm, stored: Stored | undefined): boolean {
  if (!stored) return false;
  const wanted: Stored = { ...entity.properties, name: entity.name };
  return Object.entries(wanted).some(([property, value]) => (stored[property] ?? null) !== value);
}

/** Writes the edges of entities; with `replace`, those that an entity has and does not declare go. Gives how many changed. */
async function writeEdges(
  transaction: Transaction,
  entities: readonly EntityForm[],
  replace: boolean,
): Promise<number> {
  let changed = replace ? await dropOtherEdges(transaction, entities) : 0;
  const edges = entities.flatMap(({ id, edges }) => edges.map(({ type, to }) => ({ type, from: id, to })));
  for (const [type, group] of groupBy(edges, ({ type }) => type)) {
    const [row] = await transaction.run<{ before: number }>(cypher`// ingest.countEntityEdges
      UNWIND ${group} AS edge
      MATCH (a:Entity {id: edge.from})-[:${trusted(type)}]->(b:Entity {id: edge.to})
      RETURN count(*) AS before`);
    const missing = group.length - (row?.before ?? 0);
    if (missing === 0) continue;
    changed += missing;
    await transaction.run(cypher`// ingest.createEntityEdges
      UNWIND ${group} AS edge
      MATCH (a:Entity {id: edge.from})
      MATCH (b:Entity {id: edge.to})
      MERGE (a)-[:${trusted(type)}]->(b)`);
  }
  return changed;
}

/** The edges that things of each type declare. */
const EDGES: Record<EntityForm['label'], readonly EntityEdge[]> = {
  Person: [],
  Organisation: ['PART_OF'],
  Post: ['POST_OF'],
  Place: ['BROADER'],
  Topic: ['BROADER', 'CONCERNS'],
  Meeting: ['PART_OF'],
  Proposal: ['PRESENTED_BY', 'SUPERSEDES'],
  Point: ['POINT_OF', 'CONTINUES'],
};

async function dropOtherEdges(transaction: Transaction, entities: readonly EntityForm[]): Promise<number> {
  const declared = entities.flatMap(({ id, label, edges }) =>
    EDGES[label].map((type) => ({
      type,
      from: id,
      to: edges.filter((edge) => edge.type === type).map(({ to }) => to),
    })),
  );
  let dropped = 0;
  for (const [type, kept] of groupBy(declared, ({ type }) => type)) {
    const rows = await transaction.run<{ from: string; to: string }>(cypher`// ingest.otherEntityEdges
      UNWIND ${kept} AS keep
      MATCH (a:Entity {id: keep.from})-[:${trusted(type)}]->(b:Entity)
      WHERE NOT b.id IN keep.to
      RETURN a.id AS from, b.id AS to`);
    if (rows.length === 0) continue;
    dropped += rows.length;
    await transaction.run(cypher`// ingest.dropEntityEdges
      UNWIND ${rows} AS edge
      MATCH (a:Entity {id: edge.from})-[r:${trusted(type)}]->(b:Entity {id: edge.to})
      DELETE r`);
  }
  return dropped;
}

/** Names and identifiers that are not there yet. The usual name of an entity is one of its names. */
export async function writeNames(
  transaction: Transaction,
  entities: readonly Pick<EntityForm, 'id' | 'name' | 'names' | 'identifiers'>[],
): Promise<number> {
  const names = entities.flatMap(({ id, name, names }) => allNames(name, names).map((form) => nameRow(id, form)));
  const unique = [...new Map(names.map((row) => [row.id, row])).values()];
  const known = await transaction.run<{ id: string }>(cypher`// ingest.storedNames
    UNWIND ${unique.map(({ id }) => id)} AS id
    MATCH (n:Name {id: id})
    RETURN n.id AS id`);
  const have = new Set(known.map(({ id }) => id));
  const fresh = unique.filter(({ id }) => !have.has(id));
  if (fresh.length > 0) {
    await transaction.run(cypher`// ingest.createNames
      UNWIND ${fresh} AS name
      MATCH (e:Entity {id: name.of})
      MERGE (n:Name {id: name.id})
      SET n.text = name.text, n.folded = name.folded, n.language = name.language, n.kind = name.kind, n.tokens = name.tokens
      MERGE (n)-[:NAMES]->(e)`);
  }
  return fresh.length + (await writeIdentifiers(transaction, entities));
}

// A name in no language is the same as one declared in several only by its text, so the usual name yields to those.
const allNames = (usual: string, names: readonly NameForm[]): NameForm[] =>
  names.some(({ text, kind }) => text === usual && kind === 'FULL')
    ? [...names]
    : [{ text: usual, language: null, kind: 'FULL' }, ...names];

const nameRow = (of: string, form: NameForm) => ({
  id: nameId(of, form),
  of,
  text: form.text,
  language: form.language,
  kind: form.kind,
  ...derivedOfName(form.text),
});

/** What a name is found by. */
export const derivedOfName = (text: string) => ({ folded: fold(text), tokens: tokensOfName(text) });

async function writeIdentifiers(
  transaction: Transaction,
  entities: readonly Pick<EntityForm, 'id' | 'identifiers'>[],
): Promise<number> {
  const rows = entities.flatMap(({ id, identifiers }) =>
    identifiers.map((identifier) => ({ key: identifierKey(identifier), of: id, ...identifier })),
  );
  if (rows.length === 0) return 0;
  const known = await transaction.run<{ key: string }>(cypher`// ingest.storedIdentifiers
    UNWIND ${rows.map(({ key }) => key)} AS key
    MATCH (i:Identifier {key: key})
    RETURN i.key AS key`);
  const have = new Set(known.map(({ key }) => key));
  const fresh = rows.filter(({ key }) => !have.has(key));
  if (fresh.length === 0) return 0;
  await transaction.run(cypher`// ingest.createIdentifiers
    UNWIND ${fresh} AS identifier
    MATCH (e:Entity {id: identifier.of})
    MERGE (i:Identifier {key: identifier.key})
    SET i.scheme = identifier.scheme, i.value = identifier.value
    MERGE (i)-[:NAMES]->(e)`);
  return fresh.length;
}

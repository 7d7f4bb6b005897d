import { groupBy } from '../graph/batch.js';
import { type Cypher, cypher, trusted } from '../graph/cypher.js';
import type { Transaction } from '../graph/graph.js';
import type { AuditForm } from './audit.js';
import { byName, byTime } from './sort-keys.js';
import type { EntityForm } from './verified.js';
import { addEdges, type EdgeChange, replaceEdges } from './write-entity-edges.js';
import { type NameChange, writeNames } from './write-names.js';

/** How many of each were new or changed, and what became of things that were there already. */
export interface EntityChanges {
  readonly created: number;
  readonly changed: number;
  readonly names: number;
  readonly audit: readonly AuditForm[];
}

/** An entity to write. `writtenAs` is its id in the load, where that was merged into `id`; else the same. */
export type WrittenEntity = EntityForm & { readonly writtenAs: string };

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
  given: readonly WrittenEntity[],
  declaredIn: string | null,
): Promise<EntityChanges> {
  if (given.length === 0) return { created: 0, changed: 0, names: 0, audit: [] };
  // What was merged into another thing still gives it names; everything else is that thing's own.
  const entities = given.filter(({ id, writtenAs }) => id === writtenAs).map(withoutLoops);
  const known = await storedEntities(transaction, entities);
  const fresh = entities.filter(({ id }) => !known.has(id));
  const revised = declaredIn === null ? entities.filter((entity) => differs(entity, known.get(entity.id))) : [];
  for (const [label, group] of groupBy(fresh, ({ label }) => label)) {
    transaction.send(
      createEntities(
        label,
        group.map((entity) => ({
          id: entity.id,
          properties: { ...propertiesOf(entity), sortKey: sortKeyOf(entity), declaredIn },
        })),
      ),
    );
  }
  if (revised.length > 0) {
    transaction.send(cypher`// ingest.reviseEntities
      UNWIND ${revised.map((entity) => ({ id: entity.id, properties: propertiesOf(entity) }))} AS entity
      MATCH (e:Entity {id: entity.id})
      SET e += entity.properties`);
  }
  const edges = declaredIn === null ? await replaceEdges(transaction, entities) : [];
  if (declaredIn !== null) addEdges(transaction, fresh);
  const isNew = new Set(fresh.map(({ id }) => id));
  const names = await writeNames(transaction, given, isNew);
  const audit = [
    ...revised.map((entity) => revision(entity, known.get(entity.id)!)),
    ...edges.map(edgeChange),
    ...names.map(({ of, after }) => gain(of, after)),
  ].filter(({ subjectId }) => !isNew.has(subjectId));
  return { created: fresh.length, changed: revised.length + edges.length, names: names.length, audit };
}

/** Two that became one are not part of themselves. */
const withoutLoops = (entity: WrittenEntity): WrittenEntity => ({
  ...entity,
  edges: entity.edges.filter(({ to }) => to !== entity.id),
});

/** Makes entities of one type, each with `id` and `properties`. */
export const createEntities = (
  label: EntityForm['label'],
  rows: readonly object[],
): Cypher => cypher`// ingest.createEntities
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

const revision = ({ id, name, properties }: EntityForm, stored: Stored): AuditForm => {
  const wanted: Stored = { ...properties, name };
  const changed = Object.keys(wanted).filter((property) => (stored[property] ?? null) !== wanted[property]);
  const of = (values: Stored) => Object.fromEntries(changed.map((property) => [property, values[property] ?? null]));
  return { action: 'CHANGE_ENTITY', subjectId: id, before: of(stored), after: of(wanted) };
};

const edgeChange = ({ type, from, to, isNew }: EdgeChange): AuditForm => {
  const edge = { [type]: to };
  return { action: 'CHANGE_ENTITY', subjectId: from, ...(isNew ? { after: edge } : { before: edge }) };
};

const gain = (of: string, after: NameChange['after']): AuditForm => ({ action: 'CHANGE_ENTITY', subjectId: of, after });

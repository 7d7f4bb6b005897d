import { cypher } from '../graph/cypher.js';
import { fold } from '../graph/fold.js';
import type { Transaction } from '../graph/graph.js';
import { tokensOfName } from '../graph/tokens.js';
import { identifierKey, nameId } from './ids.js';
import type { EntityForm, NameForm } from './verified.js';

/** A thing with what it is called, and the id that its names were first written under. */
export type NamedForm = Pick<EntityForm, 'id' | 'name' | 'names' | 'identifiers'> & { readonly writtenAs: string };

/** A name or identifier that the thing `of` gained. */
export interface NameChange {
  readonly of: string;
  readonly after: { readonly name: string } | { readonly identifier: string };
}

/**
 * Names and identifiers that are not there yet. The usual name of an entity is one of its names. Nothing names what
 * `isNew`, the things that this transaction made.
 */
export async function writeNames(
  transaction: Transaction,
  entities: readonly NamedForm[],
  isNew: ReadonlySet<string>,
): Promise<NameChange[]> {
  const names = entities.flatMap((entity) => allNames(entity).map((form) => nameRow(entity, form)));
  const unique = [...new Map(names.map((row) => [row.id, row])).values()];
  const have = await storedNames(
    transaction,
    unique.filter(({ of }) => !isNew.has(of)),
  );
  const fresh = unique.filter(({ id }) => !have.has(id));
  if (fresh.length > 0) {
    transaction.send(cypher`// ingest.createNames
      UNWIND ${fresh} AS name
      MATCH (e:Entity {id: name.of})
      MERGE (n:Name {id: name.id})
      SET n.text = name.text, n.folded = name.folded, n.language = name.language, n.kind = name.kind,
        n.tokens = name.tokens, n.mergedFrom = name.mergedFrom
      MERGE (n)-[:NAMES]->(e)`);
  }
  const identifiers = await writeIdentifiers(transaction, entities);
  return [...fresh.map(({ of, text }) => ({ of, after: { name: text } })), ...identifiers];
}

async function storedNames(transaction: Transaction, rows: readonly { readonly id: string }[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const known = await transaction.run<{ id: string }>(cypher`// ingest.storedNames
    UNWIND ${rows.map(({ id }) => id)} AS id
    MATCH (n:Name {id: id})
    RETURN n.id AS id`);
  return new Set(known.map(({ id }) => id));
}

// A name in no language is the same as one declared in several only by its text, so the usual name yields to those.
const allNames = ({ name: usual, names }: NamedForm): NameForm[] =>
  names.some(({ text, kind }) => text === usual && kind === 'FULL')
    ? [...names]
    : [{ text: usual, language: null, kind: 'FULL' }, ...names];

const nameRow = ({ id, writtenAs }: NamedForm, form: NameForm) => ({
  id: nameId(writtenAs, form),
  of: id,
  mergedFrom: writtenAs === id ? null : writtenAs,
  text: form.text,
  language: form.language,
  kind: form.kind,
  ...derivedOfName(form.text),
});

/** What a name is found by. */
export const derivedOfName = (text: string) => ({ folded: fold(text), tokens: tokensOfName(text) });

async function writeIdentifiers(transaction: Transaction, entities: readonly NamedForm[]): Promise<NameChange[]> {
  const rows = entities.flatMap(({ id, identifiers }) =>
    identifiers.map((identifier) => ({ key: identifierKey(identifier), of: id, ...identifier })),
  );
  if (rows.length === 0) return [];
  const known = await transaction.run<{ key: string }>(cypher`// ingest.storedIdentifiers
    UNWIND ${rows.map(({ key }) => key)} AS key
    MATCH (i:Identifier {key: key})
    RETURN i.key AS key`);
  const have = new Set(known.map(({ key }) => key));
  const fresh = rows.filter(({ key }) => !have.has(key));
  if (fresh.length === 0) return [];
  transaction.send(cypher`// ingest.createIdentifiers
    UNWIND ${fresh} AS identifier
    MATCH (e:Entity {id: identifier.of})
    MERGE (i:Identifier {key: identifier.key})
    SET i.scheme = identifier.scheme, i.value = identifier.value
    MERGE (i)-[:NAMES]->(e)`);
  return fresh.map(({ of, key }) => ({ of, after: { identifier: key } }));
}

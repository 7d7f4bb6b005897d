import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';
import { fold } from '../graph/fold.js';
import type { Graph } from '../graph/graph.js';
import type { ArticleDraft } from './draft.js';
import type { Issues } from './errors.js';
import { ORGANISATION } from './expected.js';
import { KEY } from './graph-references.js';
import { entityId } from './ids.js';
import type { NameTable } from './names.js';
import { ambiguousReference, type Resolver, unknownReference } from './resolve.js';
import { suggestions } from './suggestions.js';
import type { EntityForm } from './verified.js';
import type { Path } from './yaml.js';

/** The key that a name makes: "Lira Courier" → `lira-courier`; empty when nothing of it can be written so. */
export const slugOf = (name: string): string =>
  anyAscii(fold(name))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);

/** One wrong letter in so many is a slip of the pen; more makes another name. */
const LETTERS_PER_SLIP = 6;

const isSlipOf = (one: string, other: string) =>
  distance(one, other) <= Math.max(1, Math.floor(one.length / LETTERS_PER_SLIP));

/** The publishers of an article and its sources: ids by reference, and those that declare themselves. */
export interface Publishers {
  readonly ids: ReadonlyMap<string, string>;
  readonly declared: readonly EntityForm[];
}

/**
 * Finds the publishers that the front matter names. One that is unknown, and like no organisation that is known,
 * declares itself by its full name as a news outlet: a bibliographic record says who publishes. It does so again when
 * it is known from there, so that a brief says the same each time it is read. Adds these to `table`.
 */
export async function findPublishers(
  article: ArticleDraft,
  resolver: Resolver,
  table: NameTable,
  known: readonly NameTable[],
  graph: Graph,
  issues: Issues,
): Promise<Publishers> {
  const { frontMatter } = article;
  const named: { readonly reference: string; readonly path: Path }[] = [
    { reference: frontMatter.publisher, path: ['publisher'] },
    ...frontMatter.derivedFrom.flatMap((source, index) =>
      source.publisher === undefined
        ? []
        : [{ reference: source.publisher, path: ['derivedFrom', index, 'publisher'] }],
    ),
  ];
  const ids = new Map<string, string>();
  const declared: EntityForm[] = [];
  for (const { reference, path } of named) {
    const line = article.lineOf(path);
    const found = resolver.find(reference, ORGANISATION);
    const outlet = newOutlet(reference);
    const declare = () => {
      ids.set(reference, outlet.id);
      if (table.has(outlet.id)) return;
      declared.push(outlet);
      table.add(outlet);
    };
    if ('id' in found) {
      ids.set(reference, found.id);
      if (found.id === outlet.id && resolver.usualName(found.id) === reference) declare();
    } else if ('ambiguous' in found) {
      issues.add(article.file, line, ambiguousReference(reference, ORGANISATION, found.ambiguous));
    } else {
      const near = await suggestions(graph, [table, ...known], reference, ORGANISATION);
      const taken = resolver.existing(outlet.id) !== undefined;
      const isKey = KEY.test(reference) || reference.includes(':');
      const hasKey = slugOf(reference) !== '';
      if (taken || isKey || !hasKey || near.some(({ folded }) => isSlipOf(fold(reference), folded)))
        issues.addUnknown(article.file, line, unknownReference(reference, ORGANISATION, [], near));
      else declare();
    }
  }
  return { ids, declared };
}

const newOutlet = (name: string): EntityForm => ({
  id: entityId('Organisation', slugOf(name)),
  label: 'Organisation',
  name,
  properties: { name, classification: 'NEWS_OUTLET', description: null },
  names: [{ text: name, language: null, kind: 'FULL' }],
  identifiers: [],
  edges: [],
});

import type { Draft } from './draft.js';
import { entityId } from './ids.js';
import { slugOf } from './publishers.js';

/** The fields of both files whose values name things. */
const FIELDS = new Set([
  'about',
  'attendee',
  'audience',
  'broader',
  'concerns',
  'continues',
  'holder',
  'item',
  'meeting',
  'onBehalfOf',
  'organisation',
  'parent',
  'partOf',
  'person',
  'place',
  'post',
  'presentedBy',
  'publisher',
  'reportedBy',
  'side',
  'speakers',
  'speakingAs',
  'supersedes',
  'target',
  'to',
]);

/** Every text of a draft that names something, to be read from the graph in one go. */
export function referencesOf(draft: Draft): Set<string> {
  const found = new Set<string>();
  collect(draft.facts, found);
  for (const key of Object.keys(draft.facts.meetings)) found.add(entityId('Meeting', key));
  if (draft.article) {
    const publishers = new Set<string>();
    collect(draft.article.frontMatter, publishers);
    for (const publisher of publishers) found.add(publisher).add(entityId('Organisation', slugOf(publisher)));
  }
  return found;
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (FIELDS.has(field) && isNaming(inner)) for (const one of [inner].flat()) found.add(one);
      else collect(inner, found);
    }
  }
}

const isNaming = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

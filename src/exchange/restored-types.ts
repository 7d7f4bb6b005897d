import { of, type StoredType } from './stored-type.js';
import { STORED_TYPES } from './stored-types.js';

/** What people did to this graph: only an export that restores it holds this. `record` is all that undoing a merge needs. */
const LOG_TYPES: readonly StoredType[] = [
  of(
    'AuditEntry',
    'AuditEntry',
    { action: 'text', subjectId: 'text', by: 'text', at: 'text', reason: 'text?', before: 'text?', after: 'text?' },
    {},
    ['sortKey'],
  ),
  {
    ...of(
      'Draft',
      'Draft',
      {
        title: 'text',
        status: 'text',
        claims: 'number',
        markdown: 'text?',
        facts: 'text?',
        document: 'text?',
        fileName: 'text?',
        format: 'text?',
        restore: 'flag?',
        submittedBy: 'text',
        submittedAt: 'text',
        decidedBy: 'text?',
        decidedAt: 'text?',
        reason: 'text?',
      },
      {},
      ['sortKey'],
    ),
    batch: 50,
  },
  {
    ...of(
      'EntityMerge',
      'EntityMerge',
      {
        loserId: 'text',
        mergedName: 'text',
        survivorId: 'text',
        moved: 'number',
        reason: 'text?',
        by: 'text',
        at: 'text',
        undoneBy: 'text?',
        undoneAt: 'text?',
        touches: 'texts',
        record: 'text',
      },
      {},
      [],
    ),
    batch: 50,
  },
];

/** What people did to nodes that answers come from: evidence that an editor added outlives the facts of its article. */
const LOG_FIELDS: Readonly<Record<string, StoredType['fields']>> = { Evidence: { addedBy: 'text?' } };

/** Every type of node that is kept, in the order of an export that restores them. */
export const RESTORED_TYPES: readonly StoredType[] = [
  ...STORED_TYPES.map((type) => ({ ...type, fields: { ...type.fields, ...LOG_FIELDS[type.label] } })),
  ...LOG_TYPES,
].sort((a, b) => (a.label < b.label ? -1 : 1));

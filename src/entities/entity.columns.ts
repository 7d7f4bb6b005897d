/**
 * The stored scalars of all entities together. One row shape serves every type: what a type lacks is null. So a list
 * of mixed subjects, and `node(id)`, are one read.
 */
export const ENTITY_COLUMNS = [
  'id',
  'name',
  'sortKey',
  'sortName',
  'description',
  'classification',
  'title',
  'label',
  'countryCode',
  'version',
  'date',
  'number',
  'text',
  'startDate',
  'startEarliest',
  'startLatest',
  'startBasis',
  'endDate',
  'endEarliest',
  'endLatest',
  'endBasis',
  'duration',
  'durationQualifier',
  'channel',
  'status',
  'placeId',
  'disputed',
  'url',
  'author',
  'publishedAt',
  'publishedEarliest',
  'publishedLatest',
  'publishedBasis',
  'language',
  'licence',
  'kind',
  'contentHash',
  'retractedAt',
  'retractionReason',
] as const;

/** A row of any entity; the type's own class names the columns that it has. */
export type EntityRow = { readonly [Column in (typeof ENTITY_COLUMNS)[number]]: unknown } & { readonly id: string };

import { ORDERED_EDGES } from '../ingest/write-claims.js';

/**
 * What an export holds and what it leaves out. `fields` and `edges` are what the graph knows; `derived` are properties
 * that follow from these and are made again on import. A test holds this table against a graph with everything in it.
 */
export interface StoredType {
  /** The label that its id is unique under; also its name in an export. */
  readonly label: string;
  /** All labels of such a node. */
  readonly labels: string;
  /** The property that identifies it. */
  readonly key: 'id' | 'key';
  readonly fields: Readonly<Record<string, Field>>;
  readonly edges: Readonly<Record<string, StoredEdge>>;
  readonly derived: readonly string[];
  /** How many are read or written at once: fewer where one can be long. */
  readonly batch: number;
}

/** What a property holds; with a question mark, it may be missing. */
export type Field = Kind | `${Kind}?`;
export type Kind = 'text' | 'number' | 'flag' | 'texts';

/** Edges of one type that begin at a node, by the label of what they lead to. */
export interface StoredEdge {
  readonly type: string;
  readonly to: string;
  /** Whether their order means something. */
  readonly isOrdered: boolean;
}

const edge = (type: string, to: string): StoredEdge => ({ type, to, isOrdered: ORDERED_EDGES.has(type) });

const of = (
  label: string,
  labels: string,
  fields: StoredType['fields'],
  edges: StoredType['edges'],
  derived: StoredType['derived'],
): StoredType => ({ label, labels, key: 'id', fields, edges, derived, batch: 500 });

const entity = (
  label: string,
  labels: string,
  fields: StoredType['fields'],
  edges: StoredType['edges'] = {},
  derived: StoredType['derived'] = [],
) => of(label, `${label}:${labels}`, { ...fields, declaredIn: 'text?' }, edges, ['sortKey', ...derived]);

const recorded = { recordedAt: 'text', supersededAt: 'text?' } as const;

const claim = (
  label: string,
  fields: StoredType['fields'],
  edges: StoredType['edges'],
  derived: StoredType['derived'],
) => of(label, `${label}:Claim`, { ...fields, ...recorded }, edges, ['base', ...derived]);

/** A date as it was given, with its bounds: those are not always to be had from the date alone. */
const date = <Value extends string, Bounds extends string>(value: Value, bounds: Bounds) =>
  ({
    [value]: 'text?',
    [`${bounds}Earliest`]: 'text?',
    [`${bounds}Latest`]: 'text?',
    [`${bounds}Basis`]: 'text?',
  }) as const;

/** Every type of node that is kept, in the order of an export. */
export const STORED_TYPES: readonly StoredType[] = [
  claim(
    'AgendaItem',
    { status: 'text', rank: 'text' },
    {
      meeting: edge('OF_MEETING', 'Meeting'),
      subject: edge('ON_SUBJECT', 'Subject'),
      reportedBy: edge('REPORTED_BY', 'Actor'),
    },
    ['meetingId', 'subjectId'],
  ),
  {
    ...of(
      'Article',
      'Article:Entity',
      {
        title: 'text',
        url: 'text?',
        author: 'text?',
        ...date('publishedAt', 'published'),
        language: 'text?',
        licence: 'text?',
        kind: 'text',
        contentHash: 'text?',
        text: 'text?',
        recordedAt: 'text',
        retractedAt: 'text?',
        // With which facts it was loaded, so that loading it again after an import still changes nothing.
        factsHash: 'text?',
      },
      {
        publisher: edge('PUBLISHED_BY', 'Organisation'),
        derivedFrom: edge('DERIVED_FROM', 'Article'),
        replaces: edge('REPLACES', 'Article'),
      },
      ['name', 'publisherId', 'sortKey', 'tokens'],
    ),
    batch: 50,
  },
  claim(
    'Attendance',
    { leads: 'flag', role: 'text?', presence: 'text', rank: 'text' },
    {
      meeting: edge('OF_MEETING', 'Meeting'),
      attendee: edge('ATTENDEE', 'Actor'),
      side: edge('FOR_SIDE', 'Organisation'),
      post: edge('IN_POST', 'Post'),
      onBehalfOf: edge('ON_BEHALF_OF', 'Organisation'),
    },
    ['meetingId', 'attendeeId', 'sideId', 'meetingKey', 'sortKey'],
  ),
  of(
    'Evidence',
    'Evidence',
    {
      exact: 'text',
      start: 'number',
      end: 'number',
      prefix: 'text',
      suffix: 'text',
      confidence: 'number',
      method: 'text',
      reason: 'text?',
      ...recorded,
    },
    { claim: edge('SUPPORTS', 'Claim'), article: edge('QUOTED_FROM', 'Article') },
    ['base', 'claimId', 'articleId', 'sortKey', 'sentence'],
  ),
  {
    ...of('Identifier', 'Identifier', { scheme: 'text', value: 'text' }, { names: edge('NAMES', 'Entity') }, []),
    key: 'key',
  },
  entity(
    'Meeting',
    'Subject:Entity',
    { name: 'text', classification: 'text' },
    { partOf: edge('PART_OF', 'Meeting') },
    // What the believed reports together say of it, and the edge to its place.
    [
      ...Object.keys({ ...date('startDate', 'start'), ...date('endDate', 'end') }),
      'duration',
      'durationQualifier',
      'placeId',
      'channel',
      'status',
      'disputed',
    ],
  ),
  claim(
    'MeetingReport',
    {
      ...date('startDate', 'start'),
      ...date('endDate', 'end'),
      duration: 'text?',
      durationQualifier: 'text?',
      channel: 'text?',
      status: 'text?',
    },
    { meeting: edge('OF_MEETING', 'Meeting'), place: edge('HELD_IN', 'Place') },
    ['meetingId', 'placeId', 'articleId', 'confidence', 'heldBy'],
  ),
  claim(
    'Membership',
    { ...date('startDate', 'start'), ...date('endDate', 'end'), ...date('attestedAt', 'attested') },
    {
      person: edge('MEMBER', 'Person'),
      organisation: edge('WITHIN', 'Organisation'),
      post: edge('HOLDS', 'Post'),
      onBehalfOf: edge('ON_BEHALF_OF', 'Organisation'),
    },
    ['personId', 'organisationId', 'postId', 'sortKey'],
  ),
  of('Name', 'Name', { text: 'text', language: 'text?', kind: 'text' }, { names: edge('NAMES', 'Entity') }, [
    'folded',
    'tokens',
  ]),
  entity(
    'Organisation',
    'Actor:Subject:Entity',
    { name: 'text', classification: 'text', description: 'text?' },
    { partOf: edge('PART_OF', 'Organisation') },
  ),
  entity('Person', 'Actor:Subject:Entity', { name: 'text', sortName: 'text?', description: 'text?' }),
  entity('Place', 'Subject:Entity', { name: 'text', countryCode: 'text?' }, { broader: edge('BROADER', 'Place') }),
  entity(
    'Point',
    'Subject:Entity',
    { name: 'text', number: 'number', text: 'text' },
    { pointOf: edge('POINT_OF', 'Proposal'), continues: edge('CONTINUES', 'Point') },
  ),
  claim(
    'Position',
    {
      stance: 'text',
      strength: 'text',
      conditions: 'text?',
      redLine: 'flag',
      basis: 'text',
      ...date('validFrom', 'validFrom'),
      ...date('validThrough', 'validThrough'),
    },
    {
      holder: edge('HELD_BY', 'Actor'),
      target: edge('TARGETS', 'Subject'),
      basedOn: edge('BASED_ON', 'Statement'),
    },
    ['holderId', 'targetId', 'pairKey', 'sortKey'],
  ),
  entity('Post', 'Entity', { title: 'text' }, { postOf: edge('POST_OF', 'Organisation') }, ['name']),
  entity(
    'Proposal',
    'Subject:Entity',
    { title: 'text', version: 'text?', date: 'text?' },
    { presentedBy: edge('PRESENTED_BY', 'Actor'), supersedes: edge('SUPERSEDES', 'Proposal') },
    ['name'],
  ),
  of('Redirect', 'Redirect', { to: 'text' }, {}, []),
  claim(
    'Statement',
    {
      text: 'text',
      words: 'texts',
      gist: 'text?',
      language: 'text?',
      rendering: 'text',
      mode: 'text',
      verb: 'text?',
      kinds: 'texts',
      condition: 'text?',
      attributedAs: 'text?',
      speakerKind: 'text',
      ...date('saidAt', 'said'),
      turn: 'number?',
      sequence: 'number',
      content: 'text',
    },
    {
      speakers: edge('SPOKEN_BY', 'Actor'),
      speakingAs: edge('SPEAKING_AS', 'Post'),
      reportedBy: edge('REPORTED_BY', 'Actor'),
      audience: edge('ADDRESSED_TO', 'Actor'),
      meeting: edge('SAID_AT', 'Meeting'),
      about: edge('ABOUT', 'Subject'),
    },
    ['saidWeek', 'speakerId', 'meetingId', 'articleId', 'publisherId', 'sortKey', 'tokens'],
  ),
  claim(
    'StatementLink',
    { kind: 'text', content: 'text' },
    { from: edge('FROM_STATEMENT', 'Statement'), to: edge('TO_STATEMENT', 'Statement') },
    [],
  ),
  entity(
    'Topic',
    'Subject:Entity',
    { label: 'text', description: 'text?' },
    { broader: edge('BROADER', 'Topic'), concerns: edge('CONCERNS', 'Entity') },
    ['name'],
  ),
];

/** Nodes that an export leaves out: indexes of what is believed today, and what the program keeps for itself. */
export const LEFT_OUT = ['Mention', 'Voice', 'SchemaVersion'] as const;

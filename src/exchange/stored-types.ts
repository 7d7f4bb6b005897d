import { claim, date, edge, entity, of, recorded, type StoredType } from './stored-type.js';

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
      // An editor's word that this article does not say it holds after an import too.
      rejectedAt: 'text?',
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
  of(
    'Name',
    'Name',
    { text: 'text', language: 'text?', kind: 'text', mergedFrom: 'text?' },
    { names: edge('NAMES', 'Entity') },
    ['folded', 'tokens'],
  ),
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

/**
 * Nodes that an export leaves out: indexes of what is believed today, what the program keeps for itself, and the log of
 * what people did to this graph, such as drafts that wait and merges that can be undone here.
 */
export const LEFT_OUT = ['Mention', 'Voice', 'SchemaVersion', 'AuditEntry', 'Draft', 'EntityMerge'] as const;

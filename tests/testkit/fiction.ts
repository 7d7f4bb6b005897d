import { articleId } from '../../src/ingest/ids.js';
import type {
  AgendaItemForm,
  ArticleForm,
  AttendanceForm,
  ClaimForm,
  DateForm,
  EntityForm,
  MeetingReportForm,
  MembershipForm,
  PositionForm,
  StatementForm,
  StatementLinkForm,
  VerifiedLoad,
} from '../../src/ingest/verified.js';

/** A day, stated by the source. */
export const day = (value: string): DateForm => ({
  value,
  earliest: `${value}T00:00:00.000Z`,
  latest: `${value}T23:59:59.999Z`,
  basis: 'STATED',
});

const LABELS: Record<string, EntityForm['label']> = {
  person: 'Person',
  org: 'Organisation',
  post: 'Post',
  place: 'Place',
  topic: 'Topic',
  meeting: 'Meeting',
  proposal: 'Proposal',
  point: 'Point',
};

const REQUIRED: Partial<Record<EntityForm['label'], EntityForm['properties']>> = {
  Organisation: { classification: 'OTHER' },
  Meeting: { classification: 'BILATERAL' },
};

/** An invented entity: `entity('topic:strait', 'Northern strait', { edges: [['BROADER', 'topic:sea']] })`. */
export function entity(
  id: string,
  name: string,
  more: {
    edges?: [EntityForm['edges'][number]['type'], string][];
    properties?: EntityForm['properties'];
    aliases?: string[];
    identifiers?: [scheme: string, value: string][];
  } = {},
): EntityForm {
  const label = LABELS[id.slice(0, id.indexOf(':'))]!;
  const named: EntityForm['properties'] =
    label === 'Topic' ? { label: name } : label === 'Post' || label === 'Proposal' ? { title: name } : {};
  return {
    id,
    label,
    name,
    properties: { ...REQUIRED[label], ...named, ...more.properties },
    names: (more.aliases ?? []).map((text) => ({ text, language: null, kind: 'FULL' })),
    identifiers: (more.identifiers ?? []).map(([scheme, value]) => ({ scheme, value })),
    edges: (more.edges ?? []).map(([type, to]) => ({ type, to })),
  };
}

/** What an invented article says; every claim quotes a sentence of its own. */
export interface Fiction {
  readonly title: string;
  readonly publishedAt?: DateForm;
  readonly publisherId?: string;
  readonly url?: string;
  readonly replaces?: string;
  /** Ids of the articles that it is built on. */
  readonly derivedFrom?: readonly string[];
  readonly language?: string;
  readonly entities?: readonly EntityForm[];
  readonly statements?: readonly Partial<StatementForm & { text: string }>[];
  readonly attendances?: readonly (Partial<AttendanceForm> & Pick<AttendanceForm, 'meetingId' | 'attendeeId'>)[];
  readonly reports?: readonly (Partial<MeetingReportForm> & Pick<MeetingReportForm, 'meetingId'>)[];
  readonly agenda?: readonly (Partial<AgendaItemForm> & Pick<AgendaItemForm, 'meetingId' | 'subjectId'>)[];
  readonly links?: readonly Pick<StatementLinkForm, 'from' | 'to' | 'kind'>[];
  readonly memberships?: readonly (Partial<MembershipForm> & Pick<MembershipForm, 'personId'>)[];
  readonly positions?: readonly (Partial<PositionForm> & Pick<PositionForm, 'holderId' | 'targetId'>)[];
}

/** Makes a verified load of an invented article: its text is made of the claims, one sentence each. */
export function fiction(said: Fiction): VerifiedLoad {
  const sentences: string[] = [];
  let length = 0;
  const quote = (words: string): ClaimForm => {
    const start = length + (sentences.length > 0 ? 1 : 0);
    length = start + [...words].length + 1;
    sentences.push(`${words}.`);
    return {
      spans: [{ exact: words, start, end: start + [...words].length, prefix: '', suffix: '.' }],
      confidence: 1,
      method: 'HUMAN',
      reason: null,
    };
  };
  const publishedAt = said.publishedAt ?? day('2031-05-04');
  const statements = (said.statements ?? []).map(
    ({ text, ...form }, sequence): StatementForm => ({
      ...quote(text ?? `Words number ${sequence} of ${said.title}`),
      key: null,
      speakerIds: [],
      attributedAs: null,
      speakerKind: 'NAMED',
      speakingAsId: null,
      reportedByIds: [],
      audienceIds: [],
      words: [],
      gist: null,
      language: 'en',
      rendering: 'ORIGINAL',
      mode: 'INDIRECT',
      verb: 'said',
      kinds: ['ASSERTION'],
      condition: null,
      saidAt: publishedAt,
      meetingId: null,
      aboutIds: [],
      turn: null,
      sequence,
      ...form,
    }),
  );
  const attendances = (said.attendances ?? []).map(
    (form, index): AttendanceForm => ({
      ...quote(`Attendance ${index} of ${said.title}`),
      sideId: null,
      leads: false,
      role: null,
      postId: null,
      onBehalfOfId: null,
      presence: 'REPORTED',
      ...form,
    }),
  );
  const reports = (said.reports ?? []).map(
    (form, index): MeetingReportForm => ({
      ...quote(`Report ${index} of ${said.title}`),
      start: null,
      end: null,
      duration: null,
      durationQualifier: null,
      placeId: null,
      channel: null,
      status: null,
      ...form,
    }),
  );
  const links = (said.links ?? []).map(
    (form, index): StatementLinkForm => ({ ...quote(`Link ${index} of ${said.title}`), ...form }),
  );
  const memberships = (said.memberships ?? []).map(
    (form, index): MembershipForm => ({
      ...quote(`Membership ${index} of ${said.title}`),
      organisationId: null,
      postId: null,
      onBehalfOfId: null,
      startDate: null,
      endDate: null,
      attestedAt: form.endDate ? null : { ...publishedAt, basis: 'ARTICLE' },
      ...form,
    }),
  );
  const positions = (said.positions ?? []).map(
    (form, index): PositionForm => ({
      ...quote(`Position ${index} of ${said.title}`),
      stance: 'FOR',
      strength: 'FIRM',
      conditions: null,
      redLine: false,
      basis: 'OUTLET',
      basedOn: [],
      validFrom: { ...publishedAt, basis: 'ARTICLE' },
      validThrough: null,
      ...form,
    }),
  );
  const agenda = (said.agenda ?? []).map(
    (form, index): AgendaItemForm => ({
      ...quote(`Agenda item ${index} of ${said.title}`),
      as: 'DISCUSSED',
      reportedById: null,
      ...form,
    }),
  );
  const article: Omit<ArticleForm, 'id'> = {
    title: said.title,
    url: said.url ?? null,
    publisherId: said.publisherId ?? null,
    author: null,
    publishedAt,
    language: said.language ?? 'en',
    licence: 'CC0-1.0',
    kind: 'NEWS',
    contentHash: `hash of ${sentences.join(' ')}`,
    text: sentences.join(' '),
    derivedFrom: [...(said.derivedFrom ?? [])],
    replaces: said.replaces ?? null,
  };
  return {
    file: `${said.title}.md`,
    article: { ...article, id: articleId(article) },
    sources: [],
    entities: said.entities ?? [],
    statements,
    links,
    positions,
    memberships,
    attendances,
    reports,
    agenda,
  };
}

/** Declarations alone, as an editor's file gives them. */
export const declarations = (...entities: readonly EntityForm[]): VerifiedLoad => ({
  ...fiction({ title: 'declarations', entities }),
  article: null,
});

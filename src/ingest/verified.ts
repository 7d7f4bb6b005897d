/**
 * The verified intermediate form: what every reader's output becomes before the one writer writes it. Names are
 * resolved to ids, quotes to spans, dates to bounds; nothing in it needs checking again.
 */

/** A date as the source gives it, with its bounds. Instants are ISO 8601 in UTC with milliseconds. */
export interface DateForm {
  /** As given: EDTF (`2025-12`, `2025-12-02~`) or an ISO instant. */
  readonly value: string;
  /** The earliest instant that it can mean; null when open. */
  readonly earliest: string | null;
  /** The latest instant that it can mean; null when open. */
  readonly latest: string | null;
  readonly basis: 'STATED' | 'MEETING' | 'ARTICLE' | 'EDITOR';
}

/** Words of an article. Offsets count Unicode code points in its normalised text (W3C TextPositionSelector). */
export interface SpanForm {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** What every claim has. */
export interface ClaimForm {
  readonly spans: readonly SpanForm[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly method: 'HUMAN' | 'RULES' | 'MODEL';
  /** Why it is read so, where a reader says: the rule that found the speaker, say. */
  readonly reason: string | null;
}

export interface NameForm {
  readonly text: string;
  readonly language: string | null;
  readonly kind: 'FULL' | 'SURNAME' | 'ABBREVIATION' | 'METONYM' | 'FORMER' | 'TRANSLITERATED';
}

/** A thing that is merely named. `properties` are stored as they are; `edges` lead to other entities by id. */
export interface EntityForm {
  readonly id: string;
  readonly label: 'Person' | 'Organisation' | 'Post' | 'Place' | 'Topic' | 'Meeting' | 'Proposal' | 'Point';
  /** Its usual name, label or title; a name of kind FULL is kept for it too. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly names: readonly NameForm[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly edges: readonly { readonly type: EntityEdge; readonly to: string }[];
}

export type EntityEdge =
  | 'PART_OF'
  | 'POST_OF'
  | 'BROADER'
  | 'CONCERNS'
  | 'POINT_OF'
  | 'CONTINUES'
  | 'SUPERSEDES'
  | 'PRESENTED_BY';

export interface ArticleForm {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisherId: string | null;
  readonly author: string | null;
  readonly publishedAt: DateForm | null;
  readonly language: string | null;
  readonly licence: string | null;
  readonly kind: 'BRIEF' | 'NEWS' | 'TRANSCRIPT' | 'READOUT' | 'COMMUNIQUE' | 'REGISTER';
  readonly contentHash: string | null;
  /** The normalised text; null when only the bibliographic record is kept. */
  readonly text: string | null;
  readonly derivedFrom: readonly string[];
  /** Exact title of the earlier article of the same publisher that this one corrects, by id. */
  readonly replaces: string | null;
}

export interface StatementForm extends ClaimForm {
  /** Its local name in the file, for links and `basedOn`. */
  readonly key: string | null;
  readonly speakerIds: readonly string[];
  readonly attributedAs: string | null;
  readonly speakerKind: 'NAMED' | 'UNNAMED' | 'COLLECTIVE';
  readonly speakingAsId: string | null;
  readonly reportedByIds: readonly string[];
  readonly audienceIds: readonly string[];
  /** The spans inside quotation marks, verbatim. */
  readonly words: readonly string[];
  readonly gist: string | null;
  readonly language: string | null;
  readonly rendering: 'ORIGINAL' | 'TRANSLATED' | 'INTERPRETED';
  readonly mode: 'DIRECT' | 'INDIRECT' | 'MIXED';
  readonly verb: string | null;
  readonly kinds: readonly string[];
  readonly condition: string | null;
  /** As the source gives it; null where it leaves that to the meeting or to the date of the article. */
  readonly saidAt: DateForm | null;
  readonly meetingId: string | null;
  readonly aboutIds: readonly string[];
  /** The turn of the transcript that it belongs to; null elsewhere. */
  readonly turn: number | null;
  /** Its place in the document, from 0. */
  readonly sequence: number;
}

export interface StatementLinkForm extends ClaimForm {
  /** Index into `statements`. */
  readonly from: number;
  /** Index into `statements`, or the id of a statement that the graph has. */
  readonly to: number | string;
  readonly kind: 'REPLIES_TO' | 'CONTRADICTS' | 'REITERATES' | 'RETRACTS' | 'SAME_UTTERANCE';
}

export interface PositionForm extends ClaimForm {
  readonly holderId: string;
  readonly targetId: string;
  readonly stance: 'FOR' | 'AGAINST' | 'CONDITIONAL' | 'MIXED' | 'NEUTRAL';
  readonly strength: 'FIRM' | 'LEANING' | 'UNCLEAR';
  readonly conditions: string | null;
  readonly redLine: boolean;
  readonly basis: 'OWN_WORDS' | 'SPOKESPERSON' | 'OUTLET' | 'ANALYST';
  /** Indexes into `statements`. */
  readonly basedOn: readonly number[];
  readonly validFrom: DateForm;
  readonly validThrough: DateForm | null;
}

export interface MembershipForm extends ClaimForm {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly postId: string | null;
  readonly onBehalfOfId: string | null;
  readonly startDate: DateForm | null;
  readonly endDate: DateForm | null;
  /** The article's date: when it is known to have held. */
  readonly attestedAt: DateForm | null;
}

export interface AttendanceForm extends ClaimForm {
  readonly meetingId: string;
  readonly attendeeId: string;
  readonly sideId: string | null;
  readonly leads: boolean;
  readonly role: 'CHAIR' | 'HOST' | 'DELEGATE' | 'SPEAKER' | 'PARTICIPANT' | 'INTERPRETER' | 'OBSERVER' | null;
  readonly postId: string | null;
  readonly onBehalfOfId: string | null;
  readonly presence: 'CONFIRMED' | 'REPORTED' | 'EXPECTED' | 'DENIED';
}

export interface MeetingReportForm extends ClaimForm {
  readonly meetingId: string;
  readonly start: DateForm | null;
  readonly end: DateForm | null;
  /** ISO 8601 duration, `PT5H`. */
  readonly duration: string | null;
  readonly durationQualifier: 'ABOUT' | 'LESS_THAN' | 'MORE_THAN' | null;
  readonly placeId: string | null;
  readonly channel: 'IN_PERSON' | 'PHONE' | 'VIDEO' | null;
  readonly status: 'SCHEDULED' | 'HELD' | 'POSTPONED' | 'CANCELLED' | null;
}

export interface AgendaItemForm extends ClaimForm {
  readonly meetingId: string;
  readonly subjectId: string;
  readonly as: 'PLANNED' | 'DISCUSSED';
  readonly reportedById: string | null;
}

/** One article with all that it says, or declarations alone (`article` null). One of these is one transaction. */
export interface VerifiedLoad {
  /** Where it came from, for messages. */
  readonly file: string;
  readonly article: ArticleForm | null;
  /** Articles that it is derived from: bibliographic records only. */
  readonly sources: readonly ArticleForm[];
  readonly entities: readonly EntityForm[];
  readonly statements: readonly StatementForm[];
  readonly links: readonly StatementLinkForm[];
  readonly positions: readonly PositionForm[];
  readonly memberships: readonly MembershipForm[];
  readonly attendances: readonly AttendanceForm[];
  readonly reports: readonly MeetingReportForm[];
  readonly agenda: readonly AgendaItemForm[];
}

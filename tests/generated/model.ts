import type { Reference } from '../../src/entities/reference.input.js';
import { type Dated, endOfDate, every, first, holds, last, open, same, type Tree, value, within } from './matching.js';
import { ABOVE, CLASSIFICATIONS, MEETINGS, PART_OF, PEOPLE, RECORDED, textOf, type World } from './world.js';

/** What filters mean, said once more over plain objects, without a look at how the stores say it. */

type Article = World[number];
type Recorded = { readonly recordedAt: string };
export type Said = Article['statements'][number] & Recorded & { readonly text: string };
export type Stance = Omit<Article['positions'][number], 'basedOn'> & Recorded & { readonly basedOn: string[] };
export type Attended = Article['attendances'][number] & Recorded;
export type Member = Article['memberships'][number] & Recorded;
type Report = Article['reports'][number] & Recorded & { readonly published: string };

export interface When {
  readonly asOf?: string;
  readonly knownAt?: string;
}

const isIn = (id: string, whole: string): boolean =>
  id === whole || (ABOVE[id] !== undefined && isIn(ABOVE[id], whole));

export class Model {
  readonly statements: Said[] = [];
  readonly positions: Stance[] = [];
  readonly attendances: Attended[] = [];
  readonly memberships: Member[] = [];
  private readonly reports: Report[] = [];
  private readonly asOf: string | null;
  private readonly knownAt: string;

  constructor(
    world: World,
    when: When,
    private readonly today: string,
  ) {
    this.asOf = when.asOf ? endOfDate(when.asOf) : null;
    this.knownAt = when.knownAt ? endOfDate(when.knownAt) : '9999';
    world.forEach((article, articleIndex) => {
      const recordedAt = RECORDED[articleIndex]!;
      const texts = article.statements.map((_, index) => textOf(articleIndex, index));
      this.statements.push(...article.statements.map((said, index) => ({ ...said, recordedAt, text: texts[index]! })));
      for (const { basedOn, ...stance } of article.positions) {
        const found = this.positions.find((known) => same(known, stance));
        const bases = basedOn.flatMap((index) => texts[index] ?? []);
        if (found) found.basedOn.push(...bases);
        else this.positions.push({ ...stance, recordedAt, basedOn: bases });
      }
      // The same content in a second article is the same claim, known since the first.
      for (const one of article.attendances) {
        if (!this.attendances.some((known) => same(known, one))) this.attendances.push({ ...one, recordedAt });
      }
      for (const one of article.memberships) {
        if (!this.memberships.some((known) => same(known, one))) this.memberships.push({ ...one, recordedAt });
      }
      const published = article.publishedAt.latest!;
      this.reports.push(...article.reports.map((one) => ({ ...one, recordedAt, published })));
    });
  }

  private known = ({ recordedAt }: Recorded) => recordedAt <= this.knownAt;

  /** Under the view, what lists have. */
  private isSaid = (said: Said) => this.known(said) && (this.asOf === null || first(said.saidAt) <= this.asOf);
  private isHeld = (stance: Stance) => {
    const at = this.asOf ?? this.today;
    return this.known(stance) && (stance.validFrom.earliest ?? '') <= at && (stance.validThrough?.latest ?? '~') >= at;
  };
  private isMember = (member: Member) =>
    this.known(member) &&
    (this.asOf === null ||
      ((member.startDate?.earliest ?? '') <= this.asOf && (member.endDate?.latest ?? '~') >= this.asOf));
  private hasBegun = (meetingId: string) => {
    const start = this.startOf(meetingId);
    return this.asOf === null || start === null || first(start) <= this.asOf;
  };
  private isAttended = (attended: Attended) => this.known(attended) && this.hasBegun(attended.meetingId);
  private isMeeting = (id: string) => {
    const tells =
      this.reports.some((one) => one.meetingId === id && this.known(one)) ||
      this.attendances.some((one) => one.meetingId === id && this.known(one)) ||
      this.statements.some((one) => this.known(one) && (one.meetingId === id || one.aboutIds.includes(id)));
    return (this.knownAt === '9999' || tells) && this.hasBegun(id);
  };

  saidUnder = (where: Tree) => this.statements.filter((said) => this.isSaid(said) && this.statement(where, said));
  peopleUnder = (where: Tree) => PEOPLE.filter((id) => this.actor(where, id));
  meetingsUnder = (where: Tree) => MEETINGS.filter((id) => this.isMeeting(id) && this.meeting(where, id));
  stancesUnder = (where: Tree) =>
    this.positions.filter((stance) => this.isHeld(stance) && this.position(where, stance));

  private statement = (where: Tree, said: Said): boolean =>
    holds(where, (inner) => this.statement(inner, said), {
      about: ({ id, narrower }) => said.aboutIds.some((about) => (narrower === false ? about === id : isIn(about, id))),
      speaker: (one) => this.anyActor(one, said.speakerIds),
      reporter: (one) => this.anyActor(one, said.reportedByIds),
      voice: (one) => this.anyActor(one, [...said.speakerIds, ...said.reportedByIds]),
      firstHand: (wanted) => (said.reportedByIds.length === 0) === wanted,
      meeting: ({ relation, ...one }: Tree) => {
        const at = relation === 'ABOUT' ? [] : [said.meetingId];
        const about = relation === 'SAID_AT' ? [] : said.aboutIds;
        return [...at, ...about].some((id) => id?.startsWith('meeting:') && this.isOne(one, id, this.meeting));
      },
      mode: (filter) => value(filter, said.mode),
      kinds: ({ has, hasAny }) =>
        (has == null || said.kinds.includes(has as never)) &&
        (hasAny == null || (hasAny as string[]).some((kind) => said.kinds.includes(kind as never))),
      saidAt: (range) => within(range, { from: last(said.saidAt), through: first(said.saidAt) }),
      condition: (filter) => value(filter, said.condition),
      turn: (filter) => value(filter, said.turn),
      speakers: (related) => every(related, said.speakerIds, this.actor),
      meetings: (related) =>
        every(
          related,
          [said.meetingId, ...said.aboutIds].filter(
            (id): id is string => !!id?.startsWith('meeting:') && this.isMeeting(id),
          ),
          this.meeting,
        ),
      positions: (related) =>
        every(
          related,
          this.positions.filter((one) => this.isHeld(one) && one.basedOn.includes(said.text)),
          this.position,
        ),
    });

  private actor = (where: Tree, id: string): boolean =>
    holds(where, (inner) => this.actor(inner, id), {
      ids: (ids) => (ids as string[]).includes(id),
      statements: (related) =>
        every(
          related,
          this.statements.filter((said) => this.isSaid(said) && said.speakerIds.includes(id)),
          this.statement,
        ),
      attendances: (related) =>
        every(
          related,
          this.attendances.filter((one) => this.isAttended(one) && one.attendeeId === id),
          this.attendance,
        ),
      positions: (related) =>
        every(
          related,
          this.positions.filter((one) => this.isHeld(one) && one.holderId === id),
          this.position,
        ),
      memberships: (related) =>
        every(
          related,
          this.memberships.filter((one) => this.isMember(one) && one.personId === id),
          this.membership,
        ),
    });

  private membership = (where: Tree, member: Member): boolean =>
    holds(where, (inner) => this.membership(inner, member), {
      organisation: ({ id, below }) =>
        member.organisationId === id ||
        (below === true && id === 'org:arvenia' && member.organisationId === 'org:ministry'),
      startDate: (range) => within(range, member.startDate && open(member.startDate)),
      endDate: (range) => within(range, member.endDate && open(member.endDate)),
    });

  private attendance = (where: Tree, one: Attended): boolean =>
    holds(where, (inner) => this.attendance(inner, one), {
      meeting: (reference) => this.isOne(reference, one.meetingId, this.meeting),
      attendee: (reference) => this.anyActor(reference, [one.attendeeId]),
      side: ({ id }) => one.sideId === id,
      leads: (wanted) => one.leads === wanted,
      role: (filter) => value(filter, one.role),
      presence: (filter) => value(filter, one.presence),
      start: (range) => this.starts(range, one.meetingId),
    });

  private meeting = (where: Tree, id: string): boolean =>
    holds(where, (inner) => this.meeting(inner, id), {
      ids: (ids) => (ids as string[]).includes(id),
      classification: (filter) => value(filter, CLASSIFICATIONS[id]!),
      attendee: (reference) => this.met(reference, id),
      attendees: (references) => (references as Tree[]).every((reference) => this.met(reference, id)),
      place: ({ id: place }) => {
        const held = this.told(id, 'placeId')?.placeId;
        return held != null && isIn(held, place);
      },
      start: (range) => this.starts(range, id),
      status: (filter) => value(filter, this.told(id, 'status')?.status ?? null),
      channel: (filter) => value(filter, this.told(id, 'channel')?.channel ?? null),
      attendances: (related) =>
        every(
          related,
          this.attendances.filter((one) => this.isAttended(one) && one.meetingId === id),
          this.attendance,
        ),
      statements: (related) =>
        every(
          related,
          this.statements.filter((said) => this.isSaid(said) && said.meetingId === id),
          this.statement,
        ),
      statementsAbout: (related) =>
        every(
          related,
          this.statements.filter((said) => this.isSaid(said) && said.aboutIds.includes(id)),
          this.statement,
        ),
      partOf: (inner) => PART_OF[id] !== undefined && this.meeting(inner, PART_OF[id]),
      parts: (related) =>
        every(
          related,
          MEETINGS.filter((part) => PART_OF[part] === id && this.isMeeting(part)),
          this.meeting,
        ),
    });

  private position = (where: Tree, stance: Stance): boolean =>
    holds(where, (inner) => this.position(inner, stance), {
      holder: (reference) => this.anyActor(reference, [stance.holderId]),
      target: ({ id, narrower }) => (narrower === false ? stance.targetId === id : isIn(stance.targetId, id)),
      stance: (filter) => value(filter, stance.stance),
      redLine: (wanted) => stance.redLine === wanted,
      conditions: (filter) => value(filter, stance.conditions),
      validFrom: (range) => within(range, open(stance.validFrom)),
      validThrough: (range) => within(range, stance.validThrough && open(stance.validThrough)),
      basedOn: (related) =>
        every(
          related,
          this.statements.filter((said) => this.isSaid(said) && stance.basedOn.includes(said.text)),
          this.statement,
        ),
    });

  private isOne = (reference: Tree, id: string, meaning: (where: Tree, id: string) => boolean) =>
    reference.where == null ? (reference as Reference).id === id : meaning(reference.where as Tree, id);
  private anyActor = (reference: Tree, ids: readonly string[]) =>
    ids.some((id) => this.isOne(reference, id, this.actor));
  private met = (reference: Tree, meetingId: string) =>
    this.anyActor(
      reference,
      this.attendances
        .filter((one) => one.meetingId === meetingId && this.known(one) && /CONFIRMED|REPORTED/.test(one.presence))
        .map(({ attendeeId }) => attendeeId),
    );

  /** The believed report that counts for a detail: what took place before plans, then the newest. */
  private told(meetingId: string, detail: 'start' | 'placeId' | 'status' | 'channel'): Report | undefined {
    const believed = this.reports.filter(
      (one) => one.meetingId === meetingId && this.known(one) && one[detail] !== null,
    );
    const rank = (one: Report) => (one.status === 'SCHEDULED' ? 1 : 0);
    return believed.sort((a, b) => rank(a) - rank(b) || (a.recordedAt > b.recordedAt ? -1 : 1))[0];
  }

  private startOf(meetingId: string): Dated | null {
    const start = this.told(meetingId, 'start')?.start;
    if (start) return start;
    if (this.told(meetingId, 'status')?.status !== 'HELD') return null;
    const saying = this.reports.filter(
      (one) => one.meetingId === meetingId && this.known(one) && one.status === 'HELD',
    );
    return { earliest: null, latest: saying.map(({ published }) => published).sort()[0]! };
  }

  private starts(range: Tree, meetingId: string): boolean {
    const start = this.startOf(meetingId);
    return within(range, start && { from: start.latest ?? '~', through: first(start) });
  }
}

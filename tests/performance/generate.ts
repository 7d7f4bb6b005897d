import type { VerifiedLoad } from '../../src/ingest/verified.js';
import { day, declarations, entity, type Fiction, fiction } from '../testkit/fiction.js';

/** How large an invented corpus is. */
export interface Size {
  readonly statements: number;
  readonly people: number;
  readonly meetings: number;
}

const STATEMENTS_PER_ARTICLE = 500;
const TOPICS = 60;
const ORGANISATIONS = 20;
const STANCES = ['FOR', 'AGAINST', 'CONDITIONAL', 'MIXED', 'NEUTRAL'] as const;
const MODES = ['DIRECT', 'INDIRECT', 'MIXED'] as const;
const POINTS = 20;
/** How many statements at the start of an article answer the one before, and as many repeat its words. */
const LINKS = 10;
/** Which statement of an article contradicts its first one, by the same speaker. */
const CONTRADICTION = 30;
/** Which statement of each article up to June is by somebody who says nothing later. */
const FALLING_SILENT = 40;
const SILENT_SINCE = '2025-06-01';
const SILENT = 5;
/** A topic of agendas on which nobody ever speaks. */
const UNSPOKEN = 'topic:unspoken';

/** A generator of whole numbers that gives the same ones each time (a linear congruence, modulus 2^31). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const dayOf = (index: number) => day(new Date(Date.UTC(2025, 0, 1) + index * 86_400_000).toISOString().slice(0, 10));

type Edge = NonNullable<NonNullable<Parameters<typeof entity>[2]>['edges']>[number];

const point = (id: string, index: number, text: string, edges: Edge[]) =>
  entity(`point:${id}`, `Point ${id}`, { properties: { number: index + 1, text }, edges });

/** The entities of an invented corpus: one load of declarations. */
export function world({ people, meetings }: Size): VerifiedLoad {
  return declarations(
    ...Array.from({ length: ORGANISATIONS }, (_, i) => entity(`org:o${i}`, `Organisation ${i}`)),
    ...Array.from({ length: ORGANISATIONS }, (_, i) =>
      entity(`post:o${i}`, `Speaker of ${i}`, { edges: [['POST_OF', `org:o${i}`]] }),
    ),
    ...Array.from({ length: TOPICS }, (_, i) =>
      entity(`topic:t${i}`, `Topic ${i}`, i > 0 && i % 6 === 0 ? { edges: [['BROADER', 'topic:t0']] } : {}),
    ),
    entity(UNSPOKEN, 'Topic that nobody speaks of'),
    ...Array.from({ length: people }, (_, i) => entity(`person:p${i}`, `Person ${i}`)),
    ...Array.from({ length: SILENT }, (_, i) => entity(`person:silent${i}`, `Silent person ${i}`)),
    ...Array.from({ length: meetings }, (_, i) => entity(`meeting:m${i}`, `Meeting ${i}`)),
    entity('proposal:first', 'Plan, first version', { edges: [['PRESENTED_BY', 'org:o0']] }),
    entity('proposal:second', 'Plan, second version', { edges: [['SUPERSEDES', 'proposal:first']] }),
    ...Array.from({ length: POINTS }, (_, i) => [
      point(`first-${i}`, i, `Words ${i} as they were`, [['POINT_OF', 'proposal:first']]),
      point(`second-${i}`, i, `Words ${i} as they ${i % 3 === 0 ? 'are' : 'were'}`, [
        ['POINT_OF', 'proposal:second'],
        ...(i % 4 === 0 ? [] : [['CONTINUES', `point:first-${i}`] satisfies Edge]),
      ]),
    ]).flat(),
  );
}

/** The articles of an invented corpus, one after another: memory does not grow with it. */
export function* articles({ statements, people, meetings }: Size): Generator<VerifiedLoad> {
  const next = sequence(7);
  const person = () => `person:p${next(4) === 0 ? next(Math.min(20, people)) : next(people)}`;
  const count = Math.ceil(statements / STATEMENTS_PER_ARTICLE);
  for (let article = 0; article < count; article += 1) {
    const published = dayOf((article * 360) / count);
    const told = Array.from(
      { length: Math.max(1, Math.ceil(meetings / count)) },
      (_, i) => (article + i * count) % meetings,
    );
    const speakerOf = (i: number) => {
      if (i === FALLING_SILENT && published.value < SILENT_SINCE) return `person:silent${article % SILENT}`;
      return i === 0 || i === CONTRADICTION ? 'person:p0' : null;
    };
    const said: Fiction = {
      title: `Report ${article}`,
      publisherId: `org:o${article % ORGANISATIONS}`,
      publishedAt: published,
      statements: Array.from({ length: STATEMENTS_PER_ARTICLE }, (_, i) => ({
        text: `Words ${article} ${i} on the matter of ${next(1_000)}`,
        speakerIds: [speakerOf(i) ?? person()],
        reportedByIds: next(3) === 0 ? [person()] : [],
        speakingAsId: next(4) === 0 ? `post:o${next(ORGANISATIONS)}` : null,
        meetingId: next(5) === 0 ? null : `meeting:m${next(meetings)}`,
        aboutIds: [
          ...new Set([`topic:t${next(20) === 0 || i === FALLING_SILENT ? 0 : next(TOPICS)}`, `topic:t${next(TOPICS)}`]),
        ],
        mode: MODES[next(MODES.length)]!,
        saidAt: published,
      })),
      links: [
        ...Array.from({ length: 2 * LINKS }, (_, i) => ({
          from: i + 1,
          to: i,
          kind: i < LINKS ? ('REPLIES_TO' as const) : ('SAME_UTTERANCE' as const),
        })),
        { from: CONTRADICTION, to: 0, kind: 'CONTRADICTS' },
      ],
      // Every tenth article tells of the meetings of the one before it as well, and of another length.
      reports: [...told, ...(article % 10 === 1 ? told.map((i) => i - 1) : [])].map((i) => ({
        meetingId: `meeting:m${i}`,
        start: published,
        status: 'HELD',
        duration: article % 10 === 1 ? 'PT3H' : 'PT2H',
      })),
      agenda: told.flatMap((i) => [
        ...Array.from({ length: 3 }, () => ({ meetingId: `meeting:m${i}`, subjectId: `topic:t${next(TOPICS)}` })),
        ...(i % 5 === 0 ? [{ meetingId: `meeting:m${i}`, subjectId: UNSPOKEN }] : []),
      ]),
      memberships: [`person:p${article % people}`, person()].map((personId, i) => ({
        personId,
        postId: `post:o${(article + i) % ORGANISATIONS}`,
        startDate: published,
      })),
      attendances: told.flatMap((i) =>
        [...new Set(Array.from({ length: 2 + next(6) }, person))].map((attendeeId) => ({
          meetingId: `meeting:m${i}`,
          attendeeId,
          sideId: `org:o${next(4)}`,
          presence: next(30) === 0 ? 'DENIED' : 'REPORTED',
        })),
      ),
      positions: [
        // One who meets many and one who meets few, who change from article to article; organisations that stay opposed.
        ...['person:p0', `person:p${people - 1}`].map((holderId) => ({
          holderId,
          targetId: 'topic:t0',
          stance: STANCES[article % 2]!,
          redLine: holderId !== 'person:p0',
          validFrom: published,
        })),
        { holderId: `org:o${article % 4}`, targetId: 'topic:t1', stance: STANCES[article % 2]!, validFrom: published },
        ...Array.from({ length: 12 }, (_, i) => ({
          holderId: next(3) === 0 ? `org:o${next(ORGANISATIONS)}` : person(),
          targetId: i < 10 ? `topic:t${next(TOPICS)}` : i < 11 ? `point:second-${next(POINTS)}` : 'proposal:second',
          stance: STANCES[next(STANCES.length)]!,
          redLine: next(10) === 0,
          validFrom: published,
        })),
      ],
    };
    yield fiction(said);
  }
}

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { readBrief } from '../../src/ingest/formats/brief.js';
import { articleId } from '../../src/ingest/ids.js';
import type { VerifiedLoad } from '../../src/ingest/verified.js';
import { verify } from '../../src/ingest/verify.js';
import { openTestGraph } from '../testkit/graphs.js';
import { PORT_LIRA_ENTITIES } from './port-lira.entities.js';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/briefs/${name}`, import.meta.url));

let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

const AT_NINE = {
  value: '2031-05-04T09:00:00+02:00',
  earliest: '2031-05-04T07:00:00.000Z',
  latest: '2031-05-04T07:00:00.000Z',
};
const ON_THE_ARTICLES_DATE = { ...AT_NINE, basis: 'ARTICLE' };
const BY_HAND = { confidence: 1, method: 'HUMAN', reason: null };

describe('verify, on the Port Lira brief', () => {
  let load: VerifiedLoad;

  beforeAll(async () => {
    load = await verify(await readBrief(fixture('port-lira.md')), graph);
  });

  /** The words of a claim that was found, and its place cut from the text. */
  const words = ({ spans }: { readonly spans: VerifiedLoad['statements'][number]['spans'] }) => {
    const points = Array.from(load.article?.text ?? '');
    for (const { exact, start, end, prefix, suffix } of spans) {
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(points.slice(Math.max(0, start - 32), start).join('')).toBe(prefix);
      expect(points.slice(end, end + 32).join('')).toBe(suffix);
    }
    return spans.map(({ exact }) => exact);
  };

  it('makes the article', () => {
    const { id, text, contentHash, ...article } = load.article!;
    expect(article).toEqual({
      title: 'Arvenia and Belmor meet in Port Lira',
      url: null,
      publisherId: 'org:lira-courier',
      author: null,
      publishedAt: { ...AT_NINE, basis: 'STATED' },
      language: 'en',
      licence: 'CC0-1.0',
      kind: 'NEWS',
      derivedFrom: [],
      replaces: null,
    });
    expect(text).toBe(
      'The Arvenian president, Ana Reyl, received a Belmori team in Port Lira for almost three hours. It was led by Tomas Vek, the Belmori envoy, and the talks turned to the northern strait.\n\nHer spokesman Ilo Marn said afterwards that the strait was still open between them, and that Reyl had asked Vek to take a letter home. “We will not sign this month,” Marn told reporters. Belmor insists that no foreign patrols enter the strait.',
    );
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(id).toBe(articleId(load.article!));
    expect(load.sources).toEqual([]);
  });

  it('makes the entities', () => {
    expect(load.entities).toEqual(PORT_LIRA_ENTITIES);
  });

  it('makes the statements', () => {
    const nothing = {
      ...BY_HAND,
      attributedAs: null,
      speakerKind: 'NAMED',
      speakingAsId: null,
      reportedByIds: [],
      audienceIds: [],
      words: [],
      gist: null,
      language: 'en',
      rendering: 'ORIGINAL',
      condition: null,
      saidAt: null,
      meetingId: null,
      turn: null,
    };
    expect(load.statements.map(({ spans: _, ...statement }) => statement)).toEqual([
      {
        ...nothing,
        key: 'open',
        speakerIds: ['person:ilo-marn'],
        attributedAs: 'Her spokesman Ilo Marn',
        speakingAsId: 'post:arvenia-spokesman',
        mode: 'INDIRECT',
        verb: 'said',
        kinds: ['ASSERTION'],
        aboutIds: ['topic:strait', 'meeting:port-lira-talks'],
        sequence: 0,
      },
      {
        ...nothing,
        key: null,
        speakerIds: ['person:ana-reyl'],
        reportedByIds: ['person:ilo-marn'],
        audienceIds: ['person:tomas-vek'],
        mode: 'INDIRECT',
        verb: 'asked',
        kinds: ['REQUEST'],
        meetingId: 'meeting:port-lira-talks',
        aboutIds: [],
        sequence: 1,
      },
      {
        ...nothing,
        key: null,
        speakerIds: ['person:ilo-marn'],
        words: ['We will not sign this month'],
        mode: 'DIRECT',
        verb: 'told reporters',
        kinds: ['ASSERTION'],
        saidAt: {
          value: '2031-05-03~',
          earliest: '2031-05-03T00:00:00.000Z',
          latest: '2031-05-03T23:59:59.999Z',
          basis: 'ARTICLE',
        },
        aboutIds: ['meeting:port-lira-talks'],
        sequence: 2,
      },
    ]);
    expect(load.statements.map(words)).toEqual([
      ['the strait was still open between them'],
      ['had asked Vek to take a letter home'],
      ['We will not sign this month'],
    ]);
    expect(load.statements[0]?.spans[0]).toMatchObject({ start: 229, end: 267 });
  });

  it('makes the other claims', () => {
    const claim = (form: { readonly spans: VerifiedLoad['statements'][number]['spans'] }) => {
      const { spans: _, ...content } = form;
      return { ...content, words: words(form) };
    };
    const talks = 'meeting:port-lira-talks';
    const noDates = { start: null, end: null, channel: null };
    const membership = (personId: string, postId: string, quoted: string) => ({
      ...BY_HAND,
      personId,
      organisationId: null,
      postId,
      onBehalfOfId: null,
      startDate: null,
      endDate: null,
      attestedAt: ON_THE_ARTICLES_DATE,
      words: [quoted],
    });
    expect(load.links.map(claim)).toEqual([
      { ...BY_HAND, from: 2, to: 0, kind: 'REITERATES', words: ['We will not sign this month'] },
    ]);
    expect(load.memberships.map(claim)).toEqual([
      membership('person:ana-reyl', 'post:arvenia-president', 'The Arvenian president, Ana Reyl'),
      membership('person:tomas-vek', 'post:belmor-envoy', 'Tomas Vek, the Belmori envoy'),
      membership('person:ilo-marn', 'post:arvenia-spokesman', 'Her spokesman Ilo Marn'),
    ]);
    expect(load.reports.map(claim)).toEqual([
      {
        ...BY_HAND,
        ...noDates,
        meetingId: talks,
        duration: null,
        durationQualifier: null,
        placeId: 'place:port-lira',
        status: 'HELD',
        words: ['received a Belmori team in Port Lira'],
      },
      {
        ...BY_HAND,
        ...noDates,
        meetingId: talks,
        duration: 'PT3H',
        durationQualifier: 'LESS_THAN',
        placeId: null,
        status: null,
        words: ['for almost three hours'],
      },
    ]);
    expect(load.agenda.map(claim)).toEqual([
      {
        ...BY_HAND,
        meetingId: talks,
        subjectId: 'topic:strait',
        as: 'DISCUSSED',
        reportedById: null,
        words: ['the talks turned to the northern strait'],
      },
    ]);
    expect(load.attendances.map(claim)).toEqual([
      {
        ...BY_HAND,
        meetingId: talks,
        attendeeId: 'person:ana-reyl',
        sideId: 'org:arvenia',
        leads: false,
        role: 'HOST',
        postId: 'post:arvenia-president',
        onBehalfOfId: null,
        presence: 'REPORTED',
        words: ['Ana Reyl, received a Belmori team'],
      },
      {
        ...BY_HAND,
        meetingId: talks,
        attendeeId: 'person:tomas-vek',
        sideId: 'org:belmor',
        leads: true,
        role: 'DELEGATE',
        postId: null,
        onBehalfOfId: null,
        presence: 'REPORTED',
        words: ['It was led by Tomas Vek'],
      },
    ]);
    expect(load.positions.map(claim)).toEqual([
      {
        ...BY_HAND,
        holderId: 'org:belmor',
        targetId: 'topic:strait-patrols',
        stance: 'AGAINST',
        strength: 'FIRM',
        conditions: null,
        redLine: false,
        basis: 'OUTLET',
        basedOn: [],
        validFrom: ON_THE_ARTICLES_DATE,
        validThrough: null,
        words: ['Belmor insists that no foreign patrols enter the strait'],
      },
    ]);
  });

  it('gives the same form each time', async () => {
    expect(await verify(await readBrief(fixture('port-lira.md')), graph)).toEqual(load);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';
import { countingGraph, openTestGraph } from '../testkit/graphs.js';
import { runQuery, runRequest } from '../testkit/run-query.js';
import { clock, within } from './dates.js';

const REPORT = { publishedAt: day('2031-08-01'), url: 'https://gull.example/late' };

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  const people = ['ida', 'nils', 'tove', 'rolf', 'siri', 'odd', 'liv'];
  await write(
    graph,
    declarations(
      ...people.map((key) => entity(`person:${key}`, key[0]!.toUpperCase() + key.slice(1))),
      entity('topic:strait', 'The strait'),
      entity('topic:tolls', 'Tolls', { edges: [['BROADER', 'topic:strait']] }),
      entity('topic:fish', 'Fish'),
    ),
  );
  const strait = { aboutIds: ['topic:strait'] };
  const by = (...keys: string[]) => ({ speakerIds: keys.map((key) => `person:${key}`) });
  await write(
    graph,
    fiction({
      title: 'A year of words',
      publishedAt: day('2031-07-01'),
      statements: [
        // Ida spoke of it twice before June, once together with Nils, and of fish since.
        { ...by('ida'), aboutIds: ['topic:tolls'], text: 'Ida on tolls', saidAt: day('2031-01-10') },
        { ...by('ida', 'nils'), ...strait, text: 'Both on the strait', saidAt: day('2031-02-10') },
        { ...by('ida'), aboutIds: ['topic:fish'], text: 'Ida on fish', saidAt: day('2031-06-10') },
        // Tove spoke of it before and since.
        { ...by('tove'), ...strait, saidAt: day('2031-03-01') },
        { ...by('tove'), ...strait, saidAt: day('2031-06-20') },
        // Rolf spoke of it before, and on a date that may be before or since.
        { ...by('rolf'), ...strait, text: 'Rolf in March', saidAt: day('2031-03-02') },
        { ...by('rolf'), ...strait, text: 'Rolf by July', saidAt: within('../2031-07-01', null, '2031-07-01') },
        // Siri spoke of it on a date that may be either, and never surely before.
        { ...by('siri'), ...strait, saidAt: within('2031', '2031-01-01', '2031-12-31') },
        // Odd spoke of it since alone.
        { ...by('odd'), ...strait, saidAt: day('2031-06-01') },
        // Liv spoke of it before, and of fish at a time that may be before or since.
        { ...by('liv'), ...strait, text: 'Liv in May', saidAt: day('2031-05-31') },
        { ...by('liv'), aboutIds: ['topic:fish'], saidAt: within('2031', '2031-01-01', '2031-12-31') },
        { ...strait, speakerKind: 'UNNAMED', saidAt: day('2031-03-03') },
      ],
    }),
    clock('2031-07-02'),
  );
  await write(
    graph,
    fiction({ ...REPORT, title: 'Late', statements: [{ ...by('nils'), ...strait, saidAt: day('2031-07-20') }] }),
    clock('2031-08-02'),
  );
  await write(graph, fiction({ ...REPORT, title: 'Late, corrected' }), clock('2031-08-09'));
});
afterAll(() => graph.close());

const QUERY = `query ($about: SubjectReference!, $since: PartialDate!, $kind: SilenceKind, $first: Int = 100, $asOf: PartialDate, $knownAt: PartialDate) {
  silentHolders(about: $about, since: $since, kind: $kind, first: $first, asOf: $asOf, knownAt: $knownAt) {
    actor { name } kind isCertain countBefore countOfOthersSince last { text } latestOther { text }
  }
}`;

interface Silence {
  actor: { name: string };
  kind: string;
  isCertain: boolean;
  countBefore: number;
  countOfOthersSince: number;
  last: { text: string };
  latestOther: { text: string } | null;
}

const about = { name: 'The strait' };
const silent = async (variables: Record<string, unknown> = {}) =>
  (await runQuery<{ silentHolders: Silence[] }>(graph, QUERY, { about, since: '2031-06-01', ...variables }))
    .silentHolders;

const told = (found: readonly Silence[]) =>
  found.map(({ actor, kind, isCertain, countBefore }) => `${actor.name} ${countBefore} ${kind}${isCertain ? '' : '?'}`);

describe('who has been silent since a date', () => {
  it('is who surely spoke of it before and not surely since, those with most statements first', async () => {
    expect(told(await silent())).toEqual([
      'Ida 2 SPOKE_OF_OTHER_THINGS',
      'Liv 1 SAID_NOTHING',
      'Nils 1 SAID_NOTHING',
      'Rolf 1 SAID_NOTHING?',
    ]);
  });

  it('comes with the last words on it and the latest on other things', async () => {
    const [ida, liv, nils, rolf] = await silent();
    expect(ida).toMatchObject({
      last: { text: 'Both on the strait' },
      latestOther: { text: 'Ida on fish' },
      countOfOthersSince: 1,
    });
    expect(liv).toMatchObject({ last: { text: 'Liv in May' }, latestOther: null, countOfOthersSince: 0 });
    expect(nils).toMatchObject({ last: { text: 'Both on the strait' } });
    expect(rolf).toMatchObject({ last: { text: 'Rolf in March' } });
  });

  it('is one kind when asked', async () => {
    expect(told(await silent({ kind: 'SPOKE_OF_OTHER_THINGS' }))).toEqual(['Ida 2 SPOKE_OF_OTHER_THINGS']);
    expect(told(await silent({ kind: 'SAID_NOTHING', first: 1 }))).toEqual(['Liv 1 SAID_NOTHING']);
  });

  it('ends at asOf', async () => {
    // By 5 June, neither Ida nor Tove had broken the silence.
    expect(told(await silent({ asOf: '2031-06-05' }))).toEqual([
      'Ida 2 SAID_NOTHING',
      'Liv 1 SAID_NOTHING',
      'Nils 1 SAID_NOTHING',
      'Rolf 1 SAID_NOTHING',
      'Tove 1 SAID_NOTHING',
    ]);
  });

  it('is what was known then', async () => {
    expect(told(await silent({ knownAt: '2031-08-03' }))).not.toContain('Nils 1 SAID_NOTHING');
    expect(await silent({ knownAt: '2031-07-01' })).toEqual([]);
  });

  it('counts narrower topics unless they are not to count', async () => {
    expect(told(await silent({ about: { name: 'The strait', narrower: false } }))[0]).toBe(
      'Ida 1 SPOKE_OF_OTHER_THINGS',
    );
  });

  it('takes the same round trips for one holder and for many', async () => {
    const trips = async (first: number) => {
      const counting = countingGraph(graph);
      await runQuery(counting, QUERY, { about, since: '2031-06-01', first });
      return counting.reads;
    };
    expect(await trips(1)).toEqual(['names.resolve', 'silence.holders', 'entities.byId', 'statements.byId']);
    expect(await trips(100)).toEqual(await trips(1));
  });

  it('is read once for both kinds asked apart', async () => {
    const apart = `query ($about: SubjectReference!) {
      spoke: silentHolders(about: $about, since: "2031-06-01", kind: SPOKE_OF_OTHER_THINGS) { countBefore }
      nothing: silentHolders(about: $about, since: "2031-06-01", kind: SAID_NOTHING) { countBefore }
    }`;
    const counting = countingGraph(graph);
    await runQuery(counting, apart, { about });
    expect(counting.reads).toEqual(['names.resolve', 'silence.holders']);
  });

  it.each([
    [{ first: 0 }, 'Ask for 1 to 100 entries.'],
    [{ since: 'June' }, '"June" is not a date.'],
    [{ asOf: '2031-05' }, '`since` (2031-06-01) lies after `asOf`: nobody can have kept silent for that long.'],
    [{ about: { name: 'Nothing' } }, 'No subject has the name "Nothing".'],
  ])('cannot be asked with %j', async (variables, message) => {
    const { errors } = await runRequest(graph, QUERY, { about, since: '2031-06-01', ...variables });
    expect(errors?.[0]?.message).toContain(message);
  });
});

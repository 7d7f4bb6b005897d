import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../src/graph/embedded.js';
import type { Graph } from '../../../src/graph/graph.js';
import { migrate } from '../../../src/graph/migrate.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { dump } from '../../testkit/dump.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { fates, meetings, RegisterFiles, tenures } from './register-files.js';

const visit = (id: string, fields: string) => `  <visit>
    <id>${id}</id>
${fields}
  </visit>
`;
const dates = (start: string, end = start) => `    <start-date>${start}</start-date><end-date>${end}</end-date>`;
const who = (visitor: string, country: string) =>
  `    <visitor>${visitor}</visitor><from id="${country.toLowerCase()}">${country}</from>`;

const REGISTER = `<?xml version="1.0" encoding="UTF-8"?>
<visits>
${[
  visit(
    '1',
    `${dates('2031-07-01', '2031-07-03')}\n${who('Prime Minister Mira Solvei', 'Nordmark')}
    <description>Working Visit.</description><created-datetime>2031-08-01T10:00:00-04:00</created-datetime>`,
  ),
  visit('2', `${dates('2031-02-30')}\n${who('President Tam Orlan', 'Westria')}`),
  visit('3', `${dates('2031-09-05', '2031-09-01')}\n${who('President Tam Orlan', 'Westria')}`),
  visit('4', who('President Tam Orlan', 'Westria')),
  visit(
    '5',
    `${dates('2031-10-02')}\n    <visitor>President Tam Orlan</visitor><visitor>Foreign Minister Ana Reyl</visitor>
    <from id="westria">Westria</from><description>Attended the Strait Summit &amp; dinner.</description>`,
  ),
  visit('6', `${dates('2032-01-15')}\n    <visitor/><from id="belmor">Belmor</from>`),
].join('')}</visits>
`;

let graph: Graph;
let files: RegisterFiles;
let outcomes: FileOutcome[];
beforeAll(async () => {
  graph = await openTestGraph();
  files = await RegisterFiles.create();
  await files.write({ 'visits.xml': REGISTER });
  outcomes = await files.load(graph, 'visits.xml');
});
afterAll(async () => {
  await graph.close();
  await files.remove();
});

const lineOf = (text: string) => REGISTER.slice(0, REGISTER.indexOf(text)).split('\n').length - 1;

it('refuses a record that names more people than ever came together', async () => {
  const visitors = Array.from({ length: 5_000 }, (_, n) => `<visitor>President Tam${n} Orlan${n}</visitor>`).join('');
  const many = visit('7', `${dates('2031-07-01')}\n${visitors}<from id="westria">Westria</from>`);
  await files.write({ 'many.xml': `<visits>\n${many}</visits>` });
  expect(fates(await files.load(graph, 'many.xml'))).toEqual([
    ['visit 7', 'REFUSED', '2: one record names 5000 people, and takes at most 200'],
  ]);
});

describe('the register of visits', () => {
  it('refuses a broken record with its line and reason, and takes in the others', () => {
    expect(fates(outcomes)).toEqual([
      ['visit 1', 'LOADED'],
      ['visit 2', 'REFUSED', `${lineOf('<id>2<')}: wrong date "2031-02-30": February 2031 has 28 days`],
      ['visit 3', 'REFUSED', `${lineOf('<id>3<')}: wrong dates: it ends on 2031-09-01, before it begins on 2031-09-05`],
      ['visit 4', 'REFUSED', `${lineOf('<id>4<')}: the record gives no date: it needs <start-date> or <end-date>`],
      ['visit 5', 'LOADED'],
      ['visit 6', 'LOADED'],
    ]);
  });

  it('makes each visit a meeting with its days, its visitors, and the record as evidence', async () => {
    const [solvei, orlan, belmor] = await meetings(graph).then((all) =>
      ['Solvei', 'Orlan', 'Belmor'].map((name) => all.find((meeting) => meeting.name.includes(name))!),
    );
    expect(solvei).toMatchObject({
      name: 'Visit of Prime Minister Mira Solvei of Nordmark, 2031-07-01',
      classification: 'BILATERAL',
      start: '2031-07-01',
      end: '2031-07-03',
      attendances: {
        nodes: [
          {
            attendee: { id: 'person:mira-solvei' },
            side: { name: 'Nordmark' },
            post: { title: 'Prime Minister of Nordmark' },
            presence: 'CONFIRMED',
            evidence: [{ exact: 'Prime Minister Mira Solvei', method: 'RULES', confidence: 1 }],
          },
        ],
      },
      reports: [
        {
          status: 'HELD',
          evidence: [
            {
              exact: '2031-07-01',
              article: {
                title: 'Visit 1: Prime Minister Mira Solvei of Nordmark, 2031-07-01',
                publishedAt: '2031-08-01T10:00:00-04:00',
              },
            },
          ],
        },
      ],
    });
    expect(orlan!.classification).toBe('SUMMIT');
    expect(orlan!.attendances.nodes.map(({ attendee }) => attendee.id).sort()).toEqual([
      'person:ana-reyl',
      'person:tam-orlan',
    ]);
    expect(belmor).toMatchObject({ name: 'Visit of Belmor, 2032-01-15', attendances: { nodes: [] } });
  });

  it('has each visitor in office from before the visit until after it', async () => {
    expect(await tenures(graph)).toEqual([
      ['person:ana-reyl', 'Foreign Minister of Westria', '../2031-10-02', '2031-10-02/..'],
      ['person:mira-solvei', 'Prime Minister of Nordmark', '../2031-07-01', '2031-07-03/..'],
      ['person:tam-orlan', 'President of Westria', '../2031-10-02', '2031-10-02/..'],
    ]);
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await dump(graph);
    expect(fates(await files.load(graph, 'visits.xml')).filter(([, status]) => status === 'LOADED')).toEqual([]);
    expect(await dump(graph)).toEqual(before);
  });

  it.each([
    ['Working Visit; Strait Leaders’ Summit.', 'BILATERAL'],
    ['Official Working Visit, and a summit.', 'BILATERAL'],
    ['Strait Leaders’ Summit.', 'SUMMIT'],
    ['Attended the Strait Summit; met with President Orlan.', 'BILATERAL'],
    ['Private visit; attended the Strait Summit.', 'SUMMIT'],
  ])('is a meeting of two sides where it is a visit of its own beside a summit: %s', async (description, kind) => {
    const fields = `${dates('2033-05-01')}${who('President Ilo Marn', 'Ostria')}<description>${description}</description>`;
    await files.write({ 'talks.xml': `<visits>${visit('11', fields)}</visits>` });
    const empty = await openEmbedded(null);
    await migrate(empty);
    await files.load(empty, 'talks.xml');
    expect((await meetings(empty))[0]!.classification).toBe(kind);
    await empty.close();
  });

  it('knows a visitor again, and says how surely', async () => {
    await files.write({
      'later.xml': `<visits>${visit('9', `${dates('2032-03-01')}${who('Prime Minister Mira Solvei', 'Nordmark')}`)}</visits>`,
    });
    expect(fates(await files.load(graph, 'later.xml'))).toEqual([['visit 9', 'LOADED']]);
    const [later] = (await meetings(graph)).filter(({ start }) => start === '2032-03-01');
    expect(later!.attendances.nodes).toMatchObject([
      {
        attendee: { id: 'person:mira-solvei' },
        evidence: [{ method: 'RULES', reason: expect.stringContaining('has exactly this name, and was') }],
      },
    ]);
  });

  it('tells of the file where it ends in the middle, after what came before', async () => {
    await files.write({ 'cut.xml': REGISTER.slice(0, REGISTER.indexOf('<visitor>President Tam Orlan') + 15) });
    const last = fates(await files.load(graph, 'cut.xml')).at(-1)!;
    expect(last.slice(1)).toEqual([
      'REFUSED',
      expect.stringMatching(/^\d+: broken XML: the file ends inside <visitor>/),
    ]);
  });
});

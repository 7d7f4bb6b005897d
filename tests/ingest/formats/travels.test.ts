import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { metIn } from '../../../src/ingest/formats/met-with.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { dump } from '../../testkit/dump.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { fates, meetings, RegisterFiles, tenures } from './register-files.js';

const trip = (id: string, fields: string, name = 'Cora B. Dell') => `  <trip role="president" who="dell-cora-b">
    <id>${id}</id><role>president</role><name>${name}</name>
    ${fields}
    <created-datetime>2033-05-24T10:47:00-04:00</created-datetime>
  </trip>
`;
const days = (start: string, end: string) => `<start-date>${start}</start-date><end-date>${end}</end-date>`;
const TRIPS = `<trips>
${[
  trip(
    '1',
    `${days('2031-06-09', '2031-06-11')}<country id="nordmark">Nordmark</country><locale>Vik</locale>
    <remarks>Met with Prime Minister Mira Solvei and King Olaf II. Attended a concert.</remarks>`,
  ),
  trip('2', `${days('soon', 'later')}<country id="westria">Westria</country><locale>Oakhaven</locale>`),
  trip('3', `${days('2031-07-01', '2031-07-02')}<country id="westria">Westria</country>`, ''),
  trip(
    '4',
    `${days('2031-08-01', '2031-08-01')}<country id="westria">Westria</country><locale>Oakhaven</locale>
    <remarks>State visit; met with President Tam Orlan.</remarks>`,
  ),
].join('')}</trips>
`;
const SECRETARY = `<trips>
  <trip role="secretary" who="lund-per">
    <id>7</id><role>secretary</role><name>Per Lund</name>${days('2031-09-01', '2031-09-02')}
    <country id="westria">Westria</country><locale>Oakhaven</locale><remarks>Attended a funeral.</remarks>
  </trip>
</trips>
`;

let graph: Graph;
let files: RegisterFiles;
let outcomes: FileOutcome[];
beforeAll(async () => {
  graph = await openTestGraph();
  files = await RegisterFiles.create();
  await files.write({ 'dell.xml': TRIPS, 'lund.xml': SECRETARY });
  outcomes = [...(await files.load(graph, 'dell.xml')), ...(await files.load(graph, 'lund.xml'))];
});
afterAll(async () => {
  await graph.close();
  await files.remove();
});

describe('the register of trips', () => {
  it('refuses a broken record with its line and reason, and takes in the others', () => {
    expect(fates(outcomes)).toEqual([
      ['trip 1', 'LOADED'],
      ['trip 2', 'REFUSED', '8: wrong date "soon": a year, month or day is needed, such as 2031-05-04'],
      ['trip 3', 'REFUSED', '13: the record does not say whose trip it is: it needs <name>'],
      ['trip 4', 'LOADED'],
      ['trip 7', 'LOADED'],
    ]);
  });

  it('makes each trip a meeting of the traveller with whom the remarks say was met', async () => {
    const all = await meetings(graph);
    expect(all.map(({ name, classification, start, end }) => [name, classification, start, end])).toEqual([
      ['Visit of President Cora B. Dell to Oakhaven, Westria, 2031-08-01', 'BILATERAL', '2031-08-01', null],
      ['Visit of President Cora B. Dell to Vik, Nordmark, 2031-06-09', 'MULTILATERAL', '2031-06-09', '2031-06-11'],
      ['Visit of Secretary Per Lund to Oakhaven, Westria, 2031-09-01', 'MULTILATERAL', '2031-09-01', '2031-09-02'],
    ]);
    const present = all[1]!.attendances.nodes.map(({ attendee, post, evidence }) => [
      attendee.id,
      post?.title,
      evidence[0]!.exact,
      evidence[0]!.confidence,
    ]);
    expect(present.sort()).toEqual([
      ['person:cora-b-dell', 'President of United States', 'Cora B. Dell', 1],
      ['person:mira-solvei', 'Prime Minister of Nordmark', 'Prime Minister Mira Solvei', 0.9],
      ['person:olaf-ii', 'King of Nordmark', 'King Olaf II', 0.9],
    ]);
  });

  it('has the traveller and those who were met in office around the trip', async () => {
    expect(await tenures(graph)).toEqual([
      ['person:cora-b-dell', 'President of United States', '../2031-06-09', '2031-06-11/..'],
      ['person:cora-b-dell', 'President of United States', '../2031-08-01', '2031-08-01/..'],
      ['person:mira-solvei', 'Prime Minister of Nordmark', '../2031-06-09', '2031-06-11/..'],
      ['person:olaf-ii', 'King of Nordmark', '../2031-06-09', '2031-06-11/..'],
      ['person:per-lund', 'Secretary of State of United States', '../2031-09-01', '2031-09-02/..'],
      ['person:tam-orlan', 'President of Westria', '../2031-08-01', '2031-08-01/..'],
    ]);
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await dump(graph);
    expect(fates(await files.load(graph, 'dell.xml')).filter(([, status]) => status === 'LOADED')).toEqual([]);
    expect(await dump(graph)).toEqual(before);
  });
});

describe('a remark', () => {
  it.each([
    ['Met with King Salan bin Abdel and Crown Prince Omar of Belmor.', ['King Salan bin Abdel']],
    [
      'Met with President Tam Orlan, Prime Minister Ana de la Reyl, and Pope Leo XX.',
      ['President Tam Orlan', 'Prime Minister Ana de la Reyl', 'Pope Leo XX'],
    ],
    ['Working visit; met with Prime Minister Solvei.', []],
    ['Met with the Presidents of Belmor, Nordmark, and Westria.', []],
    ['Attended a summit with President Tam Orlan.', []],
    ['Met with Senator Ana Reyl. Also met with Bo Tarn.', ['Senator Ana Reyl']],
  ])('names whom it says was met, with office and in full: %s', (remarks, phrases) => {
    expect(metIn(remarks).map(({ phrase }) => phrase)).toEqual(phrases);
  });
});

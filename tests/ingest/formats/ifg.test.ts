import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { dump } from '../../testkit/dump.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { runQuery } from '../../testkit/run-query.js';
import { fates, memberships, RegisterFiles } from './register-files.js';

const TABLES = {
  'person.csv': `\ufeffid,id_parliament,name,display_name,start_date,end_date
p1,1,Lady Reyl,Lady Reyl,2033-01-10,
p1,1,Ana Reyl,Ana Reyl,,2033-01-10
p2,2,Bo Tarn,Bo Tarn,,
`,
  'post.csv': `id,organisation_id,name,display_name
m1,o1,"Minister for Ferries, Bridges and Tolls","Minister for Ferries, Bridges and Tolls"
m2,o2,Chief Whip,Chief Whip
`,
  'organisation.csv': `id,name,short_name,start_date,end_date
o1,Ministry of the Sea,Sea,2030-01-01,
`,
  'appointment.csv': `id,person_id,post_id,start_date,end_date
a1,p1,m1,2031-05-04,2032-07-20
a2,p1,m1,2034-01-01,

a3,p9,m1,2031-05-04,
a4,p2,m9,2031-05-04,
a5,p2,m2,2031-05-04,
a6,p2,m1,,
a7,p2,m1,2032-05-04,2031-05-04
a8,p2,m1,2032-08-01,2032-08-01
`,
};

let graph: Graph;
let files: RegisterFiles;
let outcomes: FileOutcome[];
beforeAll(async () => {
  graph = await openTestGraph();
  files = await RegisterFiles.create();
  await files.write(TABLES);
  outcomes = await files.load(graph, 'appointment.csv');
});
afterAll(async () => {
  await graph.close();
  await files.remove();
});

describe('the database of ministers', () => {
  it('refuses a broken row with its line and reason, and takes in the others', () => {
    expect(fates(outcomes)).toEqual([
      ['appointment a1', 'LOADED'],
      ['appointment a2', 'LOADED'],
      ['appointment a3', 'REFUSED', '5: person.csv has no "p9"'],
      ['appointment a4', 'REFUSED', '6: post.csv has no "m9"'],
      ['appointment a5', 'REFUSED', '7: organisation.csv has no "o2"'],
      ['appointment a6', 'REFUSED', '8: the row gives no start_date'],
      ['appointment a7', 'REFUSED', '9: wrong dates: it ends on 2031-05-04, before it begins on 2032-05-04'],
      ['appointment a8', 'LOADED'],
    ]);
  });

  it('makes each appointment a membership with its dates, and the row as evidence', async () => {
    const post = { title: 'Minister for Ferries, Bridges and Tolls of Ministry of the Sea' };
    expect(await memberships(graph)).toMatchObject([
      {
        person: { id: 'person:ana-reyl' },
        post,
        startDate: '2031-05-04',
        endDate: '2032-07-20',
        evidence: [
          {
            exact: 'Ana Reyl',
            method: 'RULES',
            confidence: 1,
            article: { publishedAt: '2032-07-20', kind: 'REGISTER' },
          },
        ],
      },
      {
        person: { id: 'person:ana-reyl' },
        post,
        startDate: '2034-01-01',
        endDate: null,
        evidence: [{ exact: 'Lady Reyl' }],
      },
      { person: { id: 'person:bo-tarn' }, post, startDate: '2032-08-01', endDate: '2032-08-01' },
    ]);
  });

  it('knows a person by all names that the table has', async () => {
    const { person } = await runQuery<{ person: { names: { text: string }[] } }>(
      graph,
      '{ person(id: "person:ana-reyl") { names { text } } }',
    );
    expect(person.names.map(({ text }) => text).sort()).toEqual(['Ana Reyl', 'Lady Reyl']);
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await dump(graph);
    expect(fates(await files.load(graph, 'appointment.csv')).filter(([, status]) => status === 'LOADED')).toEqual([]);
    expect(await dump(graph)).toEqual(before);
  });

  it('refuses a file that is no CSV, or has a table missing, by name', async () => {
    await files.write({ 'broken/appointment.csv': `${TABLES['appointment.csv']}a9,"p1,m1` });
    expect(fates(await files.load(graph, 'broken/appointment.csv'))).toEqual([
      [undefined, 'REFUSED', '1: person.csv is missing beside it'],
    ]);
    await files.write({ ...TABLES, 'appointment.csv': `${TABLES['appointment.csv']}a9,"p1,m1` });
    expect(fates(await files.load(graph, 'appointment.csv')).at(-1)).toEqual([
      undefined,
      'REFUSED',
      expect.stringMatching(/^1[123]: broken CSV: /),
    ]);
  });
});

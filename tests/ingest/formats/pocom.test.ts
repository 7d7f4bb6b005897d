import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import type { FileOutcome } from '../../../src/ingest/load-options.js';
import { dump } from '../../testkit/dump.js';
import { openTestGraph } from '../../testkit/graphs.js';
import { fates, memberships, RegisterFiles } from './register-files.js';

const term = (kind: string, id: string, person: string, dates: Record<string, string>, more = '') => `
    <${kind}>
      <id>${id}</id>
      <person-id>${person}</person-id>
      ${more}
${['appointed', 'started', 'ended']
  .map((name) => `      <${name}><date>${dates[name] ?? ''}</date><note/></${name}>`)
  .join('\n')}
      <created-date>2034-02-03</created-date>
    </${kind}>`;
const person = (id: string, surname: string, forename: string) => `<person>
  <id>${id}</id><persName><surname>${surname}</surname><forename>${forename}</forename></persName>
</person>`;

const FERRIES = `<principal-position>
  <id>envoy-for-ferries</id>
  <names><singular>Special Envoy for Ferries</singular><plural>Special Envoys for Ferries</plural></names>
  <principals>${[
    term('principal', 'ferr-1', 'dell-cora-b', { appointed: '2030-12-01', started: '2031-01-05', ended: '2032-06-30' }),
    term('principal', 'ferr-2', 'lund-per', { appointed: '2032-06', started: '2032-07-01' }),
    term('principal', 'ferr-3', 'lund-per', {}),
    term('principal', 'ferr-4', 'nobody-at-all', { started: '2033-01-01' }),
    term('principal', 'ferr-5', 'lund-per', { started: '2033-05-01', ended: '2033-04-01' }),
    term('principal', 'ferr-6', 'lund-per', { started: 'in spring' }),
  ].join('')}
  </principals>
</principal-position>
`;
const NORDMARK = `<country-mission>
  <territory-id>nordmark</territory-id>
  <chiefs>${[
    term(
      'chief',
      'nm-1',
      'lund-per-2',
      { appointed: '2031-02-01' },
      '<role-title-id>ambassador-e-p</role-title-id><contemporary-territory-id>nordmark</contemporary-territory-id>',
    ),
  ].join('')}
  </chiefs>
</country-mission>
`;

let graph: Graph;
let files: RegisterFiles;
let outcomes: FileOutcome[];
beforeAll(async () => {
  graph = await openTestGraph();
  files = await RegisterFiles.create();
  await files.write({
    'positions/ferries.xml': FERRIES,
    'missions/nordmark.xml': NORDMARK,
    'people/d/dell-cora-b.xml': person('dell-cora-b', 'Dell', 'Cora Belle'),
    'people/l/lund-per.xml': person('lund-per', 'Lund', 'Per'),
    'people/l/lund-per-2.xml': person('lund-per-2', 'Lund', 'Per'),
    'roles-country-chiefs/ambassador-e-p.xml':
      '<role><names><singular>Ambassador Extraordinary</singular><plural>Ambassadors</plural></names></role>',
  });
  outcomes = [
    ...(await files.load(graph, 'positions/ferries.xml')),
    ...(await files.load(graph, 'missions/nordmark.xml')),
  ];
});
afterAll(async () => {
  await graph.close();
  await files.remove();
});

const lineOf = (id: string) => FERRIES.slice(0, FERRIES.indexOf(`<id>${id}<`)).split('\n').length - 1;

describe('the register of officials', () => {
  it('refuses a broken term with its line and reason, and leaves out who never took office', () => {
    expect(fates(outcomes)).toEqual([
      ['ferr-1', 'LOADED'],
      ['ferr-2', 'LOADED'],
      [
        'ferr-4',
        'REFUSED',
        `${lineOf('ferr-4')}: nobody is known as "nobody-at-all": there is no such file in people beside it`,
      ],
      ['ferr-5', 'REFUSED', `${lineOf('ferr-5')}: wrong dates: it ends on 2033-04-01, before it begins on 2033-05-01`],
      [
        'ferr-6',
        'REFUSED',
        `${lineOf('ferr-6')}: wrong date "in spring": a year, month or day is needed, such as 2031-05-04`,
      ],
      ['nm-1', 'LOADED'],
    ]);
  });

  it('makes each term a membership with its dates, and the record as evidence', async () => {
    expect(await memberships(graph)).toMatchObject([
      {
        person: { id: 'person:cora-belle-dell', name: 'Cora Belle Dell' },
        post: { title: 'Special Envoy for Ferries of United States' },
        startDate: '2031-01-05',
        endDate: '2032-06-30',
        evidence: [
          {
            exact: 'Cora Belle Dell',
            method: 'RULES',
            confidence: 1,
            article: {
              title: 'Term ferr-1: Cora Belle Dell, Special Envoy for Ferries, 2031-01-05',
              publishedAt: '2032-06-30',
              kind: 'REGISTER',
            },
          },
        ],
      },
      { person: { id: 'person:per-lund' }, startDate: '2032-07-01', endDate: null },
      {
        person: { id: 'person:per-lund-lund-per-2' },
        post: { title: 'Ambassador Extraordinary to Nordmark of United States' },
        startDate: '2031-02-01',
      },
    ]);
  });

  it('takes two of one name for two where the register has two keys for them', async () => {
    const lunds = (await memberships(graph)).filter(({ person }) => person.name === 'Per Lund');
    expect(lunds.map(({ person }) => person.id)).toEqual(['person:per-lund', 'person:per-lund-lund-per-2']);
    expect(outcomes.at(-1)!.notes).toEqual([
      expect.stringMatching(/^"Per Lund" is taken for somebody new; near come Per Lund \(person:per-lund, /),
    ]);
  });

  it.each(['../../people/d/dell-cora-b', 'd/../../d/dell-cora-b', 'Dell', '.'])(
    'looks for no file by the key %s',
    async (key) => {
      const one = term('principal', 'ferr-7', key, { started: '2033-01-01' });
      await files.write({
        'odd/terms.xml': `<principal-position><principals>${one}</principals></principal-position>`,
        'people/D/Dell.xml': person('Dell', 'Dell', 'Dora'),
        'people/./..xml': person('.', 'Dell', 'Dora'),
      });
      expect(fates(await files.load(graph, 'odd/terms.xml'))).toEqual([
        ['ferr-7', 'REFUSED', expect.stringContaining(`nobody is known as "${key}"`)],
      ]);
    },
  );

  it('changes nothing when it is loaded again', async () => {
    const before = await dump(graph);
    const again = [
      ...(await files.load(graph, 'positions/ferries.xml')),
      ...(await files.load(graph, 'missions/nordmark.xml')),
    ];
    expect(fates(again).filter(([, status]) => status === 'LOADED')).toEqual([]);
    expect(await dump(graph)).toEqual(before);
  });
});

import type { Graph } from '../../src/graph/graph.js';
import { write } from '../../src/ingest/writer.js';
import { day, declarations, entity, fiction } from '../testkit/fiction.js';

/** Recorded at nine in the morning of this day. */
export const clock = (date: string) => () => `${date}T09:00:00.000Z`;

const HARBOUR_HEADS = [
  { personId: 'person:tom', postId: 'post:harbour-head', startDate: day('2029-03-01'), endDate: day('2030-06-30') },
] as const;

/** What the gazette says of the harbour; its second edition takes it back. */
const gazette = (edition: 'first' | 'second') =>
  fiction({
    title: `Gazette, ${edition} edition`,
    url: 'https://gazette.example/1',
    publishedAt: day('2031-04-01'),
    memberships: edition === 'first' ? HARBOUR_HEADS : [],
    statements: [{ text: `Edition ${edition}` }],
    ...(edition === 'second' ? { replaces: firstEdition() } : {}),
  });

const firstEdition = (): string => gazette('first').article!.id;

/**
 * An invented republic. Below it the palace with a press office; beside these the harbour. The spokeswoman is named by
 * two articles and by neither for the time between; the chief has a start and no end; the harbour's head has both.
 */
export async function writeRepublic(graph: Graph): Promise<void> {
  await write(
    graph,
    declarations(
      entity('org:republic', 'The Republic', { properties: { classification: 'COUNTRY' } }),
      entity('org:palace', 'The Palace', { edges: [['PART_OF', 'org:republic']], aliases: ['Палац'] }),
      entity('org:press-office', 'Press Office', { edges: [['PART_OF', 'org:palace']] }),
      entity('org:harbour', 'The Harbour', { edges: [['PART_OF', 'org:republic']] }),
      entity('org:isles', 'The Isles'),
      entity('post:spokeswoman', 'Spokeswoman', { edges: [['POST_OF', 'org:press-office']] }),
      entity('post:chief', 'Chief of Staff', { edges: [['POST_OF', 'org:palace']] }),
      entity('post:harbour-head', 'Head', { edges: [['POST_OF', 'org:harbour']] }),
      entity('post:other-head', 'Head'),
      entity('person:ana', 'Ana Reyl', { aliases: ['Ана Рейл'] }),
      entity('person:ilo', 'Ilo Marn'),
      entity('person:mira', 'Mira Voss'),
      entity('person:tom', 'Tom Ode'),
    ),
  );
  // The later article first: the order of loading is that of an archive, not of the world.
  await write(
    graph,
    fiction({
      title: 'Autumn',
      publishedAt: day('2031-09-10'),
      memberships: [
        { personId: 'person:ana', postId: 'post:spokeswoman' },
        { personId: 'person:mira', postId: 'post:chief', startDate: day('2030-01-15') },
      ],
      statements: [{ text: 'The palace is silent', speakerIds: ['person:ana'], speakingAsId: 'post:spokeswoman' }],
    }),
    clock('2032-01-01'),
  );
  await write(
    graph,
    fiction({
      title: 'Spring',
      publishedAt: day('2031-05-04'),
      memberships: [
        { personId: 'person:ana', postId: 'post:spokeswoman' },
        { personId: 'person:ilo', organisationId: 'org:palace', onBehalfOfId: 'org:isles' },
      ],
      statements: [{ text: 'The palace is open', speakerIds: ['person:ana'] }],
    }),
    clock('2032-02-01'),
  );
  await write(graph, gazette('first'), clock('2032-03-01'));
  await write(graph, gazette('second'), clock('2032-04-01'));
}

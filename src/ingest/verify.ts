import type { Graph } from '../graph/graph.js';
import { type Articles, articlesOf } from './articles.js';
import { Check } from './check.js';
import { refuseCycles } from './cycles.js';
import { declarationsOf, entitiesOf } from './declarations.js';
import type { ArticleDraft, Draft } from './draft.js';
import { Issues } from './errors.js';
import { type GraphReferences, readReferences } from './graph-references.js';
import { memberships, positions } from './holdings.js';
import {
  agendaItemId,
  attendanceId,
  meetingReportId,
  membershipId,
  positionId,
  statementId,
  statementLinkId,
} from './ids.js';
import { Known } from './known.js';
import { links } from './links.js';
import { meetingClaims } from './meeting-claims.js';
import { datesOfMeetings } from './meeting-dates.js';
import { mergeClaims } from './merge-claims.js';
import { NameTable } from './names.js';
import { findPublishers } from './publishers.js';
import { referencesOf } from './references.js';
import { replacedArticle } from './replaced.js';
import { Resolver, unknownReference } from './resolve.js';
import { StatementIndex, statements } from './statements.js';
import { suggestions } from './suggestions.js';
import { refuseTakenIdentifiers } from './taken-identifiers.js';
import type { ArticleForm, EntityForm, VerifiedLoad } from './verified.js';

/** What the claims of one brief come to. */
type Claims = Pick<
  VerifiedLoad,
  'statements' | 'links' | 'positions' | 'memberships' | 'attendances' | 'reports' | 'agenda'
>;

const NO_CLAIMS: Claims = {
  statements: [],
  links: [],
  positions: [],
  memberships: [],
  attendances: [],
  reports: [],
  agenda: [],
};

/**
 * Checks what a brief says: names become ids, quotes become spans, dates get their bounds. Names are looked up in the
 * file, in `known` (earlier files of a run that writes nothing) and in the graph. Rejects with a `LoadError` that lists
 * every fault of the file; reads only.
 */
export async function verify(draft: Draft, graph: Graph, known: Known = new Known()): Promise<VerifiedLoad> {
  const issues = new Issues(draft.file);
  const declarations = declarationsOf(draft.facts);
  const declared = new NameTable();
  for (const { form } of declarations) declared.add(form);
  const references = await readReferences(graph, referencesOf(draft));
  const resolver = new Resolver(declared, known.names, references);
  const check = new Check(draft, resolver, issues);

  const outlets: EntityForm[] = [];
  let articles: Articles | undefined;
  if (draft.article) {
    const publishers = await findPublishers(draft.article, resolver, declared, [known.names], graph, issues);
    outlets.push(...publishers.declared);
    articles = articlesOf(draft.article, publishers.ids, issues);
  }
  const entities = [...entitiesOf(declarations, check), ...outlets];
  await refuseCycles(entities, declarations, { graph, known }, check);
  await refuseTakenIdentifiers(declarations, { graph, known }, check);
  const claims = articles ? claimsOf(check, articles, references, known) : NO_CLAIMS;
  const replaces = draft.article && articles ? await replaced(draft.article, articles, graph, known, issues) : null;
  await explainUnresolved(check, graph, [declared, known.names]);
  issues.throwIfAny();

  const article: ArticleForm | null = articles ? { ...articles.article, replaces } : null;
  return { file: draft.file, article, sources: articles?.sources ?? [], entities, ...claims };
}

function claimsOf(check: Check, { article, publishedAt }: Articles, graph: GraphReferences, known: Known): Claims {
  const { reports, agenda, attendances } = meetingClaims(check);
  const index = new StatementIndex(check);
  const said = statements(check, { article, publishedAt, meetings: datesOfMeetings(reports) }, index);
  const statementIds = said.map((statement) => statementId(article, statement));
  const idOf = (statement: number | string) => (typeof statement === 'number' ? statementIds[statement]! : statement);
  return {
    statements: said,
    links: mergeClaims(links(check, said, index, graph, known), ({ from, to, kind }) =>
      statementLinkId(idOf(from), idOf(to), kind),
    ),
    positions: mergeClaims(positions(check, publishedAt, index), positionId, (first, next) => ({
      basedOn: [...new Set([...first.basedOn, ...next.basedOn])],
    })),
    memberships: mergeClaims(memberships(check, publishedAt), membershipId),
    attendances: mergeClaims(attendances, attendanceId),
    reports: mergeClaims(reports, (report) => meetingReportId(article, report)),
    agenda: mergeClaims(agenda, agendaItemId),
  };
}

async function replaced(draft: ArticleDraft, { article }: Articles, graph: Graph, known: Known, issues: Issues) {
  const title = draft.frontMatter.replaces;
  if (title === undefined) return null;
  const id = await replacedArticle(article, title, graph, known);
  if (id === null) {
    const message = `no earlier article of this publisher has the title "${title}"`;
    issues.addUnknown(draft.file, draft.lineOf(['replaces']), message);
  }
  return id;
}

/** So many references get suggestions; a file with more faults has another problem. */
const MOST_EXPLAINED = 50;

async function explainUnresolved(check: Check, graph: Graph, tables: readonly NameTable[]): Promise<void> {
  for (const [index, { file, line, reference, expected, others }] of check.unresolved.entries()) {
    const isExplained = others.length === 0 && index < MOST_EXPLAINED;
    const near = isExplained ? await suggestions(graph, tables, reference, expected) : [];
    check.issues.addUnknown(file, line, unknownReference(reference, expected, others, near));
  }
}

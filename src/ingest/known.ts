import { aboveIn } from './above.js';
import { identifierKey, statementId } from './ids.js';
import { NameTable } from './names.js';
import { MeetingsOfRun } from './resolution/meetings-of-run.js';
import type { KnownPerson, Office } from './resolution/people.js';
import type { ArticleForm, MembershipForm, VerifiedLoad } from './verified.js';

/**
 * What earlier files of one run declare, for `check` and `--dry-run`, which write nothing: the files after them are
 * verified as if the graph had it.
 */
export class Known {
  readonly names = new NameTable();
  /** From each declared thing to those right above it. */
  readonly above = new Map<string, readonly string[]>();
  readonly articles: ArticleForm[] = [];
  readonly meetings = new MeetingsOfRun();
  readonly statementIds = new Set<string>();
  readonly people = new Map<string, KnownPerson>();
  /** Things by the keys of their outside identifiers. */
  readonly identifiers = new Map<string, string>();
  private readonly posts = new Map<string, { readonly title: string; readonly organisationId: string }>();

  /** Adds a file that was verified. */
  add(load: VerifiedLoad): void {
    for (const entity of load.entities) {
      this.names.add(entity);
      const { id, label, name, names, identifiers, edges } = entity;
      for (const identifier of identifiers) this.identifiers.set(identifierKey(identifier), id);
      const organisation = edges.find(({ type }) => type === 'POST_OF');
      if (organisation) this.posts.set(id, { title: name, organisationId: organisation.to });
      if (label !== 'Person') continue;
      const known = this.people.get(id);
      const all = new Set([...(known?.names ?? []), name, ...names.map(({ text }) => text)]);
      this.people.set(id, { id, name, names: [...all], offices: known?.offices ?? [] });
    }
    for (const membership of load.memberships) {
      const person = this.people.get(membership.personId);
      const office = this.officeOf(membership);
      if (person && office) this.people.set(person.id, { ...person, offices: [...person.offices, office] });
    }
    for (const [id, above] of aboveIn(load.entities)) this.above.set(id, above);
    this.meetings.add(load, (postId) => this.posts.get(postId));
    const { article } = load;
    if (!article) return;
    this.articles.push(article);
    for (const statement of load.statements) this.statementIds.add(statementId(article, statement));
  }

  private officeOf({ postId, startDate, endDate, attestedAt }: MembershipForm): Office | null {
    const post = postId === null ? undefined : this.posts.get(postId);
    if (postId === null || post === undefined) return null;
    return {
      postId,
      title: post.title,
      organisation: this.names.usualName(post.organisationId) ?? post.organisationId,
      startEarliest: startDate?.earliest ?? null,
      startLatest: startDate?.latest ?? null,
      endEarliest: endDate?.earliest ?? null,
      endLatest: endDate?.latest ?? null,
      attestedAt: attestedAt?.earliest ?? null,
    };
  }
}

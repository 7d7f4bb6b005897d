import { aboveIn } from './above.js';
import { statementId } from './ids.js';
import { datesOfMeetings } from './meeting-dates.js';
import { NameTable } from './names.js';
import type { ArticleForm, DateForm, VerifiedLoad } from './verified.js';

/**
 * What earlier files of one run declare, for `check` and `--dry-run`, which write nothing: the files after them are
 * verified as if the graph had it.
 */
export class Known {
  readonly names = new NameTable();
  /** From each declared thing to those right above it. */
  readonly above = new Map<string, readonly string[]>();
  readonly articles: ArticleForm[] = [];
  readonly meetingDates = new Map<string, DateForm>();
  readonly statementIds = new Set<string>();

  /** Adds a file that was verified. */
  add(load: VerifiedLoad): void {
    for (const entity of load.entities) this.names.add(entity);
    for (const [id, above] of aboveIn(load.entities)) this.above.set(id, above);
    for (const [meeting, date] of datesOfMeetings(load.reports)) this.meetingDates.set(meeting, date);
    const { article } = load;
    if (!article) return;
    this.articles.push(article);
    for (const statement of load.statements) this.statementIds.add(statementId(article, statement));
  }
}

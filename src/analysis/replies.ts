import type { Context } from '../context.js';
import { BadInput } from '../shared/errors.js';
import { checkedSize } from '../shared/groups.js';
import { isBelieved, type View, viewOf } from '../shared/view.js';
import type { Statement } from '../statements/statement.type.js';
import { StatementLinkKind } from '../statements/statement-link.enums.js';
import type { StatementLink } from '../statements/statement-link.type.js';
import type { ReplyArgs } from './reply.input.js';
import type { Reply } from './reply.type.js';
import { delayBetween } from './reply-delay.js';

type Stores = Pick<Context, 'statements' | 'statementLinks'>;

const DEEPEST = 5;
const REPLIES = { where: { kind: { eq: StatementLinkKind.REPLIES_TO } } };

/** The replies to a statement, with the replies to those down to a depth: nearest first, then the oldest first. */
export async function repliesTo(statement: Statement, args: ReplyArgs, stores: Stores): Promise<Reply[]> {
  return chain(statement, 'to', args, stores);
}

/** What a statement answers, with what that answers up to a depth: nearest first, then the oldest first. */
export async function answeredBy(statement: Statement, args: ReplyArgs, stores: Stores): Promise<Reply[]> {
  return chain(statement, 'from', args, stores);
}

async function chain(
  statement: Statement,
  end: 'from' | 'to',
  { depth, first, ...dates }: ReplyArgs,
  stores: Stores,
): Promise<Reply[]> {
  if (depth < 1 || depth > DEEPEST) throw new BadInput(`Replies are followed 1 to ${DEEPEST} deep.`);
  const size = checkedSize(first, 100);
  const view = viewOf(dates, statement.view);
  const replies: Reply[] = [];
  const visited = new Set([statement.id]);
  let level = [statement];
  for (let at = 1; at <= depth && level.length > 0 && replies.length < size; at += 1) {
    const found = (await Promise.all(level.map((one) => step(one, end, at, view, stores)))).flat();
    found.sort((a, b) => (placeOf(a, end) < placeOf(b, end) ? -1 : 1));
    replies.push(...found);
    level = [];
    for (const reply of found) {
      const next = end === 'to' ? reply.statement : reply.to;
      if (!visited.has(next.id)) level.push(next);
      visited.add(next.id);
    }
  }
  return replies.slice(0, size);
}

const placeOf = ({ statement, to, link }: Reply, end: 'from' | 'to') =>
  `${(end === 'to' ? statement : to).sortKey} ${link.id}`;

async function step(
  statement: Statement,
  end: 'from' | 'to',
  depth: number,
  view: View,
  { statements, statementLinks }: Stores,
): Promise<Reply[]> {
  const links = await statementLinks.ofStatement({ ...statement, view }, end, REPLIES);
  const others = await Promise.all(
    links.map(({ fromId, toId }) => statements.byId(end === 'to' ? fromId : toId, view)),
  );
  return links.flatMap((link, i) => {
    const other = others[i];
    if (!other || !isBelieved(other, view)) return [];
    return end === 'to' ? replyOf(other, statement, link, depth) : replyOf(statement, other, link, depth);
  });
}

const replyOf = (statement: Statement, to: Statement, link: StatementLink, depth: number): Reply => ({
  statement,
  to,
  link,
  depth,
  delay: delayBetween(to, statement),
});

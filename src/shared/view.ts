import { ArgsType, type ClassType, Field } from 'type-graphql';
import { PageArgs } from './connection.js';
import { latestOf, PartialDate } from './partial-date.js';

/**
 * The point of view of a row: what held at `asOf` (valid time), as this graph knew it at `knownAt` (recorded time).
 * Both are ISO instants, or null for "no limit" and "today's knowledge". Every row carries the one it was read under.
 */
export interface View {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** A row that GraphQL's nested fields start from. */
export interface Viewed {
  readonly view: View;
}

/** What the two dates of a view mean for some list. */
export interface ViewDescriptions {
  readonly asOf: string;
  readonly knownAt: string;
}

const GENERAL: ViewDescriptions = {
  asOf: 'Valid time: only what was said, held or true by the end of this date. Without it there is no such limit. Nested fields inherit it.',
  knownAt:
    'Recorded time: answer with what this graph knew at the end of this date. Without it, with what it knows today. Nested fields inherit it.',
};

/** Adds the two dates of a view to arguments. */
export function withView<Base extends object>(base: ClassType<Base>, { asOf, knownAt }: ViewDescriptions = GENERAL) {
  // type-graphql inherits arguments through the prototype chain, so the base is extended, not copied.
  @ArgsType()
  class Args extends (base as ClassType<object>) {
    @Field(() => PartialDate, { nullable: true, description: asOf })
    asOf?: string | null;

    @Field(() => PartialDate, { nullable: true, description: knownAt })
    knownAt?: string | null;
  }
  return Args as unknown as ClassType<Base & Pick<Args, 'asOf' | 'knownAt'>>;
}

@ArgsType()
class NoArgs {}

/** The arguments of a field that answers under a view. */
@ArgsType()
export class ViewArgs extends withView(NoArgs) {}

/** The arguments of a list of claims: a page, under a view. */
@ArgsType()
export class ViewedPageArgs extends withView(PageArgs) {}

/** Today's knowledge, without a limit in valid time. */
export const TODAY: View = { asOf: null, knownAt: null };

/** The view that a field's own arguments ask for; what they leave out is the parent's. */
export function viewOf({ asOf, knownAt }: Pick<ViewArgs, 'asOf' | 'knownAt'>, parent: View = TODAY): View {
  if (asOf == null && knownAt == null) return parent;
  return {
    asOf: asOf == null ? parent.asOf : latestOf(asOf),
    knownAt: knownAt == null ? parent.knownAt : latestOf(knownAt),
  };
}

/**
 * The instant whose knowledge tells what a claim rests on: that of its view, but of a claim that was given up before
 * then the last one at which it was believed. Null for today's knowledge.
 */
export function believedAt(supersededAt: string | null, { knownAt }: View): string | null {
  if (supersededAt === null) return knownAt;
  const last = new Date(Date.parse(supersededAt) - 1).toISOString();
  return knownAt !== null && knownAt < last ? knownAt : last;
}

/** Whether a claim was believed under a view: at its `knownAt`, or today. */
export const isBelieved = (
  { recordedAt, supersededAt }: { readonly recordedAt: string; readonly supersededAt: string | null },
  { knownAt }: View,
): boolean => (knownAt === null ? supersededAt === null : recordedAt <= knownAt && (supersededAt ?? '~') > knownAt);

/** The row with its view: a copy, so that a cached row serves several views. */
export const seen = <Row extends object>(row: Row, view: View): Row & Viewed => ({ ...row, view });

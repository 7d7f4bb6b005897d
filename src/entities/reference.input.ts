import { type ClassType, Field, ID, InputType } from 'type-graphql';

@InputType({
  description:
    'One thing, given by exactly one of its id or its name. A name is any full name, label or alias, in any script; case and accents do not matter. Error AMBIGUOUS_NAME when several things have it; UNKNOWN_NAME, with suggestions, when none has.',
})
export class Reference {
  @Field(() => ID, {
    nullable: true,
    description:
      'Its id: what kind of thing it is, a colon and its key, such as `topic:nato`. A valid id that nothing has matches nothing.',
  })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its name, title, label or alias in any script, such as "Путин".',
  })
  name?: string | null;
}

/** A reference that can also describe what it means. */
export interface RelatedOne<Filter> extends Reference {
  where?: Filter | null;
}

/** The input `name` for a thing that a filter can give by id, by name or by conditions of its own. */
export function relatedOne<Filter extends object>(
  name: string,
  where: () => ClassType<Filter>,
): ClassType<RelatedOne<Filter>> {
  @InputType(name, {
    description:
      'One related thing, given by exactly one of `id`, `name` (any full name, label or alias, in any script) and `where`.',
  })
  class One extends Reference implements RelatedOne<Filter> {
    @Field(where, { nullable: true, description: 'Any for which these conditions hold.' })
    where?: Filter | null;
  }
  return One;
}

@InputType({
  description:
    'A subject, given by exactly one of its id or its name. By name it is every subject of that name, and the topics that concern an organisation, person or place of that name.',
})
export class SubjectReference extends Reference {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether the topics narrower than a topic count too.',
  })
  narrower?: boolean | null;
}

/** Everything that a group of statements can be asked for. */
export const FIELDS = `totalCount statementCount groups {
  count share isImprecise bucket mode kind language isFirstHand
  speaker { name } reporter { name } topic { name } subject { name } meeting { name } publisher { name } article { title }
  statements(first: 2) { text }
}`;

/** The arguments of a field that groups, and the variables that they take. */
export const ARGUMENTS = 'by: $by, where: $where, orderBy: $orderBy, first: $first, asOf: $asOf, knownAt: $knownAt';
export const VARIABLES = `$by: [StatementGroupKey!]!, $where: StatementWhere, $orderBy: GroupOrder = MOST_FIRST
  $first: Int = 100, $asOf: PartialDate, $knownAt: PartialDate`;

type Named = { name: string } | null;

export interface Group {
  count: number;
  share: number;
  speaker: Named;
  reporter: Named;
  topic: Named;
  subject: Named;
  meeting: Named;
  publisher: Named;
  article: { title: string } | null;
  mode: string | null;
  kind: string | null;
  language: string | null;
  isFirstHand: boolean | null;
  bucket: string | null;
  isImprecise: boolean;
  statements: { text: string }[];
}

export interface Groups {
  totalCount: number;
  statementCount: number;
  groups: Group[];
}

const valuesOf = (group: Group) => [
  ...(group.isImprecise ? ['imprecise'] : []),
  ...[group.bucket, group.mode, group.kind, group.language, group.isFirstHand].filter((value) => value !== null),
  ...[group.speaker, group.reporter, group.topic, group.subject, group.meeting, group.publisher].flatMap((thing) =>
    thing ? [thing.name] : [],
  ),
  ...(group.article ? [group.article.title] : []),
];

/** `value value count`, in the order of the groups. */
export const lines = ({ groups }: Pick<Groups, 'groups'>) =>
  groups.map((group) => [...valuesOf(group), group.count].join(' '));

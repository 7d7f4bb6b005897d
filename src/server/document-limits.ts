import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { Limits } from '../config.js';
import { requestError } from './request-error.js';

/** Levels of introspection allowed: GraphiQL's own query has 15. */
const INTROSPECTION_DEPTH = 16;

interface Shape {
  /** Levels of ordinary fields. */
  readonly depth: number;
  /** Levels of fields from `__schema` or `__type` on. */
  readonly introspection: number;
  readonly aliases: number;
}

const NOTHING: Shape = { depth: 0, introspection: 0, aliases: 0 };

/** A validation rule that refuses documents too deep or with too many aliases, fragments followed. */
export function documentLimits(limits: Pick<Limits, 'depth' | 'aliases'>): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    Document(document) {
      for (const shape of shapesOf(document)) {
        if (shape.depth > limits.depth || shape.introspection > INTROSPECTION_DEPTH) {
          const introspects = shape.depth <= limits.depth;
          const [is, most] = introspects ? [shape.introspection, INTROSPECTION_DEPTH] : [shape.depth, limits.depth];
          const message = `The operation is ${is} levels deep; ${most} are allowed. Ask for what is deepest in an operation of its own.`;
          context.reportError(requestError('QUERY_TOO_DEEP', message, { depth: is, limit: most }));
        }
        if (shape.aliases > limits.aliases) {
          const { aliases } = shape;
          const message = `The operation has ${aliases} aliases, fragments included; ${limits.aliases} are allowed.`;
          context.reportError(requestError('TOO_MANY_ALIASES', message, { aliases, limit: limits.aliases }));
        }
      }
    },
  });
}

/** A validation rule that refuses the character NUL, which no stored text contains and Neo4j's indexes do not take. */
export function noNulInLiterals(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (node.value.includes('\0')) {
        context.reportError(requestError('BAD_USER_INPUT', 'A text holds the character NUL (U+0000).', {}, node));
      }
    },
  };
}

/** A validation rule that refuses kinds of operation that the schema does not have (GraphQL, Operation Type Existence). */
export function knownOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This API has no ${node.operation}s.`, { nodes: [node] }));
    },
  };
}

/** The shape of each operation. Fragments are measured once, and a cycle (refused by another rule) ends at itself. */
function shapesOf(document: DocumentNode): Shape[] {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
  }
  const measured = new Map<string, Shape>();

  function shapeOfFragment(name: string): Shape {
    const earlier = measured.get(name);
    if (earlier) return earlier;
    measured.set(name, NOTHING);
    const selections = fragments.get(name);
    const shape = selections ? shapeOf(selections) : NOTHING;
    measured.set(name, shape);
    return shape;
  }

  function shapeOf({ selections }: SelectionSetNode): Shape {
    let { depth, introspection, aliases } = NOTHING;
    for (const selection of selections) {
      let shape: Shape;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        shape = shapeOfFragment(selection.name.value);
      } else {
        shape = selection.selectionSet ? shapeOf(selection.selectionSet) : NOTHING;
        if (selection.kind === Kind.FIELD) {
          const introspects = selection.name.value === '__schema' || selection.name.value === '__type';
          if (selection.alias) aliases += 1;
          shape = introspects
            ? { ...shape, depth: 0, introspection: 1 + shape.depth }
            : { ...shape, depth: 1 + shape.depth };
        }
      }
      depth = Math.max(depth, shape.depth);
      introspection = Math.max(introspection, shape.introspection);
      aliases += shape.aliases;
    }
    return { depth, introspection, aliases };
  }

  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [shapeOf(definition.selectionSet)] : [],
  );
}

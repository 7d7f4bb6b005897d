import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import type { Logger } from 'pino';
import type { Limits } from '../config.js';
import { callerOf } from './caller.js';
import { costOf } from './cost.js';
import { documentLimits, knownOperations, noNulInLiterals } from './document-limits.js';
import type { ErrorMask } from './errors.js';
import { PointBudget } from './point-budget.js';
import { requestError } from './request-error.js';
import { statuses } from './statuses.js';
import { checkVariables } from './variables.js';

const MOST_ERRORS = 5;

/** Apollo with our limits, masking and statuses, and without everything that hooks single fields or calls home. */
export function createApollo(options: {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly mask: ErrorMask;
  readonly logger: Logger;
}): ApolloServer<object> {
  const { schema, limits, mask, logger } = options;
  return new ApolloServer<object>({
    schema,
    logger,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => mask.format(formatted, error),
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: MOST_ERRORS },
    executionOptions: { maxCoercionErrors: MOST_ERRORS },
    validationRules: [documentLimits(limits), noNulInLiterals, knownOperations],
    plugins: [
      costLimit(limits),
      statuses,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/**
 * Refuses operations that may return too many rows, or more than the caller may still ask for in this minute: once the
 * document is known to be valid, and before it runs.
 */
function costLimit({ cost: limit, pointsPerMinute }: Limits): ApolloServerPlugin {
  const budget = new PointBudget(pointsPerMinute);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          checkVariables(request.variables);
          if (!operation) return;
          const variables = request.variables ?? {};
          const cost = costOf({ schema, operation, fragments: fragmentsOf(document), variables });
          if (cost > limit) {
            const message = `The operation may return ${cost} rows; ${limit} are allowed. Ask for smaller pages (first) or fewer nested lists.`;
            throw requestError('QUERY_TOO_COMPLEX', message, { cost, limit });
          }
          const retryAfter = await budget.spend(callerOf(contextValue), cost);
          if (retryAfter === null) return;
          const message = `Your operations of this minute may return more than ${budget.points} rows. Ask again in ${retryAfter} s.`;
          throw requestError('RATE_LIMITED', message, { cost, limit: budget.points, retryAfter });
        },
      };
    },
  };
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

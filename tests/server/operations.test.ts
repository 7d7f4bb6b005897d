import { getIntrospectionQuery, Kind, type OperationDefinitionNode, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { buildApiSchema } from '../../src/schema.js';
import { costOf } from '../../src/server/cost.js';
import { documentLimits, noNulInLiterals } from '../../src/server/document-limits.js';
import { FIRST_QUESTION } from '../../src/server/greeting.js';
import { readQuestions } from '../../src/server/questions.js';

const schema = buildApiSchema();
const { limits } = readConfig({});
const questions = await readQuestions();

describe('the limits', () => {
  it.each([...questions, FIRST_QUESTION].map((text) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? text, text]))(
    'leave room for %s at the largest page',
    (_name, text) => {
      const document = parse(text, { maxTokens: limits.tokens });
      const rules = [...specifiedRules, documentLimits(limits), noNulInLiterals];
      expect(validate(schema, document, rules).map(({ message }) => message)).toEqual([]);
      const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      const fragments = new Map(
        document.definitions.flatMap((node) =>
          node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
        ),
      );
      for (const operation of operations as OperationDefinitionNode[]) {
        expect(costOf({ schema, operation, fragments, variables: { first: 100 } })).toBeLessThanOrEqual(limits.cost);
      }
    },
  );

  it('leave room for the introspection of GraphiQL', () => {
    const options = { schemaDescription: true, inputValueDeprecation: true, directiveIsRepeatable: true, oneOf: true };
    const document = parse(getIntrospectionQuery(options), { maxTokens: limits.tokens });
    expect(validate(schema, document, [...specifiedRules, documentLimits(limits)])).toEqual([]);
  });
});

describe('the first tab of the pages', () => {
  it('asks who said what about NATO', () => {
    expect(questions[0]).toContain('query WhoSaidWhatAboutNato');
  });
});

import { describe, expect, it } from 'vitest';
import { GraphError } from '../../src/graph/graph-error.js';
import { fromNeo4j } from '../../src/graph/neo4j-error.js';
import { isTooOld } from '../../src/graph/neo4j-version.js';

const driverError = (code: string, message = 'as the server says', gqlStatus = '50N42') =>
  Object.assign(new Error(message), { code, gqlStatus });

describe('an error of Neo4j', () => {
  it.each([
    ['unique', 'Neo.ClientError.Schema.ConstraintValidationFailed', 'Node(0) already exists with label `A`'],
    ['unique', 'Neo.ClientError.Schema.ConstraintCreationFailed', ''],
    ['conflict', 'Neo.ClientError.Schema.ConstraintValidationFailed', 'it still has relationships'],
    ['syntax', 'Neo.ClientError.Statement.SyntaxError', ''],
    ['parameter', 'Neo.ClientError.Statement.SemanticError', 'because of null property value for id'],
    ['deadline', 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', ''],
    ['deadline', 'Neo.ClientError.Transaction.TransactionTimedOut', ''],
    ['conflict', 'Neo.TransientError.Transaction.DeadlockDetected', ''],
    ['conflict', 'Neo.TransientError.Transaction.LockAcquisitionTimeout', ''],
    ['conflict', 'Neo.ClientError.Transaction.Terminated', ''],
    ['busy', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', ''],
    ['busy', 'Neo.TransientError.Request.NoThreadsAvailable', ''],
    ['busy', 'N/A', 'Connection acquisition timed out in 5000 ms.'],
    ['unavailable', 'Neo.TransientError.General.DatabaseUnavailable', ''],
    ['unavailable', 'Neo.ClientError.Cluster.NotALeader', ''],
    ['unavailable', 'ServiceUnavailable', ''],
    ['unavailable', 'SessionExpired', ''],
    ['internal', 'Neo.DatabaseError.General.UnknownError', ''],
  ])('is %s for %s %s', (code, driverCode, message) => {
    const error = fromNeo4j(driverError(driverCode, message));
    expect(error.code).toBe(code);
    expect(error.detail).toContain(driverCode);
  });

  it('is parameter when the status says that a value is wrong, whatever the code', () => {
    const error = driverError('Neo.ClientError.Statement.SyntaxError', 'Type mismatch for parameter', '22G03');
    expect(fromNeo4j(error).code).toBe('parameter');
  });

  it.each([
    ['denied', 'Neo.ClientError.Security.Unauthorized', 'NEO4J_PASSWORD'],
    ['denied', 'Neo.ClientError.Security.AuthenticationRateLimit', 'NEO4J_PASSWORD'],
    ['denied', 'Neo.ClientError.Security.Forbidden', 'NEO4J_USERNAME'],
    ['unavailable', 'Neo.ClientError.Database.DatabaseNotFound', 'NEO4J_DATABASE'],
  ])('is %s for %s, and says which setting to check', (code, driverCode, setting) => {
    const error = fromNeo4j(driverError(driverCode));
    expect(error.code).toBe(code);
    expect(error.message).toContain(setting);
  });

  it('is internal for a fault of our own, and one of ours stays itself', () => {
    expect(fromNeo4j(new TypeError('x is not a function')).code).toBe('internal');
    const ours = new GraphError('busy', 'full');
    expect(fromNeo4j(ours)).toBe(ours);
  });
});

describe('the version', () => {
  it.each([
    ['Neo4j/4.4.40', true],
    ['Neo4j/5.25.1', true],
    ['Neo4j/5.26.0', false],
    ['Neo4j/5.27-aura', false],
    ['Neo4j/2026.09.0', false],
    ['AnotherServer/1.0', false],
    [undefined, false],
  ])('%s is too old: %s', (agent, tooOld) => {
    expect(isTooOld(agent)).toBe(tooOld);
  });
});

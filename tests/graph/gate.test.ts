import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { within } from '../../src/graph/deadline.js';
import { Gate } from '../../src/graph/gate.js';
import { GraphError } from '../../src/graph/graph-error.js';
import { graphErrorOf } from '../testkit/expect-graph-error.js';

const through = (gate: Gate, work: () => Promise<unknown>, ms = 1_000) =>
  within(ms, (deadline) => gate.run(work, deadline));

/** Work that goes on until it is told to end. */
const held = () => {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
};

describe('a gate', () => {
  it('lets as much run at once as its limit, and the rest in the order of arrival', async () => {
    const gate = new Gate('calls', 2, 10);
    const order: number[] = [];
    let running = 0;
    let most = 0;
    const piece = (i: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(i);
      await sleep(2);
      running -= 1;
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map((i) => through(gate, piece(i))));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('refuses with busy when the queue is full', async () => {
    const gate = new Gate('calls', 1, 1);
    const first = held();
    const calls = [through(gate, first.work), through(gate, async () => 'second')];
    const error = await graphErrorOf(
      through(gate, async () => 'third'),
      'busy',
    );
    expect(error.message).toContain('calls');
    first.end();
    expect(await Promise.all(calls)).toEqual([undefined, 'second']);
  });

  it('gives up the place in the queue at the deadline, without ever running the work', async () => {
    const gate = new Gate('calls', 1, 1);
    const first = held();
    const running = through(gate, first.work);
    let ran = false;
    const late = async () => {
      ran = true;
    };
    await graphErrorOf(through(gate, late, 10), 'deadline');
    const next = through(gate, async () => 'next');
    first.end();
    await running;
    expect(await next).toBe('next');
    expect(ran).toBe(false);
  });

  it('keeps the slot of late work until that work ends', async () => {
    const gate = new Gate('calls', 1, 1);
    const first = held();
    await graphErrorOf(through(gate, first.work, 10), 'deadline');
    await graphErrorOf(
      through(gate, async () => 'second', 10),
      'deadline',
    );
    first.end();
    expect(await through(gate, async () => 'third')).toBe('third');
  });

  it('frees the slot after work that fails', async () => {
    const gate = new Gate('calls', 1, 0);
    await expect(through(gate, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await through(gate, async () => 'next')).toBe('next');
  });

  it('refuses what waits and what comes when it closes, and waits for what runs', async () => {
    const gate = new Gate('calls', 1, 5);
    const first = held();
    const running = through(gate, first.work);
    const waiting = graphErrorOf(
      through(gate, async () => 'never'),
      'unavailable',
    );
    let closed = false;
    const closing = gate.close(new GraphError('unavailable', 'closed')).then(() => {
      closed = true;
    });
    await waiting;
    await graphErrorOf(
      through(gate, async () => 'never'),
      'unavailable',
    );
    expect(closed).toBe(false);
    first.end();
    await running;
    await closing;
    expect(closed).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.js';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

/** Tasks that end when they are told to. */
function controlled() {
  const open = new Map<number, (result: number) => void>();
  return {
    open,
    run: (task: number) => new Promise<number>((resolve) => open.set(task, resolve)),
    end(task: number): void {
      open.get(task)!(task);
      open.delete(task);
    },
  };
}

/** Lets everything happen that can happen by itself. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}

describe('results come in the order of the tasks', () => {
  test.each<[string, (open: number[]) => number]>([
    ['the last first', (open) => Math.max(...open)],
    ['the first first', (open) => Math.min(...open)],
    ['the first last of all', (open) => open.find((task) => task !== 0) ?? 0],
    ['from the middle', (open) => open[Math.floor(open.length / 2)]!],
  ])('ended %s', async (_, choose) => {
    const { open, run, end } = controlled();
    const results = all(inOrder(upTo(20), run, { atOnce: 4, outstanding: Number.POSITIVE_INFINITY }));
    await settled();
    while (open.size > 0) {
      end(choose([...open.keys()]));
      await settled();
    }
    expect(await results).toEqual([...Array(20).keys()]);
  });

  test('no tasks, no results', async () => {
    expect(await all(inOrder(upTo(0), async () => 1, { atOnce: 2, outstanding: 2 }))).toEqual([]);
  });
});

describe('bounds', () => {
  test('so many run at the same time', async () => {
    const { open, run, end } = controlled();
    const results = all(inOrder(upTo(9), run, { atOnce: 3, outstanding: Number.POSITIVE_INFINITY }));
    let most = 0;
    await settled();
    while (open.size > 0) {
      most = Math.max(most, open.size);
      end(Math.max(...open.keys()));
      await settled();
    }
    await results;
    expect(most).toBe(3);
  });

  test('no more are begun while so many wait for the first', async () => {
    const { open, run, end } = controlled();
    const results = all(inOrder(upTo(9), run, { atOnce: 3, outstanding: 5 }));
    await settled();
    for (const task of [1, 2, 3, 4]) {
      end(task);
      await settled();
    }
    expect([...open.keys()]).toEqual([0]);
    end(0);
    await settled();
    expect([...open.keys()]).toEqual([5, 6, 7]);
    for (const task of [5, 6, 7, 8]) {
      end(task);
      await settled();
    }
    expect(await results).toHaveLength(9);
  });

  test('a consumer that takes its time holds up the beginning of tasks', async () => {
    const begun: number[] = [];
    const results = inOrder(
      upTo(9),
      async (task) => {
        begun.push(task);
        return task;
      },
      { atOnce: 1, outstanding: 1 },
    );
    for (const expected of [0, 1, 2]) {
      expect((await results.next()).value).toBe(expected);
      await settled();
      expect(begun.at(-1)).toBe(expected);
    }
    await results.return(undefined);
  });
});

describe('an end before the end', () => {
  test('the first failure, after what came before it', async () => {
    const taken: number[] = [];
    const run = async (task: number) => {
      if (task === 3) throw new Error('task 3');
      return task;
    };
    const taking = async () => {
      for await (const result of inOrder(upTo(9), run, { atOnce: 4, outstanding: 8 })) taken.push(result);
    };
    await expect(taking()).rejects.toThrow('task 3');
    expect(taken).toEqual([0, 1, 2]);
  });

  test('a failure of the tasks themselves, after the results of those before', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield* upTo(2);
      throw new Error('no more tasks');
    }
    const results = inOrder(failing(), async (task) => task, { atOnce: 1, outstanding: 1 });
    expect([(await results.next()).value, (await results.next()).value]).toEqual([0, 1]);
    await expect(results.next()).rejects.toThrow('no more tasks');
  });

  test('a consumer that leaves: nothing more is begun', async () => {
    const begun: number[] = [];
    for await (const _ of inOrder(upTo(100), async (task) => begun.push(task), { atOnce: 2, outstanding: 4 })) break;
    const soFar = begun.length;
    await settled();
    expect(begun.length).toBe(soFar);
    expect(soFar).toBeLessThanOrEqual(5);
  });
});

export interface Bounds {
  /** So many tasks run at the same time. */
  atOnce: number;
  /** So many may be begun and not yet taken, which bounds the results that wait for an earlier one. */
  outstanding: number;
}

/**
 * Runs tasks side by side and gives their results in the order of the tasks, whichever is done first. A consumer that
 * is slow holds up the beginning of tasks. The first task that fails ends it with its error; a consumer that leaves
 * ends it as well. Tasks that run then are left to themselves.
 */
export async function* inOrder<Task, Result>(
  tasks: AsyncIterable<Task>,
  run: (task: Task) => Promise<Result>,
  { atOnce, outstanding }: Bounds,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let running = 0;
  let ended = false;
  let left = false;
  const changes = changeSignal();

  const begin = (task: Task) => {
    running++;
    const result = run(task).finally(() => {
      running--;
      changes.tell();
    });
    // Its turn to be awaited may come late or never.
    result.catch(() => {});
    begun.push(result);
    changes.tell();
  };
  const pump = async () => {
    for await (const task of tasks) {
      if (left) return;
      begin(task);
      while (!left && (running >= atOnce || begun.length >= outstanding)) await changes.next();
      if (left) return;
    }
  };
  const pumped = pump().finally(() => {
    ended = true;
    changes.tell();
  });
  pumped.catch(() => {});

  try {
    for (;;) {
      const [first] = begun;
      if (first) {
        yield await first;
        begun.shift();
        changes.tell();
      } else if (ended) {
        return await pumped;
      } else {
        await changes.next();
      }
    }
  } finally {
    left = true;
    changes.tell();
  }
}

/** Wakes everybody who waits for something to change. */
function changeSignal(): { tell(): void; next(): Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    tell() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

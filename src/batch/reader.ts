import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { type Answer, type End, MEMORY_PASSED, type Outcome, type Request, type Task } from './work.js';

/** A process that reads documents. */
export interface Reader {
  /** Bytes of memory that its heap may take. */
  readonly memory: number;
  /** Whether it has dealt with no document yet, so that nothing of an earlier one can be in the way. */
  readonly fresh: boolean;
  readonly alive: boolean;
  /**
   * Has a group read.
   *
   * @param watch what to do after each document, and how many milliseconds each may take
   * @returns the end of the group, or why the process died over the first document that was not told
   */
  ask(request: Request, watch: { tell(outcome: Outcome): void; time(task: Task): number }): Promise<End | Death>;
  /** No further document of the group in hand is begun. */
  stop(): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
}

/** Why a process that reads documents is no more. */
export interface Death {
  died: 'time' | 'memory' | 'system' | 'never ready' | 'other';
  /** What it said last, or how it ended. */
  said: string;
}

/** The longest end of what a process says on standard error that is kept. */
const KEPT_CHARACTERS = 8000;

/** Room for young objects from the beginning, and no more of it: several processes stand side by side. */
const YOUNG = ['--min-semi-space-size=16', '--max-semi-space-size=16'];

/** How often it is asked whether a document takes too long. */
const TICK_MILLISECONDS = 250;

const OUT_OF_MEMORY = new RegExp(
  `${MEMORY_PASSED.trim()}|heap out of memory|allocation fail|invalid (?:table |string |array )?(?:size|length)`,
  'i',
);

/**
 * Starts a process. A thread would not do: where V8 can't allocate what one document asks for it ends the whole
 * process, and no thread can be ended while it is in native code.
 *
 * @param memory bytes that its heap may take
 */
export function startReader(script: URL, memory: number): Reader {
  const child = fork(script, [], {
    execArgv: [...inheritedFlags(), `--max-old-space-size=${Math.ceil(memory / 2 ** 20)}`, ...YOUNG],
    // Bytes and typed arrays stay what they are.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (chunk) => {
    said = (said + chunk).slice(-KEPT_CHARACTERS);
  });
  const life = { ready: false, over: false, timedOut: false };
  let fresh = true;
  const death = new Promise<Death>((resolve) => {
    // After both streams are at their end.
    child.on('close', (code, signal) => {
      life.over = true;
      resolve(deathOf(life, said, signal ?? `exit status ${code}`));
    });
    child.on('error', (error) => {
      said += error.message;
      if (child.pid !== undefined) return;
      life.over = true;
      resolve(deathOf(life, said, error.message));
    });
  });

  return {
    memory,
    get fresh() {
      return fresh;
    },
    get alive() {
      return !life.over && child.connected;
    },
    async ask(request, { tell, time }) {
      let told = 0;
      const clock = openClock(() => {
        const task = request.tasks[told];
        if (!task || clock.elapsed() <= time(task)) return;
        life.timedOut = true;
        child.kill('SIGKILL');
      });
      let listener!: (message: Answer) => void;
      const ended = new Promise<End>((resolve) => {
        listener = (message) => {
          if ('ready' in message) life.ready = true;
          else if ('end' in message) resolve(message.end);
          else {
            tell(message.outcome);
            told++;
            fresh = false;
          }
          clock.reset();
        };
      });
      child.on('message', listener);
      // Whether it could be sent shows in what comes back.
      child.send(request, () => {});
      try {
        return await Promise.race([ended, death]);
      } finally {
        clock.close();
        child.off('message', listener);
      }
    },
    stop() {
      if (child.connected) child.send('stop', () => {});
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}

/** The flags of Node that this process was started with, save those that only one process can have. */
function inheritedFlags(): string[] {
  return process.execArgv.filter((flag) => !/^--(?:inspect|max-old-space-size|m(?:ax|in)-semi-space-size)/.test(flag));
}

/** A clock that stands still while the whole machine does, and this process with it. */
function openClock(tick: () => void) {
  let elapsed = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    elapsed += Math.min(now - last, 4 * TICK_MILLISECONDS);
    last = now;
    tick();
  }, TICK_MILLISECONDS);
  return {
    elapsed: () => elapsed,
    reset() {
      elapsed = 0;
      last = performance.now();
    },
    close: () => clearInterval(timer),
  };
}

function deathOf({ ready, timedOut }: { ready: boolean; timedOut: boolean }, said: string, how: string): Death {
  const last = said.split('\n').find((line) => /\S/.test(line)) ?? '';
  if (timedOut) return { died: 'time', said: how };
  if (OUT_OF_MEMORY.test(said)) return { died: 'memory', said: last };
  if (!ready) return { died: 'never ready', said: last || how };
  if (how === 'SIGKILL') return { died: 'system', said: how };
  return { died: 'other', said: [how, errorIn(said)].filter(Boolean).join(': ') };
}

/** The line of an uncaught error's report that names it. */
function errorIn(said: string): string {
  return (
    said
      .split('\n')
      .find((line) => /^(?:\w*Error\b|Uncaught|#?\s*Fatal)/.test(line.trim()))
      ?.trim() ?? ''
  );
}

// Which regular expressions take more than linear time on some text. recheck (https://makenowjust-labs.github.io/recheck/)
// finds such texts, by automata where it can and by trying where not; as it counts steps of its own, whether a text takes
// long indeed is another question.
import vm from 'node:vm';
import { check } from 'recheck';

/**
 * The time is far more than any expression takes, so that a busy machine changes nothing; where recheck tries, it does so
 * for a few generations, of which the first find nearly all.
 */
const SETTINGS = { randomSeed: 1, timeout: 120_000, incubationTimeout: 100, attackTimeout: 300, maxIteration: 5 };
const AT_ONCE = 2;

/** What is linear takes a hundredth of this time for so many repetitions, what is quadratic takes more. */
const REPETITIONS = 50_000;
const LONG_SECONDS = 0.6;
const LONGEST_SECONDS = 3;

/**
 * @param expressions of which several may be the same
 * @returns those that are suspected, each with `what`, its complexity and a text that shows it, and with the parts of
 *   that text as `attack`, where there is one
 */
export async function suspected(expressions) {
  const verdicts = new Map();
  const key = ({ source, flags }) => `${flags}/${source}`;
  const waiting = [...new Map(expressions.map((expression) => [key(expression), expression])).values()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) verdicts.set(key(next), await verdictOn(next));
    }),
  );
  return expressions.flatMap((expression) => {
    const verdict = verdicts.get(key(expression));
    return verdict ? [{ ...expression, ...verdict }] : [];
  });
}

/** Without a quantifier that has no upper bound, every attempt looks at so many characters at most. */
function isBounded(source) {
  const plain = source.replace(/\\.|\[(?:\\.|[^\]])*\]/gs, '');
  return !/[*+]|\{\d+,\}/.test(plain) && !/\\[1-9k]/.test(source);
}

async function verdictOn({ source, flags }) {
  if (isBounded(source)) return undefined;
  // What the flags d and v change is not what takes time.
  const { status, complexity, attack, error } = await check(source, flags.replace(/[dv]/g, ''), SETTINGS);
  if (status === 'safe') return undefined;
  if (status !== 'vulnerable') return { what: `undecided: ${JSON.stringify(error)}` };
  return { what: `${complexity.summary}, as on ${attack.pattern}`, attack };
}

/** Whether an expression that is suspected takes long on a text that is made for it. */
export function takesLong({ source, flags, attack }) {
  if (!attack) return true;
  const { pumps, suffix } = attack;
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(REPETITIONS)).join('') + suffix;
  const before = process.cpuUsage();
  try {
    vm.runInNewContext(
      'new RegExp(source, flags).exec(text)',
      { source, flags, text },
      { timeout: LONGEST_SECONDS * 1e3 },
    );
  } catch (error) {
    if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return true;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 > LONG_SECONDS;
}

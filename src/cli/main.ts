import { type Command, CommanderError } from 'commander';
import { RunError } from '../batch/run-error.js';
import { unexpected } from '../unexpected.js';
import { diagnostics } from './diagnostics.js';
import { EXIT, type Exit, UsageError } from './exit.js';
import { type Io, widthOf } from './io.js';
import { program } from './program.js';
import { ClosedPipe, LostOutput, print } from './standard-output.js';

export { standardOutput } from './standard-output.js';

/**
 * Runs the command: parses the arguments, hands over to the command that was named, and turns every error into a line.
 *
 * @param argv the arguments behind the name of the command
 * @returns the exit status; nothing is thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  // A closed pipe comes back to whoever writes; without a listener the stream would also end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {});
  let exit: Exit = EXIT.done;
  // The commands load what they need only when they are called: --help and --version are there at once.
  const zhibiao = program({
    async extract(paths, flags) {
      const { extractCommand } = await import('./extract.js');
      exit = await extractCommand(paths, flags, io);
    },
    async check(folder, flags) {
      const { checkCommand } = await import('./check.js');
      exit = await checkCommand(folder, flags, io);
    },
    async verify(folder) {
      const { verifyCommand } = await import('./verify.js');
      exit = await verifyCommand(folder, io);
    },
    async eval(folder, flags) {
      const { evalCommand } = await import('./eval.js');
      exit = await evalCommand(folder, flags, io);
    },
    async info(paths, flags) {
      const { infoCommand } = await import('./info.js');
      exit = await infoCommand(paths, flags, io);
    },
    async explain(sentences, flags) {
      const { explainCommand } = await import('./explain.js');
      exit = await explainCommand(sentences, flags, io);
    },
  });
  /** What commander prints itself: help and version. */
  const answers: Promise<void>[] = [];
  const answer = (text: string) => {
    answers.push(print(io.stdout, text));
  };
  for (const command of [zhibiao, ...zhibiao.commands]) speakThrough(command, answer, io);
  try {
    await zhibiao.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'commander.unknownCommand') zhibiao.outputHelp({ error: true });
      return error.exitCode === 0 ? await exitOf(answers, io) : EXIT.usage;
    }
    const foreseen = error instanceof UsageError || error instanceof LostOutput || error instanceof RunError;
    diagnostics(io).say(foreseen ? error.message : unexpected(error));
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}

async function exitOf(answers: readonly Promise<void>[], io: Io): Promise<Exit> {
  try {
    await Promise.all(answers);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) {
      diagnostics(io).say(error instanceof LostOutput ? error.message : unexpected(error));
      return EXIT.failed;
    }
  }
  return EXIT.done;
}

/** Commander's own words go to the streams of this run, its errors as one line like all others. */
function speakThrough(command: Command, answer: (text: string) => void, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: answer,
    writeErr: (text) => io.stderr.write(text),
    outputError: (text) => diagnostics(io).say(text.replace(/^error: /, '').trim()),
    getOutHelpWidth: () => widthOf(io.stdout),
    getErrHelpWidth: () => widthOf(io.stderr),
  });
}

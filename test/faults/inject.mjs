// Loaded into the command before it begins (node --import): counts its changes to the files below a folder, and at one
// of them makes the disk fail or the process die. FAULT holds { folder, at, how, steps }:
//   at     the number of the change, from 1; 0 for none
//   how    'kill' before the change, 'tear' in the middle of it, or the code of an error of the system
//   steps  the file that the number of changes is written to at the end
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { folder, at = 0, how = 'kill', steps } = JSON.parse(process.env.FAULT);
const { promises } = fs;
let count = 0;

/** What changes files, and which of its arguments names one. */
const CHANGES = ['writeFile', 'appendFile', 'rename', 'rm', 'rmdir', 'unlink', 'link', 'copyFile', 'mkdir', 'truncate'];
const OF_HANDLE = ['write', 'writev', 'writeFile', 'appendFile', 'truncate'];

for (const name of CHANGES) promises[name] = faulty(promises[name], (file) => file, 'promise');
for (const name of CHANGES) fs[name] = faulty(fs[name], (file) => file, 'callback');

const open = promises.open;
promises.open = async (file, ...rest) => {
  const handle = await open(file, ...rest);
  for (const name of OF_HANDLE) handle[name] = faulty(handle[name].bind(handle), () => file, 'promise', handle);
  return handle;
};
syncBuiltinESMExports();

if (steps && isMainThread) process.on('exit', () => fs.writeFileSync(steps, String(count)));

function faulty(change, fileOf, style, handle) {
  return (...args) => {
    if (!String(fileOf(...args)).startsWith(folder) || ++count !== at) return change(...args);
    if (how === 'kill') die();
    if (how === 'tear') {
      tear(args, handle);
      die();
    }
    const error = Object.assign(new Error(`${how}: injected`), { code: how });
    if (style === 'promise') return Promise.reject(error);
    process.nextTick(args.at(-1), error);
  };
}

/** Writes half of what was to be written. */
function tear([first, second], handle) {
  const content = handle ? first : second;
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) return;
  const bytes = Buffer.from(content);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  if (handle) fs.writeSync(handle.fd, half);
  else fs.writeFileSync(first, half);
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  // Nothing more is to happen, should the signal take a moment.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

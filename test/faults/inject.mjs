// Loaded into the command before it begins (node --import): counts its changes to the files below a folder, and at one
// of them makes the disk fail or the process die. FAULT holds { folder, at, how, steps }:
//   at     the number of the change, from 1; 0 for none
//   how    'tear': dies in the middle of the change, of which half is done where it writes; or the code of an error
//   steps  the file that the number of changes is written to at the end
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { folder, at = 0, how, steps } = JSON.parse(process.env.FAULT);
const { promises } = fs;
let count = 0;

/** What changes files, and which of its arguments names one. */
const NEED_SPACE = ['writeFile', 'appendFile', 'rename', 'link', 'copyFile', 'mkdir'];
const NEED_NONE = ['rm', 'rmdir', 'unlink', 'truncate'];
const CHANGES = how === 'ENOSPC' ? NEED_SPACE : [...NEED_SPACE, ...NEED_NONE];
const OF_HANDLE = ['write', 'writev', 'writeFile', 'appendFile'];

for (const name of CHANGES) promises[name] = faulty(name, promises[name], (file) => file);
for (const name of CHANGES) fs[name] = faulty(name, fs[name], (file) => file);

const open = promises.open;
promises.open = async (file, ...rest) => {
  const handle = await open(file, ...rest);
  for (const name of OF_HANDLE) handle[name] = faulty(name, handle[name].bind(handle), () => file, handle);
  return handle;
};
syncBuiltinESMExports();

if (steps && isMainThread) process.on('exit', () => fs.writeFileSync(steps, String(count)));

function faulty(name, change, fileOf, handle) {
  return (...args) => {
    if (!String(fileOf(...args)).startsWith(folder) || ++count !== at) return change(...args);
    if (how === 'tear') {
      if (/^(write|append)/.test(name)) tear(args, handle);
      die();
    }
    const error = Object.assign(new Error(`${how}: injected`), { code: how });
    const callback = args.at(-1);
    if (typeof callback !== 'function') return Promise.reject(error);
    process.nextTick(callback, error);
  };
}

/** Writes half of what was to be written. */
function tear([first, second], handle) {
  const bytes = Buffer.from(handle ? first : second);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  if (handle) fs.writeSync(handle.fd, half);
  else fs.writeFileSync(first, half);
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  // Nothing more is to happen, should the signal take a moment.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

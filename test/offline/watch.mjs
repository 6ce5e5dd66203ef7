// Preloaded into every process and thread of the command: writes a line to a file for each use of the network, each process that is
// started, and each change to the file system outside of the folder that is allowed.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs, { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const { WATCH_REPORT: reportFile, WATCH_ALLOWED: allowed } = process.env;
const where = !isMainThread ? 'thread' : process.send ? 'reader' : 'main';
let telling = false;

function tell(what, which) {
  telling = true;
  appendFileSync(reportFile, `${where} ${what} ${which}\n`);
  telling = false;
}

/** Puts a function in front of another one. */
function before(object, name, look) {
  const original = object[name];
  if (typeof original !== 'function') return;
  object[name] = Object.assign(function watched(...args) {
    if (!telling) look(args, name);
    return new.target ? new original(...args) : Reflect.apply(original, this, args);
  }, original);
}

const network = (what) => (args, name) => tell(what, `${name} ${JSON.stringify(args[0]) ?? ''}`);
before(net.Socket.prototype, 'connect', network('socket'));
before(net.Server.prototype, 'listen', network('server'));
for (const name of ['bind', 'connect', 'send']) before(dgram.Socket.prototype, name, network('datagram'));
const resolvers = [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype];
for (const resolver of resolvers) {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (/^(?:lookup|resolve|reverse)/.test(name)) before(resolver, name, network('name'));
  }
}

/** What the command itself starts: the processes that read documents. */
const READER = fileURLToPath(new URL('../../dist/batch/worker.js', import.meta.url));
const started = ([what], name) => {
  if (what?.file === process.execPath && what.args.at(-1) === READER) return;
  tell('process', `${name} ${what?.file ?? what}`);
};
before(childProcess.ChildProcess.prototype, 'spawn', started);
for (const name of ['spawnSync', 'execSync', 'execFileSync']) before(childProcess, name, started);

function isOutside(file) {
  if (typeof file === 'number') return false;
  const name = file instanceof URL ? fileURLToPath(file) : String(file);
  const relative = path.relative(allowed || '/nowhere', path.resolve(name));
  return relative.startsWith('..') || path.isAbsolute(relative);
}

const changes =
  (...places) =>
  (args, name) => {
    for (const place of places) if (isOutside(args[place])) tell('file', `${name} ${args[place]}`);
  };
const { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND } = fs.constants;
const writes = (flags) =>
  typeof flags === 'number'
    ? (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)) !== 0
    : /[wax+]/.test(flags ?? 'r');
const opens = (args, name) => {
  if (writes(typeof args[1] === 'function' ? 'r' : args[1])) changes(0)(args, name);
};
const FIRST = [
  'appendFile',
  'chmod',
  'chown',
  'lchown',
  'lutimes',
  'mkdir',
  'mkdtemp',
  'rm',
  'rmdir',
  'truncate',
  'unlink',
  'utimes',
  'writeFile',
];
const SECOND = ['copyFile', 'cp', 'link', 'symlink'];
for (const [object, endings] of [
  [fs, ['', 'Sync']],
  [fs.promises, ['']],
]) {
  for (const ending of endings) {
    before(object, `open${ending}`, opens);
    before(object, `rename${ending}`, changes(0, 1));
    for (const name of FIRST) before(object, name + ending, changes(0));
    for (const name of SECOND) before(object, name + ending, changes(1));
  }
}
before(fs, 'createWriteStream', changes(0));
syncBuiltinESMExports();

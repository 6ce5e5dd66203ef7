// Preloaded besides: does in every process and thread what must be noticed, and one thing that is allowed.
import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns';
import { writeFileSync } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { createConnection } from 'node:net';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

const quiet = () => {};
const outside = `${process.env.WATCH_REPORT}.${process.pid}.${threadId}`;

fetch('http://127.0.0.1:65000/fetched').catch(quiet);
get('https://127.0.0.1:65000/').on('error', quiet);
createConnection({ host: '127.0.0.1', port: 65000 }).on('error', quiet);
const socket = createSocket('udp4').on('error', quiet);
socket.send('x', 65000, '127.0.0.1', () => socket.close());
lookup('localhost', quiet);
execFile('true', quiet);
writeFileSync(`${outside}.sync`, 'x');
await writeFile(`${outside}.promise`, 'x');
await (await open(`${outside}.open`, 'w')).close();
await rename(`${outside}.open`, `${outside}.renamed`);
if (process.env.WATCH_ALLOWED)
  await writeFile(path.join(process.env.WATCH_ALLOWED, `${process.pid}.${threadId}.allowed`), 'x').catch(quiet);

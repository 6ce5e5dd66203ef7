// Preloaded into a process whose peak is asked for (node --import): when it ends it writes, to the file that
// PEAK_MEMORY names, the bytes that it and the processes it started held at most. Where the system has no /proc, it is
// the process's own peak alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const EVERY_MILLISECONDS = 20;

const { PEAK_MEMORY, PEAK_OF } = process.env;
// The processes that it starts are given the same preload.
if (PEAK_MEMORY && PEAK_OF === undefined && isMainThread) {
  process.env.PEAK_OF = String(process.pid);
  let most = 0;
  const look = () => {
    most = Math.max(most, held());
  };
  setInterval(look, EVERY_MILLISECONDS).unref();
  process.on('exit', () => {
    look();
    writeFileSync(PEAK_MEMORY, String(Math.max(most, process.resourceUsage().maxRSS * 1024)));
  });
}

function held() {
  const children = read(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean);
  return [process.pid, ...children].reduce((sum, pid) => sum + residentBytes(pid), 0);
}

/** VmRSS of a process (proc(5)); 0 where it has just ended. */
function residentBytes(pid) {
  const [, kilobytes = '0'] = /^VmRSS:\s*(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) * 1024;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

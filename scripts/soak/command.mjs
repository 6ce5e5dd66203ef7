// Runs the command as a process, and tells how much memory and time it took.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/zhibiao.js', import.meta.url));
const PEAK = fileURLToPath(new URL('../peak-memory.mjs', import.meta.url));

/** @returns exit status, both streams, seconds, and the peak of resident memory in MB of all its processes */
export async function command(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-soak-'));
  const peakFile = path.join(folder, 'peak');
  try {
    const began = performance.now();
    const child = spawn(process.execPath, ['--import', PEAK, BIN, ...args], {
      env: { ...process.env, PEAK_MEMORY: peakFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const [out, err, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    const seconds = (performance.now() - began) / 1000;
    return { exit, out, err, seconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

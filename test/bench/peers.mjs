import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const INSTALLED = fileURLToPath(new URL('node_modules/.package-lock.json', import.meta.url));

/** Installs what is compared with, at the first run; a run without the network goes on without it. */
export function installPeers() {
  if (existsSync(INSTALLED)) return;
  process.stderr.write('bench: installing what is compared with, once, about 50 MB\n');
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
      // npm is a script of the shell on Windows.
      shell: process.platform === 'win32',
    });
  } catch {
    process.stderr.write('bench: that failed; going on without it\n');
  }
}

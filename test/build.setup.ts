import { execSync } from 'node:child_process';

/** The tests of the process, and the segmenters' dictionary, need the build. */
export default function setup(): void {
  execSync('npm run --silent build', { cwd: new URL('..', import.meta.url), stdio: ['ignore', 'ignore', 'inherit'] });
}

import { readFileSync } from 'node:fs';

/** The version of the package, which stands two folders up from the source as from the build. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

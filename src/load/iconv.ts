import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** iconv-lite, loaded when the first document comes that needs it: most are in UTF-8, which Node reads itself. */
export function iconv(): typeof import('iconv-lite') {
  return require('iconv-lite');
}

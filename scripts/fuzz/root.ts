import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The folder of the project, wherever this was compiled to. */
export const ROOT = new URL('..', pathToFileURL(createRequire(import.meta.url).resolve('zhibiao')));

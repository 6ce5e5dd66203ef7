import { type CheerioAPI, load } from 'cheerio/slim';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { LoadError } from '../errors.js';

/** Browsers keep 512. Each element costs as many steps as elements are open around it, so depth without end is slow. */
const DEEPEST = 6000;

/**
 * Parses a page as the WHATWG HTML standard says, so that broken markup reads as in a browser.
 *
 * @throws LoadError where elements stand in elements thousands deep
 */
export function parsePage(source: string): CheerioAPI {
  let open = 0;
  const treeAdapter: typeof adapter = {
    ...adapter,
    onItemPush() {
      open++;
      if (open > DEEPEST) {
        throw new LoadError(`the page nests elements more than ${DEEPEST} deep; close its tags, or save its text`);
      }
    },
    onItemPop() {
      open--;
    },
  };
  // What cheerio's main entry does with a string; that one loads an HTTP client too.
  return load(parse(source, { treeAdapter }));
}

import type { CheerioAPI } from 'cheerio';
import { countCharacters, type DomElement, textOf } from './dom.js';

/** Elements whose content is not for reading. */
const NEVER_TEXT =
  'script,style,noscript,template,iframe,frame,object,embed,applet,svg,math,canvas,video,audio,map,' +
  'select,button,input,textarea,datalist,progress,meter';

const HIDDEN_STYLE = /\b(display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Takes out of the tree what a reader of the page does not see: scripts, styles, controls, hidden elements. A hidden
 * element that holds half of the page stays: such pages are shown by a script once they are loaded.
 */
export function removeInvisible($: CheerioAPI, body: DomElement): void {
  $(body).find(NEVER_TEXT).remove();
  const total = countCharacters(textOf(body));
  $('body [hidden], body [style]').each((_, element) => {
    const hidden = element.attribs.hidden !== undefined || HIDDEN_STYLE.test(element.attribs.style ?? '');
    if (hidden && countCharacters(textOf(element)) * 2 < total) $(element).remove();
  });
}

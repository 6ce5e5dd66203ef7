import { createRequire } from 'node:module';
import { type DomElement, textOf } from '../html/dom.js';
import { raised } from './raised.js';
import { attribute, localName } from './xml.js';

const require = createRequire(import.meta.url);

/**
 * The characters that an element of a run stands for; undefined where it stands for none.
 *
 * @param superscript whether the run is set so
 */
export function charactersOf(element: DomElement, superscript: boolean): string | undefined {
  switch (localName(element)) {
    case 't': {
      const text = textOf(element)
        .replace(/\u00ad/g, '')
        .replace(/[\t\n\r]+/g, ' ');
      return superscript ? raised(text) : text;
    }
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(element);
    default:
      return undefined;
  }
}

/** A character of a symbol font (Wingdings, Symbol) as Unicode has it; none where it has none. */
function symbol(element: DomElement): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  // Loaded here, as few documents have symbols.
  const dingbats = require('dingbat-to-unicode') as typeof import('dingbat-to-unicode');
  // Fonts of symbols put their characters into the private use area.
  const known = dingbats.codePoint(attribute(element, 'font') ?? '', code >= 0xf000 ? code - 0xf000 : code);
  if (known) return known.string;
  // Halves of pairs, and the private use area.
  return code >= 0xd800 && code <= 0xf8ff ? '' : String.fromCharCode(code);
}

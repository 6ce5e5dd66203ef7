import { changedBytes } from '../mutate/bytes.js';
import { changedText } from '../mutate/text.js';
import type { Format } from './format.js';
import { encoded, someLines, TEXTS } from './texts.js';

export const text: Format = {
  extension: 'txt',
  share: 36,
  make(random) {
    const bytes = encoded(changedText(random.chance(12) ? random.one(TEXTS) : someLines(random), random), random);
    return random.chance(3) ? changedBytes(bytes, random, encoded(someLines(random), random)) : bytes;
  },
};

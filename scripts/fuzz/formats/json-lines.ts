import type { Random } from '../../../test/hostile/random.js';
import { changedBytes } from '../mutate/bytes.js';
import { changedText } from '../mutate/text.js';
import type { Format } from './format.js';
import { someLines } from './texts.js';

/** The field that holds the text. */
export const TEXT_FIELD = 'text';

function line(random: Random): string {
  const text = random.chance(2) ? changedText(someLines(random), random) : someLines(random);
  const written = JSON.stringify({ title: '2022年工作报告', [TEXT_FIELD]: text, year: 2022 });
  return random.chance(3) ? changedText(written, random) : written;
}

export const jsonLines: Format = {
  extension: 'jsonl',
  share: 10,
  make(random) {
    const lines = Array.from({ length: 1 + random.below(4) }, () => line(random));
    const bytes = Buffer.from(`${lines.join(random.one(['\n', '\n', '\r\n', '\n\n']))}\n`);
    return random.chance(3) ? changedBytes(bytes, random, bytes) : bytes;
  },
};

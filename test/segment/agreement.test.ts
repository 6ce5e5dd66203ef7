import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findInputs } from '../../src/load/index.js';
import { readReport } from '../../src/pipeline.js';
import { segmenter, tokenize } from '../../src/segment/index.js';

const require = createRequire(import.meta.url);

/** nodejieba is optional: where it was not built there is nothing to compare with. */
function isBuilt(): boolean {
  try {
    require('nodejieba').load({});
    return true;
  } catch {
    return false;
  }
}

const { inputs } = await findInputs(
  ['fixtures', 'scripts/fit/sentences'].map((name) => fileURLToPath(new URL(`../../${name}`, import.meta.url))),
);

describe.skipIf(!isBuilt())('the two segmenters', () => {
  test.each(
    inputs.map((input) => [input.path, input] as const),
  )('give the same metrics and names on %s', async (_, input) => {
    const nodejieba = await readReport(input, { segmenter: 'nodejieba' });
    const nodeRs = await readReport(input, { segmenter: 'node-rs' });
    expect(nodejieba.result.metrics.length).toBeGreaterThan(10);
    expect(nodeRs.result).toEqual(nodejieba.result);
  });

  test.each([
    '区法院全年审结行政案件',
    '新增就业岗位和公益性岗位',
    'GDP增速与PM2.5浓度',
    '一般公共预算收入（同口径）',
  ])('cut alike: %s', (text) => {
    const words = tokenize(text, segmenter('nodejieba'));
    expect(tokenize(text, segmenter('node-rs'))).toEqual(words);
    expect(words.map((word) => word.text).join('')).toBe(text);
  });
});

test('knows the words of the field', () => {
  const words = tokenize('审查合同并化解信访积案', segmenter('node-rs'));
  expect(words.map(({ text, pos }) => `${text}/${pos}`)).toEqual([
    '审查/vn',
    '合同/n',
    '并/c',
    '化解/v',
    '信访/n',
    '积案/n',
  ]);
});

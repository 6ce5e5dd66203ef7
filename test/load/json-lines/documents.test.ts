import { describe, expect, test } from 'vitest';
import { readJsonLines } from '../../../src/load/json-lines/documents.js';
import { fieldOf } from '../../../src/load/json-lines/field.js';

const INPUT = { file: '/a.jsonl', path: 'a.jsonl' };
const read = (bytes: Buffer | string, about: { textField?: string; encoding?: string; maxSize?: number } = {}) => [
  ...readJsonLines(INPUT, Buffer.from(bytes), { textField: 'text', firstLine: 1, ...about }),
];
const told = (line: string, about?: Parameters<typeof read>[1]) =>
  read(line, about).map((each) => ('cause' in each ? each.cause : each.source.text));

describe('documents in lines', () => {
  test('each with its number, its text and its title', () => {
    const lines = ['{"text":"受理36件","title":"年报"}', '', '{"title":1,"text":"第一行\\r\\n第二行"}'];
    expect(read(`\ufeff${lines.join('\r\n')}\r\n`)).toEqual([
      {
        number: 1,
        source: {
          path: 'a.jsonl',
          article: { number: 1, title: '年报' },
          text: '受理36件',
          title: '年报',
          format: 'text',
          encoding: 'utf-8',
          messages: [],
        },
      },
      {
        number: 3,
        source: {
          path: 'a.jsonl',
          article: { number: 3 },
          text: '第一行\n第二行',
          format: 'text',
          encoding: 'utf-8',
          messages: [],
        },
      },
    ]);
  });

  test.each([
    ['no JSON', '{"text":"受理', 'is no JSON; mend the line'],
    ['no object', '"受理36件"', 'is no JSON object; mend the line'],
    [
      'no field',
      '{"body":"受理36件"}',
      'has no text in the field "text"; name the field that holds it with --text-field',
    ],
    ['another type', '{"text":36}', 'has no text in the field "text"; name the field that holds it with --text-field'],
    ['blank', '{"text":" \\n"}', 'its field "text" is blank; remove the line, or fill it'],
  ])('%s', (_, line, cause) => {
    expect(told(line)).toEqual([cause]);
  });

  test('a line larger than the limit, the next one is read', () => {
    expect(told(`{"text":"${'一'.repeat(100)}"}\n{"text":"二"}`, { maxSize: 50 })).toEqual([
      'is 311 bytes, more than the limit of 50 bytes; name a larger one with --max-size, or split it',
      '二',
    ]);
  });

  test('another encoding', () => {
    const line = Buffer.concat([Buffer.from('{"text":"'), Buffer.from('cadcc0ed', 'hex'), Buffer.from('"}')]);
    expect(told(line as never, { encoding: 'gbk' })).toEqual(['受理']);
    expect(() => read('{}', { encoding: 'utf-16le' })).toThrow('JSON Lines in utf-16le are not read');
  });

  test('bytes that are no characters are told with the line', () => {
    const [line] = read(Buffer.concat([Buffer.from('{"text":"a'), Buffer.from([0xff]), Buffer.from('"}')]));
    expect(line).toMatchObject({
      source: { text: 'a\ufffd', messages: [{ path: 'a.jsonl', text: expect.stringMatching(/^line 1: 1 character/) }] },
    });
  });
});

test.each<[string, unknown]>([
  ['text', 1],
  ['data.text', 2],
  ['data.list.1', 'b'],
  ['a.b', 3],
  ['data.none', undefined],
  ['text.deeper', undefined],
  ['toString', undefined],
])('the field %s', (name, value) => {
  expect(fieldOf({ text: 1, data: { text: 2, list: ['a', 'b'] }, 'a.b': 3, a: { b: 4 } }, name)).toEqual(value);
});

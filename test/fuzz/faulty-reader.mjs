// Reads every document as one figure, and some in a way that the fuzzer must notice: by their number.
const number = (name) => Number(/-(\d+)\.\w+$/.exec(name)?.[1]);

const FIGURE = {
  section: [],
  line: 1,
  column: 3,
  start: 2,
  end: 6,
  text: '214件',
  kind: 'count',
  value: 214,
  unit: '件',
  status: 'actual',
  sentence: '办结214件',
};

/** What goes wrong with the inputs of these numbers. */
const FAULTS = {
  3: () => {
    throw new TypeError('planted');
  },
  5: () => process.abort(),
  7: () => {
    for (;;);
  },
  9: () => new Promise(() => {}),
  11: () => ({ start: 3, column: 4 }),
  13: () => ({ value: Number.POSITIVE_INFINITY }),
  15: () => ({ indicator: '\ud840' }),
  17: () => {
    for (const kept = []; ; ) kept.push(Buffer.alloc(2 ** 20, 1));
  },
  19: () => {
    for (const kept = []; ; ) kept.push(new Array(100_000).fill(0.5));
  },
  21: () => {
    const error = new Error('is damaged\nand told in two lines');
    error.name = 'LoadError';
    throw error;
  },
  25: () => {
    Promise.reject(new Error('planted'));
    return {};
  },
  23: () => {
    const error = new Error('is damaged; copy it again');
    error.name = 'LoadError';
    throw error;
  },
};

export async function read(name) {
  const wrong = await FAULTS[number(name)]?.();
  return { documents: [{ text: '办结214件', metrics: [{ ...FIGURE, ...wrong }], about: {} }], refusals: [] };
}

/** A property modifier ([MS-DOC] 2.6): its code and the bytes of its operand. */
export interface Sprm {
  code: number;
  operand: Buffer;
}

/** Bytes of an operand by the upper three bits of the code; 6 says its length itself. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

/** The modifiers in a list of them; one that breaks off is left out. */
export function* sprms(list: Buffer): Generator<Sprm> {
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at);
    const { from, to } = operandAt(code, list, at + 2);
    if (to > list.length) return;
    yield { code, operand: list.subarray(from, to) };
    at = to;
  }
}

function operandAt(code: number, list: Buffer, at: number): { from: number; to: number } {
  const size = OPERAND_SIZES[code >>> 13];
  if (size !== undefined) return { from: at, to: at + size };
  if (code === DEFINE_TABLE) {
    return at + 2 > list.length ? { from: at, to: at + 2 } : { from: at + 2, to: at + 1 + list.readUInt16LE(at) };
  }
  const length = list[at]!;
  if (code === CHANGE_TABS && length === 255) return { from: at + 1, to: endOfTabs(list, at + 1) };
  return { from: at + 1, to: at + 1 + length };
}

/** Tabs taken away have four bytes each, those added three. */
function endOfTabs(list: Buffer, at: number): number {
  const added = at + 1 + (list[at] ?? 0) * 4;
  return added + 1 + (list[added] ?? 0) * 3;
}

import { type Unit, unitAt } from '../lexicon/units.js';
import { readNumeral } from '../numerals/index.js';

/** A unit by its name: 万元 is 元 ten thousand times. */
export type NamedUnit = Pick<Unit, 'kind' | 'base' | 'factor'>;

const LONGEST = 12;

function simple(text: string): NamedUnit | undefined {
  const numeral = readNumeral(`1${text}`, 0);
  if (!numeral || numeral.malformed || numeral.over) return undefined;
  const at = numeral.end - 1;
  if (at === text.length) return at > 0 ? { kind: 'count', base: '', factor: numeral.value } : undefined;
  const unit = unitAt(text, at);
  if (!unit || at + unit.text.length !== text.length) return undefined;
  return { kind: unit.kind, base: unit.base, factor: numeral.value * unit.factor };
}

/**
 * The unit that a folded text as a whole names, with its scale: 万元, 千瓦时, ±%, and 元/股, which is money for each of
 * something.
 */
export function unitNamed(text: string): NamedUnit | undefined {
  const plain = text.replace(/^(?:人民币|RMB|±|\+-|为|以)|(?:计|人民币)$/g, '').replace(/^(.+)\(.{1,3}\)$/, '$1');
  if (plain === '' || plain.length > LONGEST || /^\d/.test(plain)) return undefined;
  const whole = simple(plain);
  if (whole) return whole;
  const slash = plain.indexOf('/');
  if (slash <= 0 || slash === plain.length - 1) return undefined;
  const above = simple(plain.slice(0, slash));
  if (!above || /[^\u4e00-\u9fffA-Za-z/]/.test(plain)) return undefined;
  return { ...above, base: above.base + plain.slice(slash) };
}

/** The units that a line names behind 单位：, in their order; what is none is left out. */
export function unitsNamed(reading: string): NamedUnit[] {
  const behind = reading
    .replace(/^.*?单位(?:：|为|是)?/, '')
    .replace(/(?:币种|编制|审计|填报|制表)[\s\S]*/, '')
    .replace(/(?<![\])])[\])]+$/, '');
  return behind
    .split(/[、，；　 ]|(?<![元])\/(?=%)/)
    .map((part) => unitNamed(part.replace(/^[([]|[\])]$/g, '')))
    .filter((unit) => unit !== undefined);
}

const HAN = '〇一二三四五六七八九';
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/**
 * The number formats of lists (ECMA-376 Part 1, 17.18.59 ST_NumberFormat) that Chinese documents use, under their names
 * there. East Asian counting comes under the names of several countries, as Word names it after the language of its
 * menus.
 */
const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map(
  Object.entries({
    decimal: String,
    decimalZero: (number) => String(number).padStart(2, '0'),
    decimalFullWidth: (number) => fullWidth(String(number)),
    decimalFullWidth2: (number) => fullWidth(String(number)),
    decimalHalfWidth: String,
    decimalEnclosedCircle: (number) => enclosed(number, 0x2460),
    decimalEnclosedCircleChinese: (number) => enclosed(number, 0x2460),
    decimalEnclosedParen: (number) => enclosed(number, 0x2474),
    decimalEnclosedFullstop: (number) => enclosed(number, 0x2488),
    chineseCounting: counting,
    chineseCountingThousand: counting,
    taiwaneseCounting: counting,
    taiwaneseCountingThousand: counting,
    japaneseCounting: counting,
    ideographDigital: digital,
    japaneseDigitalTenThousand: digital,
    taiwaneseDigital: digital,
    koreanDigital2: digital,
    chineseLegalSimplified: (number) => withPlaces(number, LEGAL_SIMPLIFIED, '拾佰仟'),
    ideographLegalTraditional: (number) => withPlaces(number, LEGAL_TRADITIONAL, '拾佰仟'),
    japaneseLegal: (number) => withPlaces(number, LEGAL_TRADITIONAL, '拾佰仟'),
    ideographTraditional: (number) => STEMS[number - 1] ?? String(number),
    ideographZodiac: (number) => BRANCHES[number - 1] ?? String(number),
    ideographZodiacTraditional: (number) => STEMS[(number - 1) % 10]! + BRANCHES[(number - 1) % 12]!,
    ideographEnclosedCircle: (number) => (number <= 10 ? String.fromCharCode(0x3280 + number - 1) : counting(number)),
    lowerLetter: letters,
    upperLetter: (number) => letters(number).toUpperCase(),
    lowerRoman: (number) => roman(number).toLowerCase(),
    upperRoman: roman,
    none: () => '',
    bullet: () => '',
  }),
);

/**
 * A list's number as it is printed: 3 in chineseCounting is 三.
 *
 * @param number from 0
 * @param format its name in WordprocessingML; one that is not known counts in digits
 */
export function formatNumber(number: number, format: string): string {
  if (number < 1 && format !== 'bullet' && format !== 'none') return String(number);
  return (FORMATS.get(format) ?? String)(number);
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** ① to ⑳ and their like, of which Unicode has twenty in a row. */
function enclosed(number: number, first: number): string {
  return number <= 20 ? String.fromCharCode(first + number - 1) : String(number);
}

function digital(number: number): string {
  return String(number).replace(/\d/g, (digit) => HAN[Number(digit)]!);
}

function counting(number: number): string {
  return withPlaces(number, `零${HAN.slice(1)}`, '十百千').replace(/^一十/, '十');
}

/** 105 as 一百零五; from ten thousand on, which no list reaches, in digits. */
function withPlaces(number: number, digits: string, places: string): string {
  if (number > 9999) return String(number);
  let written = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      zero = written !== '';
      continue;
    }
    written += (zero ? digits[0] : '') + digits[digit]! + (place > 0 ? places[place - 1]! : '');
    zero = false;
  }
  return written;
}

/** Behind thirty letters in a row Word begins anew, and no list goes there. */
const LAST_LETTERS = 30 * 26;

/** a to z, then aa, bb, as Word counts. */
function letters(number: number): string {
  if (number > LAST_LETTERS) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly (readonly [value: number, written: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letter] of ROMAN) {
    while (rest >= value) {
      written += letter;
      rest -= value;
    }
  }
  return written;
}

/** Han, kana, Hangul, their punctuation and full-width forms: written without spaces between them. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u303f\u3040-\u30ff\u3100-\u318f\u31a0-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;

/** Dashes, quotes and signs that Chinese fonts draw as wide as a Han character. */
const NEUTRAL = /[\u2010-\u2027\u2030-\u2033\u2103\u2160-\u217f\u2460-\u24ff\u25a0-\u25ff\u00b7\u00d7]/;

export const isWide = (character: string): boolean => WIDE.test(character);
export const isNeutral = (character: string): boolean => NEUTRAL.test(character);

/**
 * Han characters of the block CJK Radicals Supplement, which has no compatibility mappings, after Unicode's
 * EquivalentUnifiedIdeograph.txt. PDF writers choose them where a font draws both with one glyph.
 */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺁厂⺆冂⺇几⺌小⺎兀⺐尢⺑尢⺓幺⺗心⺘扌⺙攵⺛旡⺝月⺞歹⺠民⺡氵⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网',
    ...'⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门',
    ...'⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
  ]
    .join('')
    .match(/../gu)!
    .map((pair) => [pair[0]!, pair[1]!]),
);

/**
 * Text as it is searched for: Kangxi radicals, compatibility ideographs and radicals that stand for whole characters
 * become those characters. Full-width digits and all else stay.
 */
export function ordinaryHan(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS[radical] ?? radical.normalize('NFKC'))
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu, (character) => character.normalize('NFKC'));
}

/** Control characters, U+FFFD and lone surrogates: what a font gives that does not say which characters it shows. */
const UNMAPPED = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** The same text with U+FFFD for every character that its font does not tell. */
export function markUnmapped(text: string): string {
  return text.replace(UNMAPPED, '\ufffd');
}

/**
 * What a Chinese or English document is not written in; fonts without a table of characters give numbers of glyphs,
 * which read as letters of scripts from all over the world.
 */
const STRANGE = /[\ufffd\ue000-\uefff\u0500-\u10ff\u1200-\u1dff\ua000-\ua95f\ua980-\uabff\ufb1d-\ufdff]/g;

/** How many characters of a text are no text. */
export function countStrange(text: string): number {
  return text.match(STRANGE)?.length ?? 0;
}

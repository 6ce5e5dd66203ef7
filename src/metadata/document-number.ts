import type { Line } from './lines.js';

/** 临府〔2022〕7号, also in the brackets that are typed for want of 〔〕; 第12号令 is the number of an order. */
const NUMBER = /^([\p{Script=Han}\d]{1,14}?)[〔﹝[(【{［](\d{4})[〕﹞\])】}］](?:第)?(\d{1,5})号/u;
const ORDER = /^(\p{Script=Han}{2,20}令)\(?第(\d{1,4})号\)?$/u;
const LABEL = /(?:发文字号|文号|发文号|文件编号)[:：\t]\s*/;
const SIGNER = /^(?:签发人[:：].*)?$/;

/**
 * The document number that a line bears: one that stands alone in it, beside who signed it, or behind its label; not one
 * that a sentence names.
 *
 * @returns the number with the brackets of GB/T 9704, 〔 and 〕
 */
export function documentNumberIn(reading: string): string | undefined {
  const labelled = LABEL.exec(reading);
  const from = labelled ? labelled.index + labelled[0].length : 0;
  const rest = reading.slice(from).replace(/^\(|(?<=号)\)$/g, '');
  const order = ORDER.exec(rest);
  if (order) return `${order[1]}第${order[2]}号`;
  const number = NUMBER.exec(rest);
  if (!number) return undefined;
  const [written, body, year, count] = number;
  if (!labelled && !SIGNER.test(rest.slice(written.length).trim())) return undefined;
  return `${body}〔${year}〕${count}号`;
}

/** The number of a document: stated outside the text, else the first that one of its opening lines bears. */
export function documentNumberOf(stated: string | undefined, opening: readonly Line[]): string | undefined {
  if (stated !== undefined && stated.trim() !== '') return documentNumberIn(stated.replace(/\s/g, '')) ?? stated.trim();
  for (const { reading } of opening) {
    const number = documentNumberIn(reading);
    if (number !== undefined) return number;
  }
  return undefined;
}

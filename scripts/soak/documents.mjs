// Reports that are as they should be: a few paragraphs by chance, plain or as a web page, in one of the encodings.
import iconv from 'iconv-lite';
import { random } from './random.mjs';

const TOWNS = ['云溪', '临河', '石桥', '青岚', '柳湾', '白沙', '安陵', '东屏'];
const CLAUSES = [
  (n) => `开展安全生产巡查${n}次,发现隐患${n * 2}处,整改率${50 + (n % 50)}%`,
  (n) => `新建口袋公园${n}个,新增绿地${n}.5万平方米`,
  (n) => `全区生产总值${n}.37亿元,同比增长${n % 9}.${n % 7}%`,
  (n) => `组织技能培训${n}场,培训学员${n * 31}人次`,
  (n) => `窗口平均等候时间缩短到${3 + (n % 20)}分钟以内`,
  (n) => `办结提案${n}件,委员满意率达${90 + (n % 10)}%以上`,
  (n) => `力争到2025年,公交出行分担率提高到${30 + (n % 30)}%`,
  (n) => `排名全市第${1 + (n % 9)}位,较上年前移${1 + (n % 3)}位`,
  (n) => `发放惠企资金约${n}万元,惠及企业${n + 5}家`,
  () => '各项工作平稳有序,群众反映总体良好',
];
// For Big5, which has traditional characters only.
const TRADITIONAL = [
  (n) => `開展消防檢查${n}次,發現隱患${n * 2}處,改善率${50 + (n % 50)}%`,
  (n) => `新建運動公園${n}個,參與民眾${n * 31}人次`,
  (n) => `全區營業收入${n}萬元,較上年增長${n % 9}.${n % 7}%`,
  () => '各項工作平穩有序,民眾反映總體良好',
];
const BIG5 = 'big5';
const ENCODINGS = ['utf-8', 'utf-8', 'utf-8', 'utf-8 with mark', 'gb18030', 'gb18030', 'utf-16le', 'utf-16be', BIG5];

/**
 * The report of a number. One of its figures is in no other report, so that reports that are mixed up show.
 *
 * @returns its extension, its bytes, and the row of csv without which it was not read
 */
export function report(number) {
  const { below, one } = random(number + 1);
  const encoding = one(ENCODINGS);
  const traditional = encoding === BIG5;
  const clauses = traditional ? TRADITIONAL : CLAUSES;
  const letters = 100_000 + number;
  const paragraph = () => `${Array.from({ length: 2 + below(3) }, () => one(clauses)(1 + below(90))).join('。')}。`;
  // One in fifty is as long as an annual report.
  const paragraphs = Array.from({ length: below(50) === 0 ? 60 : 3 + below(5) }, paragraph);
  paragraphs.push(traditional ? `全年受理民眾來信${letters}件。` : `全年受理群众来信${letters}件。`);
  const title = traditional ? '2022年工作報告' : `${one(TOWNS)}区2022年工作报告`;

  const page = below(4) === 0;
  const text = page ? webPage(title, paragraphs, encoding) : [title, '', ...paragraphs, ''].join(one(['\n', '\r\n']));
  return { extension: page ? 'html' : 'txt', bytes: encode(text, encoding), row: `,${letters}件,count,${letters},` };
}

function webPage(title, paragraphs, encoding) {
  const charset = encoding.split(' ')[0];
  return [
    `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${title}</title>`,
    '<script>var shown = 12;</script></head><body><ul class="nav"><li><a href="/">1</a></li></ul>',
    `<h1>${title}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
    '</body></html>',
  ].join('\n');
}

function encode(text, encoding) {
  if (encoding === 'utf-8 with mark') return iconv.encode(text, 'utf-8', { addBOM: true });
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
}

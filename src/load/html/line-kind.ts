import { INFO_LABEL } from './info-label.js';
import { squeeze } from './squeeze.js';

/**
 * What a line of a page is where it is not part of the document:
 * `crumb` the way to the page · `share` share bars and QR captions · `tool` print, close, font size · `pager` the next
 * article · `related` the heading of a link list · `footer` who runs the site · `notice` what the site tells its
 * visitors · `info` source, author, date of the article · `index` the index box of a document.
 */
export type LineKind = 'crumb' | 'share' | 'tool' | 'pager' | 'related' | 'footer' | 'notice' | 'info' | 'index';

/** A date as it stands in an info line, alone or before other particulars. */
const INFO_DATE = String.raw`\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)`;

const INFO_START = new RegExp(`^[【\\[（(]?(?:${INFO_LABEL})[:：\\t]`);
const INFO_DATED = new RegExp(
  `^[【\\[]?(?:(?:日期|时间|時間)[:：])?${INFO_DATE}(?:[T日]?\\d{1,2}:\\d{2}(?::\\d{2})?)?`,
);
/** `临江发布 2022-03-01 10:00`: who published it, then date and time. */
const INFO_DATED_AT_END = new RegExp(`^[\\p{L}\\p{N}]{2,20}?${INFO_DATE}\\d{1,2}:\\d{2}(?::\\d{2})?$`, 'u');
const INFO_AFTER_DATE = new RegExp(
  `^[】\\]|丨｜]*(?:$|(?:${INFO_LABEL})[:：]|(?:浏览|阅读|点击|访问)(?:量|次数|数)?\\d+[次人]?$)`,
);

const PATTERNS: readonly (readonly [kind: LineKind, longest: number, pattern: RegExp])[] = [
  ['crumb', 150, /^(您|你)?(现在|目前|当前|當前|所在)(所在)?的?(位置|栏目|页面)[:：]|^(您|你)的位置[:：]/],
  ['crumb', 150, /^(网站)?(首页|首頁)[>＞›»/→]/],
  ['share', 30, /^分享(到|至)?[:：]?$|^分享(到|至)[:：]/],
  ['share', 40, /^(微信)?(扫一扫|掃一掃|扫描).{0,16}$|^.{0,12}二维码$|^(手机|微信).{0,6}扫一扫/],
  ['pager', 30, /^第?\d+页[，,/]?共\d+页$|^共\d+页[，,/]?第?\d+页$/],
  ['pager', 120, /^[【[]?(上|下)一[篇条页则條頁則][】\]]?([:：>]|$)/],
  [
    'related',
    20,
    /^(相关(链接|新闻|文章|信息|稿件|解读|文档|报道|阅读)|关联稿件|推荐(阅读|文章)|延伸阅读|热门(文章|新闻|推荐)|猜你喜欢|最新(文章|资讯)|友情链接|相關(連結|新聞))[:：]?$/,
  ],
  ['related', 80, /^(标签|标籤|tags?)[:：]/i],
  ['related', 120, /^相关(链接|文件|政策|解读|附件|阅读|新闻|报道|稿件)[:：]/],
  ['related', 20, /^(网友|精彩|最新|全部|我要|发表|暂无)评论[:：]?$/],
  [
    'footer',
    60,
    /^(政务(微博|微信|新媒体)|官方(微博|微信)|(移动|手机)客户端|手机版|智能(问答|客服)|在线(客服|咨询)|(关注|扫码)?(该|本)?公众号)+$/,
  ],
  ['footer', 300, /ICP(备|证|備|證)|公网安备|网站标识码|copyright|©|allrightsreserved/i],
  ['footer', 120, /^[^。]*(版权所有|版權所有)[^。]*(未[经經][^。]*。)?$/],
  ['footer', 120, /^技术支持[:：]|^(网站)?(主办|主辦)(单位|單位)?[:：].*(承办|承辦|技术支持)/],
  [
    'footer',
    60,
    /^((网站地图|网站帮助|联系我们|聯絡我們|关于我们|隐私[声申]明|法律声明|免责声明|网站声明|版权保护|安全隐私|设为首页|加入收藏)[|丨｜·]*)+$/,
  ],
  [
    'notice',
    150,
    /链接即将离开|建议(您)?使用.{0,30}(浏览器|分辨率)|浏览器版本.{0,6}(过低|太低|较低)|^您是第.{0,12}位(访问者|访客)|(网站|页面).{0,6}使用cookies?|^(免责|版权)声明[:：]|^发表评论前|预览时标签不可点/i,
  ],
];

const TOOL_WORDS =
  /打印(本页|此页|正文|文章|页面)?|列印|关闭(窗口|本页|页面|此页)?|關閉(視窗)?|收藏(本页)?|我要纠错|纠错|返回(顶部|首页|列表|上一页|上页)?|回到顶部|(调整)?字(体|号|體|號)(大小)?|[大中小]号?|默认|放大|缩小|语音播报|朗读|分享|繁體版?|繁体版?|简体版?|无障碍(浏览|阅读|版)?|关怀版|长者版|更多|置顶|TOP|继续访问|放弃/gi;

/** Names the kind of a line by its words alone; undefined for what may be the document's text. */
export function lineKind(text: string): LineKind | undefined {
  const squeezed = squeeze(text);
  for (const [kind, longest, pattern] of PATTERNS) {
    if (squeezed.length <= longest && pattern.test(squeezed)) return kind;
  }
  if (squeezed.length <= 40 && isTool(squeezed)) return 'tool';
  if (squeezed.length <= 200 && isInfo(squeezed)) return 'info';
  return undefined;
}

function isTool(squeezed: string): boolean {
  const left = squeezed.replace(TOOL_WORDS, '');
  return left !== squeezed && !/[\p{L}\p{N}%]/u.test(left);
}

function isInfo(squeezed: string): boolean {
  if (/[。；]/.test(squeezed)) return false;
  if (INFO_START.test(squeezed) || INFO_DATED_AT_END.test(squeezed)) return true;
  const dated = INFO_DATED.exec(squeezed);
  return dated !== null && INFO_AFTER_DATE.test(squeezed.slice(dated[0].length));
}

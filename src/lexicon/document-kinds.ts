import type { DocumentKind } from '../types.js';

/**
 * How the title of each kind ends, the surest first; titles are read in simplified characters without spaces, without
 * brackets behind and without 全文.
 */
export const KIND_TITLES: readonly (readonly [DocumentKind, RegExp])[] = [
  ['disclosure-report', /信息公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报|总结)$/],
  ['plan-report', /计划(?:草案)?的?(?:执行|实施|完成)情况.*报告$|发展计划(?:草案)?的报告$/],
  ['budget-report', /预算(?:草案)?的?(?:执行|调整|收支)情况.*报告$|预算(?:草案)?的?报告$/],
  ['statistical-communique', /(?:统计|普查(?:主要数据)?|调查主要数据)公报$/],
  ['work-report', /(?:^|[^治务])政府工作(?:情况)?的?报告$/],
  [
    'work-report',
    /(?:法院|检察院|代表大会常务委员会|人大常委会|政协.{0,10}常(?:务)?委(?:员)?会)(?:20\d\d年)?工作(?:情况)?的?报告$/,
  ],
  ['annual-report', /(?<!半)(?:年度报告|年报)(?:摘要)?$/],
  ['annual-report', /(?:年度?|全年).*(?:情况|工作|建设|述法|述职|落实)的?(?:工作|年度|述法|述职)*的?(?:情况)?的?报告$/],
  ['annual-report', /(?:^|年).*法治政府建设.*(?:报告|总结)$/],
  ['annual-report', /(?:年度?|全年).*(?:工作|年度|情况)总结$|年度?总结$/],
  ['annual-report', /总结(?:和|及|与|暨).*(?:打算|计划|安排|要点|思路)$/],
  ['plan', /(?<!应急)(?:计划|规划|规划纲要|发展纲要|目标纲要|要点|方案|工作安排|工作打算)(?:\(草案\))?$/],
];

/** What looks like one of the kinds and is written about something else, or about one of them. */
export const NO_KIND_TITLE =
  /(?:审计|调研|调查|研究|评估|可行性|分析|考察|监测|验收|整改)(?:工作)?(?:情况)?的?报告$|(?:解读|汇编|范文|模板|目录|通知书|心得(?:体会)?|讲话|意见稿)$|^(?:图解|一图|解读|学习|聚焦)/;

/** How the title of a document ends, so that no further line belongs to it. */
export const TITLE_END =
  /(?:报告|报告书|公报|通报|通知|方案|规划|计划|要点|总结|意见|办法|年报|纲要|决定|汇编|安排|打算|公告|简报|讲话)(?:摘要|全文)?$/;

/**
 * The words before a colon in an article's info line or index box, as the source of a regular expression: source,
 * author, dates, clicks, font size, index number. Without classes of characters: spaces may be put between any two.
 */
export const INFO_LABEL =
  '(?:信息|文章|稿件|内容|新闻)?(?:来源|來源)|作者|撰稿人?|' +
  '(?:发布|發佈|發布|发稿|公开|生成|成文|发文|印发|更新|编辑|添加|录入|上传|公布)(?:日期|时间|時間)|' +
  '(?:浏览|点击|访问|阅读|點閱|瀏覽)(?:次数|次數|量|数|率|人数)?|人气|字体|字号|字體|字號|' +
  '责任编辑|編輯|编辑|责编|审核人?|校对|录入|' +
  '索引号|信息索取号|信息索取码|主题分类|(?:发文|制发|制定|印发|成文)机关|发文单位|发文字号|发文文号|文件编号|文号|' +
  '发布(?:机构|单位|者|人)|公开(?:方式|时限|范围|形式|属性|主体)|' +
  '(?:组配|体裁|信息|公开)分类|服务对象|有效性|效力状态|主题词|关键词|信息名称';

/** Words by which the parts of a table are told apart. All are matched against folded text without blanks. */

/** What stands in a cell that has no value. */
export const NO_VALUE = /^(?:[-–—―─_/\\.…·*＊×xX√○□~]+|N\/?A|n\/?a|不适用|不详|未知|空|无|无数据|缺|缺失|保密|暂无)$/;

/** Heads of a column that numbers the rows. */
export const ORDER_HEADS = /^(?:序号?|编号|行次|行号|项次|排序|顺序号?|No\.?|NO\.?|№)$/;
/** Heads of the row, and of its cells, that number the columns. */
export const COLUMN_NUMBER_HEADS = /^(?:栏次|列次|行次|栏目|甲|乙|丙|丁|序号|编号)$/;
/** Heads of a column that says in what the others are measured. */
export const UNIT_HEADS = /^(?:计量)?单位$/;
/** Heads of columns of years and other times. */
export const TIME_HEADS = /^(?:年份?|年度|时间|月份?|季度|日期|时期|期间|年度?月份?|分红年度|会计年度)$/;
/** Of these the ones under which a bare number is a month. */
export const MONTH_HEADS = /^月份?$/;
/** Heads of the column that says what is measured: a row with one of these heads the columns anew. */
export const CORNER_HEADS =
  /^(?:项目|指标|指标名称|内容|信息内容|名称|类别|类型|种类|科目|地区|单位|单位名称|分类|产品|产品名称|年度|年份|时间|事项|行业|部门|区域)$/;

/** A line or a cell that says in what a table is measured. */
export const UNIT_LINE = /^[([]?(?:[^，。；：()]{0,8})单位(?:[：]|为|是)/;

/** Names of what is identified by digits and not measured. */
export const IDENTIFIED =
  /(?:电话|手机|传真|邮编|邮政编码|代码|编码|编号|证号|证书号|账号|帐号|文号|号码|身份证|信用代码|注册号|备案号|登记号|许可证|网址|页码|页次|地址|邮箱|信箱|QQ|微信|附注|附注号|注释|行次|栏次|序号|索引|股票代码|证券代码|简称)$/;

/** Heads that say only that there is a number: they add nothing to the name of what is counted. */
export const GENERIC_HEADS =
  /^(?:金额|数量|件数|数|数值|数字|数据|绝对数|绝对值|绝对量|总量|完成数|完成|完成情况|实际|实际数|实际完成|实际值|实绩|执行数|决算数?|完成值|计划|计划数|目标|目标值|任务|任务数|预算|预算数|年初预算数?|调整后?预算数?|预期|预期值|预期目标|计划目标|值|指标值|发生额|发生数|余额|总计|合计|小计|共计|总数|全年|累计|累计数|月累计|当月|本月|统计数|统计数据|总额|数额|款额|情况|结果|水平)$/;
/** Of these the ones that say that the row or the column is a sum. */
export const SUM_HEADS = /^(?:总计|合计|小计|共计|总数|全部|总和)$/;
/** Heads of rows and groups that name nothing themselves. */
export const EMPTY_HEADS =
  /^(?:其中|项目|指标|指标名称|名称|内容|单位|类别|分类|备注|说明|按?分.{1,6}|按.{1,8}分(?:类|组)?|一般情况)$/;

/** Heads of columns that hold what was planned. */
export const TARGET_HEADS =
  /(?:计划|目标|任务|预算|预期|预计|规划)(?:数|值|额|金额|指标|产量|量|总量|投资|完成|任务)?$|^(?:计划(?!生育)|目标|预期|预计(?!负债)|规划)/;
/** Heads of rows that hold what was planned. */
export const TARGET_ROWS = /^(?:年度|全年|本年)?(?:计划|目标|预算|预期)(?:数|值|任务|目标)?$/;
/** What is measured against a plan has come about. */
export const AGAINST_TARGET =
  /(?:完成|占|为|达到?|实现|执行)[^，]{0,6}(?:计划|目标|预算|任务|预期)|(?:率|比例?|进度|%|差)$/;

/** The comparison that a head of changes is, behind what has changed: 营业收入|比上年同期增减. */
export const CHANGE_HEAD =
  /(?:(?:本[年期月季]|报告期|当[年期月]|期|年)?[末底]?(?:度|数|止|累计)?(?:与[^，；：]{1,8}相比|(?:比(?!重|例|率|值)|较)[^，；：]{0,10}?(?:增|减|±|升|降|涨|变|差|多|少|%))|年均(?:增长|增速|增幅|增减|下降)|同比|环比|可比|增长|增减|增速|增幅|升降|±|涨跌|涨幅|跌幅|降幅|变动(?:幅度|比例|率|额|数)|变化(?:幅度|率|额)|增减额)[^，；]{0,10}$/;
/** A head that only says with which time its figures are compared. */
export const COMPARED_HEAD =
  /(?:比|较)(?:上一?年|去年|前年|上期|同期|年初|期初|上月|上季度?|上年末)(?:度|末|底|同期|同月|相?比){0,4}$/;
/** What follows the words of comparison in such a head; what follows else makes another name of it (增长点). */
export const CHANGE_TAIL =
  /(?:增|减|长|少|加|幅度?|速|率|比例|额|量|数|±|%|‰|降|升|跌|变动|变化|同比|环比|比|情况|值|点)\)?$/;
/** Heads of falls alone. */
export const FALL_HEAD = /(?:下降|减少|降低|降幅|跌幅|下跌|回落)[^增长升]{0,4}$/;
/** Changes that are shares of what was before, whether or not a percent sign says so. */
export const CHANGE_RATE = /(?:增长(?!额|量|数)|增速|增幅|涨幅|跌幅|降幅|率|比例|幅度|±|%|百分)/;
/** Changes in the unit of what has changed. */
export const CHANGE_AMOUNT = /(?:额|量|数|值)\)?$/;

/** Heads of shares and rates, whose numbers are no amounts in the unit of the table. */
export const SHARE_HEAD =
  /(?:比重|占比|比例|百分比|进度|(?<!汇|频|倍|功|容积|周转|利用小时|速)率|比率|百分率)$|占.{1,12}%?$/;
/** Heads of columns of places in a ranking. */
export const RANK_HEAD = /(?:名次|位次|排名|排位|序位|排序)$/;

/** Units that a name implies, for want of one that is written: 本年制发件数 counts 件. */
export const IMPLIED_UNITS: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/, '人次'],
  [/件次数?$/, '件次'],
  [/件数$/, '件'],
  [/人数$/, '人'],
  [/户数$/, '户'],
  [/次数$/, '次'],
  [/家数$/, '家'],
  [/项数$/, '项'],
  [/份数$/, '份'],
  [/宗数$/, '宗'],
  [/个数$/, '个'],
  [/台数$/, '台'],
  [/篇数$/, '篇'],
  [/起数$/, '起'],
  [/条数$/, '条'],
  [/天数$/, '天'],
  [/年龄$/, '岁'],
  [/(?:股数|持股数量)$/, '股'],
  [/(?:得分|分值|评分|总分|分数)$/, '分'],
];

/** What is counted in nothing, whatever the unit of its table. */
export const PLAIN_COUNTS = /(?:数量|倍数|系数|指数|比值|汇率)$/;

/** What needs a word of money in its name before the unit of a table with several units is money. */
export const MONEY_HEAD =
  /(?:额|费|金|款|收入|支出|投资|产值|增加值|利润|税|资产|负债|成本|价|生产总值|余额|资本|薪酬|报酬|经费|补贴|预算|决算)/;
/** Names of people counted. */
export const PEOPLE_HEAD = /(?:人数?|人员|人口|职工|劳动力|就业|学生|教师)$/;

/** Times of a table's head that count from the time that its document is about. */
export const RELATIVE_TIMES: readonly { pattern: RegExp; years: number; end?: 'first' | 'last' }[] = [
  { pattern: /^(?:上年同期|去年同期|上期同期|同期)(?:累计)?/, years: -1 },
  { pattern: /^(?:上年末|上年年末|去年末|上期末|年初|期初|上年期末)/, years: -1, end: 'last' },
  { pattern: /^(?:上年度?|去年|上期|上一年度?|前一年|前期)/, years: -1 },
  { pattern: /^(?:本年末|年末|期末|本期末|报告期末|本报告期末|年底)/, years: 0, end: 'last' },
  { pattern: /^(?:本年度?|今年|本期|当年|当期|报告期内?|本报告期内?|全年|本年累计)/, years: 0 },
];
/** The month that a monthly table is about. */
export const THIS_MONTH = /^[本当]月(?!末|底|初)/;
/** Its year as far as it has come. */
export const TO_DATE = /^(?:本年|当年|今年|年初至今|全年|自年初|1(?:月)?[-至]本月)?累计(?!率)/;
/** What is carried over from last year is of this year, and 上年 part of its name. */
export const CARRIED_OVER = /^(?:结转|结余|转入|遗留|未|存|滚存)/;
/** What is set at the beginning of a year is of that year. */
export const SET_AT_FIRST = /^(?:预算|计划|目标|安排)/;
/** Heads of columns of days and months. */
export const DATE_HEADS = /(?:年月|日期|时间)$/;

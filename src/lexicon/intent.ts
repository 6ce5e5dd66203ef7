/** Headings of parts that say what is to be done. */
export const PLAN_HEADINGS =
  /(?:工作安排|工作计划|工作打算|工作思路|工作部署|工作重点|重点工作(?!回顾|完成)|重点任务|主要任务|目标任务|工作目标|主要目标|总体目标|预期目标|发展目标|总体要求|下一步|下步|今后|未来|展望|打算|工作要求|努力方向|行动计划|保障措施|实施步骤|任务分工|年度任务|奋斗目标|指导思想|工作举措和目标|总体思路|重点举措|计划安排|经营计划)/;
/** Headings that look back, though a word of plan stands in them. */
export const REVIEW_HEADINGS =
  /(?:回顾|完成情况|进展情况|落实情况|开展情况|执行情况|工作总结|成效|主要做法|存在的?问题|情况)/;
/** Titles of documents that are plans from end to end. */
export const PLAN_TITLES =
  /(?:工作方案|实施方案|行动方案|行动计划|工作计划|实施意见|工作要点|任务分工|规划纲要|发展规划|任务清单|责任清单|实施细则|工作安排|三年计划|提升方案|专项方案|整治方案)/;

/** Words that make what follows them in their sentence a plan, a requirement or a forecast. */
export const INTENT_WORDS = [
  '力争',
  '争取',
  '确保',
  '计划',
  '预计',
  '预期',
  '拟',
  '努力实现',
  '目标是',
  '目标为',
  '目标：',
  '目标任务',
  '奋斗目标',
  '下一步',
  '下步',
  '有望',
  '必须',
  '应当',
  '不得',
  '规划到',
  '规划期',
  '将达到?',
  '可达',
  '要求',
  '务必',
  '力保',
  '明年',
  '到2\\d{3}年',
  '至2\\d{3}年',
  '2\\d{3}年底前',
  '今后',
  '未来',
  '可能',
  '要在',
  '要达到',
  '要实现',
  '要完成',
  '要确保',
  '要力争',
  '要求在',
  '原则上',
];
/** 将 as a sign of the future: before a verb or an adverb, not before what is taken hold of. */
export const FUTURE =
  /将(?:要|会|于|在|达|达到|实现|完成|新增|新建|建成|建设|继续|进一步|力争|全面|再|投入|安排|给|为|对|按|以|有|是|成为|启动|开展|实施|推进|推出|举办|培育|引进|形成|突破|超过|增长|下降|提高|提升|增加|扩大|打造|覆盖|惠及|带动|不低于|不少于|不超过|陆续|逐步|同比|投产|竣工|开工)/;

import { table } from './expect.js';

table('the name ends right before the figure', [
  ['审结执行异议案件742件。', [{ text: '742件', indicator: '审结执行异议案件' }]],
  ['蔬菜播种面积21.5万亩。', [{ text: '21.5万亩', indicator: '蔬菜播种面积' }]],
  ['义务教育巩固率99.4%。', [{ text: '99.4%', indicator: '义务教育巩固率' }]],
  ['刑事和解适用率84.1%。', [{ text: '84.1%', indicator: '刑事和解适用率' }]],
  ['制定食品安全地方标准6项。', [{ text: '6项', indicator: ['制定食品安全地方标准', '食品安全地方标准'] }]],
  ['农机总动力48万千瓦。', [{ text: '48万千瓦', indicator: '农机总动力' }]],
]);

table('adverbs, aspect words and copulas are left out of the name', [
  ['全年共建立电子健康档案5.3万份。', [{ text: '5.3万份', indicator: '建立电子健康档案' }]],
  ['孕产妇系统管理率达96.8%。', [{ text: '96.8%', indicator: '孕产妇系统管理率' }]],
  ['注册护士总数已突破6200人。', [{ text: '6200人', indicator: ['注册护士总数', '注册护士'], qualifier: 'over' }]],
  ['在校大学生人数为4.7万人。', [{ text: '4.7万人', indicator: ['在校大学生人数', '在校大学生'] }]],
  ['各项贷款余额达到356.8亿元。', [{ text: '356.8亿元', indicator: ['各项贷款余额', '贷款余额'] }]],
  ['破获盗抢骗案件共计1204起。', [{ text: '1204起', indicator: '破获盗抢骗案件' }]],
  ['公交出行分担率约为31.5%。', [{ text: '31.5%', indicator: '公交出行分担率', qualifier: 'about' }]],
  ['去年以来，已累计查处酒驾醉驾4380起。', [{ text: '4380起', indicator: '查处酒驾醉驾' }]],
  ['先后组织消防疏散演练63场。', [{ text: '63场', indicator: ['组织消防疏散演练', '消防疏散演练'] }]],
  ['依法吊销营业执照27户。', [{ text: '27户', indicator: ['吊销营业执照', '依法吊销营业执照'] }]],
]);

table('the verb is kept where the noun alone would mislead', [
  ['培训家政服务人员3860人次。', [{ text: '3860人次', indicator: '培训家政服务人员' }]],
  ['救助流浪乞讨人员519人次。', [{ text: '519人次', indicator: '救助流浪乞讨人员' }]],
  ['查封涉案房产42套。', [{ text: '42套', indicator: '查封涉案房产' }]],
  ['退回补充侦查88件。', [{ text: '88件', indicator: '退回补充侦查' }]],
]);

table('a name without a figure', [
  ['案件质量稳步提升，群众安全感显著增强。', []],
  ['合同审查、案卷评查等工作有序开展。', []],
  ['建档立卡工作已全面覆盖，服务更加精细。', []],
  ['余额、面积、产量等统计口径保持一致。', []],
]);

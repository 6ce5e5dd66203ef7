import { table } from './expect.js';

table('a verb of change stands between the name and the figure', [
  ['规模以上工业利润增长12.4%。', [{ text: '12.4%', indicator: '规模以上工业利润', delta: 'up' }]],
  ['刑事警情同比下降18.7%。', [{ text: '18.7%', indicator: '刑事警情', delta: 'down' }]],
  ['企业用电成本平均降低0.06元。', [{ text: '0.06元', indicator: '企业用电成本', delta: 'down' }]],
  ['小学学位较上年增加2400个。', [{ text: '2400个', indicator: '小学学位', delta: 'up' }]],
  ['县域就诊率提高3.4个百分点。', [{ text: '3.4个百分点', indicator: '县域就诊率', delta: 'up' }]],
  ['消费投诉环比减少145件。', [{ text: '145件', indicator: '消费投诉', delta: 'down' }]],
  ['化学需氧量排放比2020年削减6.2%。', [{ text: '6.2%', indicator: '化学需氧量排放', delta: 'down' }]],
  ['对外承包工程营业额按可比口径增长9.1%。', [{ text: '9.1%', indicator: '对外承包工程营业额', delta: 'up' }]],
  ['跨境电商进出口额大幅攀升41.3%。', [{ text: '41.3%', indicator: '跨境电商进出口额', delta: 'up' }]],
]);

table('a verb of arriving stands between the name and the figure', [
  ['执行案款到位率提升至72.5%。', [{ text: '72.5%', indicator: '执行案款到位率' }]],
  ['港口货物吞吐量突破1.2亿吨。', [{ text: '1.2亿吨', indicator: '港口货物吞吐量', qualifier: 'over' }]],
  ['专利授权量累计达到8350件。', [{ text: '8350件', indicator: '专利授权量' }]],
  ['网上立案占比首次超过六成。', [{ text: '六成', indicator: '网上立案占比', qualifier: 'over' }]],
  ['快件破损率降到0.03‰。', [{ text: '0.03‰', indicator: '快件破损率' }]],
  ['调解组织增至236个。', [{ text: '236个', indicator: '调解组织' }]],
  ['门诊次均费用稳定在186元。', [{ text: '186元', indicator: '门诊次均费用' }]],
]);

table('a verb of change without a figure', [
  ['刑事警情同比明显下降，破案率大幅提升。', []],
  ['能耗强度进一步降低。', []],
  ['新的增长极加快形成，带动作用不断增强。', []],
  ['专利申请由量的增长转向质的提升。', []],
]);

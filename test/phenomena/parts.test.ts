import { describe, expect, test } from 'vitest';
import { figures } from './expect.js';

interface Parts {
  subject?: string;
  action?: string;
  object?: string;
}

/** A text and its figures in order, each with the parts of its name; what is left out must be absent. */
type Row = readonly [text: string, parts: readonly (readonly [figure: string, parts: Parts])[]];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [text, parts] of rows) {
      test(text.replace(/\s+/g, ' '), () => {
        const found = figures(text).map(({ text: figure, subject, action, object }) => [
          figure,
          { ...(subject && { subject }), ...(action && { action }), ...(object && { object }) },
        ]);
        expect(found).toEqual(parts);
      });
    }
  });
}

table('a verb and its object', [
  ['审查合同46份。', [['46份', { action: '审查', object: '合同' }]]],
  ['检疫生猪2.8万头。', [['2.8万头', { action: '检疫', object: '生猪' }]]],
  ['修缮农村危桥21座。', [['21座', { action: '修缮', object: '农村危桥' }]]],
  ['查处非法捕捞案件63起。', [['63起', { action: '查处', object: '非法捕捞案件' }]]],
  ['发放助学贷款420万元。', [['420万元', { action: '发放', object: '助学贷款' }]]],
  ['抽检冷链食品1900批次。', [['1900批次', { action: '抽检', object: '冷链食品' }]]],
  ['接种流感疫苗8.2万剂。', [['8.2万剂', { action: '接种', object: '流感疫苗' }]]],
  ['采购救护车14辆。', [['14辆', { action: '采购', object: '救护车' }]]],
  ['全年共起草政府规章5部。', [['5部', { action: '起草', object: '政府规章' }]]],
  ['先后组织应急演练38场。', [['38场', { action: '组织', object: '应急演练' }]]],
]);

table('things that share a verb', [
  [
    '检查药店210家、诊所96家。',
    [
      ['210家', { action: '检查', object: '药店' }],
      ['96家', { action: '检查', object: '诊所' }],
    ],
  ],
  [
    '出动警力4200人次、车辆860台次。',
    [
      ['4200人次', { action: '出动', object: '警力' }],
      ['860台次', { action: '出动', object: '车辆' }],
    ],
  ],
  [
    '发放口罩3.2万只和消毒液1400瓶。',
    [
      ['3.2万只', { action: '发放', object: '口罩' }],
      ['1400瓶', { action: '发放', object: '消毒液' }],
    ],
  ],
  [
    '培训护士560名和乡村医生230名。',
    [
      ['560名', { action: '培训', object: '护士' }],
      ['230名', { action: '培训', object: '乡村医生' }],
    ],
  ],
  [
    '查获毒品2.4千克、管制刀具57把。',
    [
      ['2.4千克', { action: '查获', object: '毒品' }],
      ['57把', { action: '查获', object: '管制刀具' }],
    ],
  ],
]);

table('several verbs of one object', [
  ['制定、修改、废止内部制度46项。', [['46项', { action: '制定、修改、废止', object: '内部制度' }]]],
  ['审查、备案规范性文件58件。', [['58件', { action: '审查、备案', object: '规范性文件' }]]],
  ['新建、改建、扩建校舍9栋。', [['9栋', { action: '新建、改建、扩建', object: '校舍' }]]],
  ['接收和处理投诉举报880件。', [['880件', { action: '接收和处理', object: '投诉举报' }]]],
  ['排查整改燃气隐患370处。', [['370处', { action: '排查整改', object: '燃气隐患' }]]],
  ['收购、销售中药材960吨。', [['960吨', { action: '收购、销售', object: '中药材' }]]],
]);

table('people who do it', [
  ['行政机关负责人出庭应诉312人次。', [['312人次', { subject: '行政机关负责人', action: '出庭应诉' }]]],
  ['人民陪审员参审案件1460件。', [['1460件', { subject: '人民陪审员', action: '参审', object: '案件' }]]],
  ['驻所律师代理工伤案件270件。', [['270件', { subject: '驻所律师', action: '代理', object: '工伤案件' }]]],
  ['检察长列席审委会14次。', [['14次', { subject: '检察长', action: '列席', object: '审委会' }]]],
  ['交通协管员参与执勤2300人次。', [['2300人次', { subject: '交通协管员', action: '参与', object: '执勤' }]]],
  ['农户种植油茶3.6万亩。', [['3.6万亩', { subject: '农户', action: '种植', object: '油茶' }]]],
  ['驻村干部走访农户1.2万户。', [['1.2万户', { subject: '驻村干部', action: '走访', object: '农户' }]]],
  ['家庭医生签约居民21.6万人。', [['21.6万人', { subject: '家庭医生', action: '签约', object: '居民' }]]],
  ['公证员办理公证3100件。', [['3100件', { subject: '公证员', action: '办理', object: '公证' }]]],
  ['村民代表参加议事会140场次。', [['140场次', { subject: '村民代表', action: '参加', object: '议事会' }]]],
  ['志愿者服务旅客5.4万人次。', [['5.4万人次', { subject: '志愿者', action: '服务', object: '旅客' }]]],
  ['企业法律顾问审核合同940份。', [['940份', { subject: '企业法律顾问', action: '审核', object: '合同' }]]],
]);

table('a body that the name leaves out', [
  ['市司法局办理行政复议案件214件。', [['214件', { subject: '市司法局', action: '办理', object: '行政复议案件' }]]],
  ['县公安局先后抓获逃犯33名。', [['33名', { subject: '县公安局', action: '抓获', object: '逃犯' }]]],
  ['区人民检察院批准逮捕嫌疑人96人。', [['96人', { subject: '区人民检察院', action: '批准逮捕', object: '嫌疑人' }]]],
  ['交警支队查处酒驾1730起。', [['1730起', { subject: '交警支队', action: '查处', object: '酒驾' }]]],
  ['县疾控中心共检测水样640份。', [['640份', { subject: '县疾控中心', action: '检测', object: '水样' }]]],
  ['市农业农村局推广良种41万亩。', [['41万亩', { subject: '市农业农村局', action: '推广', object: '良种' }]]],
]);

table('and that the title names', [
  ['市司法局2022年工作总结\n市司法局办理行政复议案件214件。', [['214件', { action: '办理', object: '行政复议案件' }]]],
  [
    '市司法局2022年工作总结\n县公安局破获盗窃案件152起。',
    [['152起', { subject: '县公安局', action: '破获', object: '盗窃案件' }]],
  ],
  ['县疾控中心半年小结\n县疾控中心共检测水样640份。', [['640份', { action: '检测', object: '水样' }]]],
]);

table('a thing without a verb', [
  ['航班正常率88.9%。', [['88.9%', { object: '航班正常率' }]]],
  ['一审服判息诉率91.2%。', [['91.2%', { object: '一审服判息诉率' }]]],
  ['住院病历甲级率98.3%。', [['98.3%', { object: '住院病历甲级率' }]]],
  ['港口货物吞吐量1.2亿吨。', [['1.2亿吨', { object: '港口货物吞吐量' }]]],
  ['森林覆盖率43.6%。', [['43.6%', { object: '森林覆盖率' }]]],
  ['地区生产总值286.4亿元。', [['286.4亿元', { object: '地区生产总值' }]]],
  ['商品房销售面积91万平方米。', [['91万平方米', { object: '商品房销售面积' }]]],
  ['注册护士3100人。', [['3100人', { object: '注册护士' }]]],
  ['从业人员平均工资6.8万元。', [['6.8万元', { object: '从业人员平均工资' }]]],
  ['城镇登记失业率3.1%。', [['3.1%', { object: '城镇登记失业率' }]]],
  ['生猪存栏52万头。', [['52万头', { object: '生猪存栏' }]]],
  ['执行到位率62.7%。', [['62.7%', { object: '执行到位率' }]]],
  ['固定资产投资增长7.8%。', [['7.8%', { object: '固定资产投资' }]]],
  ['充电桩总数1.2万个。', [['1.2万个', { object: '充电桩总数' }]]],
  ['常住人口320万人。', [['320万人', { object: '常住人口' }]]],
  ['在职民警860人。', [['860人', { object: '在职民警' }]]],
  ['网约车驾驶员2300人。', [['2300人', { object: '网约车驾驶员' }]]],
]);

table('a light verb is no action', [
  ['合作社实现销售额870万元。', [['870万元', { subject: '合作社', object: '销售额' }]]],
  ['覆盖率达到92.4%。', [['92.4%', { object: '覆盖率' }]]],
  ['全年取得软件著作权26项。', [['26项', { object: '软件著作权' }]]],
  ['全县拥有农机合作社74家。', [['74家', { object: '农机合作社' }]]],
  ['规模以上工业实现利税38亿元。', [['38亿元', { subject: '规模以上工业', object: '利税' }]]],
  ['乡镇卫生院实现收入2300万元。', [['2300万元', { subject: '乡镇卫生院', object: '收入' }]]],
  ['港口完成集装箱吞吐量48万标箱。', [['48万标箱', { subject: '港口', object: '集装箱吞吐量' }]]],
  ['实现营业收入14.2亿元。', [['14.2亿元', { object: '营业收入' }]]],
  ['完成技改投资62亿元。', [['62亿元', { object: '技改投资' }]]],
  ['完成冬小麦播种41万亩。', [['41万亩', { object: '冬小麦播种' }]]],
]);

table('the thing stands behind the figure', [
  ['公开招聘50名教师。', [['50名', { action: '公开招聘', object: '教师' }]]],
  ['遴选12名调解员。', [['12名', { action: '遴选', object: '调解员' }]]],
  ['选派45名科技特派员。', [['45名', { action: '选派', object: '科技特派员' }]]],
  ['更换320块路牌。', [['320块', { action: '更换', object: '路牌' }]]],
  ['查扣128台违规电动车。', [['128台', { action: '查扣', object: '违规电动车' }]]],
  ['培育了5家示范合作社。', [['5家', { action: '培育', object: '示范合作社' }]]],
  ['全市共有36个便民服务中心。', [['36个', { object: '便民服务中心' }]]],
  ['辖区现有214处文物保护单位。', [['214处', { object: '文物保护单位' }]]],
]);

table('the verb is here, what it is done to was named before', [
  [
    '受理劳动争议430件，办结413件。',
    [
      ['430件', { action: '受理', object: '劳动争议' }],
      ['413件', { action: '办结', object: '劳动争议' }],
    ],
  ],
  [
    '收到举报线索532条，核查511条。',
    [
      ['532条', { action: '收到', object: '举报线索' }],
      ['511条', { action: '核查', object: '举报线索' }],
    ],
  ],
  [
    '排查安全隐患2130处，整改2097处。',
    [
      ['2130处', { action: '排查', object: '安全隐患' }],
      ['2097处', { action: '整改', object: '安全隐患' }],
    ],
  ],
  [
    '受理执行案件1860件，执结1742件。',
    [
      ['1860件', { action: '受理', object: '执行案件' }],
      ['1742件', { action: '执结', object: '执行案件' }],
    ],
  ],
  [
    '收到提案96件，答复96件。',
    [
      ['96件', { action: '收到', object: '提案' }],
      ['96件', { action: '答复', object: '提案' }],
    ],
  ],
]);

table('the share of a thing, or its change, is of the thing', [
  [
    '接待来访2140批次，同比下降6.3%。',
    [
      ['2140批次', { action: '接待', object: '来访' }],
      ['6.3%', { action: '接待', object: '来访' }],
    ],
  ],
  ['道路运输企业标准化达标率91.4%。', [['91.4%', { object: '道路运输企业标准化达标率' }]]],
]);

describe('the parts are words of the text', () => {
  const text = '市司法局受理行政复议214件，审结190件，其中撤销11件，律师参与听证63场，群众满意率98.1%。';

  test('and stand in its order, subject aside in front', () => {
    const found = figures(text);
    expect(found).toHaveLength(5);
    for (const { action, object, subject, indicator } of found) {
      expect(action ?? object).toBeDefined();
      for (const part of [action, object]) if (part) expect(indicator).toContain(part);
      for (const part of [action, object, subject]) if (part) expect(text).toContain(part);
    }
  });
});

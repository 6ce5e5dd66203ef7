import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/metadata/kind.js';

describe('the kind that a title tells', () => {
  test.each([
    ['2024年政府工作报告', 'work-report'],
    ['政府工作报告', 'work-report'],
    ['青禾县2023年政府工作报告(摘要)', 'work-report'],
    ['政府工作报告全文', 'work-report'],
    ['关于政府工作情况的报告', 'work-report'],
    ['青禾县人民法院工作报告', 'work-report'],
    ['云岭市人民检察院工作报告', 'work-report'],
    ['云岭市人民代表大会常务委员会工作报告', 'work-report'],
    ['云岭市人大常委会2022年工作报告', 'work-report'],
    ['云岭市临溪区2021年度法治政府建设工作报告', 'annual-report'],
    ['青禾县2020年法治政府建设情况报告', 'annual-report'],
    ['县司法局关于2022年度法治政府建设情况的报告', 'annual-report'],
    ['云海机械股份有限公司2019年年度报告', 'annual-report'],
    ['云海机械股份有限公司2019年年度报告摘要', 'annual-report'],
    ['县教育局2021年工作总结', 'annual-report'],
    ['2021年工作总结和2022年工作打算', 'annual-report'],
    ['2022年部门工作年报', 'annual-report'],
    ['云岭市政府信息公开工作年度报告', 'disclosure-report'],
    ['青禾县2023年政府信息公开年度报告', 'disclosure-report'],
    ['2020年政府信息公开工作情况报告', 'disclosure-report'],
    ['青禾县2022年国民经济和社会发展统计公报', 'statistical-communique'],
    ['云岭市第七次全国人口普查公报', 'statistical-communique'],
    ['关于青禾县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告', 'plan-report'],
    ['关于2023年预算执行情况和2024年预算草案的报告', 'budget-report'],
    ['关于云岭市2022年财政预算执行情况及2023年财政预算(草案)的报告', 'budget-report'],
    ['青禾县2023年惠企利民重点任务实施方案', 'plan'],
    ['县教育局2022年工作要点', 'plan'],
    ['青禾县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', 'plan'],
    ['云岭市人民政府关于印发《云岭市数字经济三年行动计划》的通知', 'plan'],
    ['云岭市人民政府办公室关于印发2023年立法工作计划的通知', 'plan'],
  ])('%s: %s', (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });
});

describe('near misses have none', () => {
  test.each([
    '《政府工作报告》解读',
    '图解：2024年政府工作报告',
    '在贯彻政府工作报告座谈会上的讲话',
    '关于2022年度预算执行和其他财政收支的审计工作报告',
    '2021年河道清淤总结、护林防火报告选编',
    '云海机械股份有限公司2023年半年度报告',
    '青禾县2022年行政执法数据分析报告',
    '青禾县自然灾害救助应急预案',
    '关于营商环境的调研报告',
    '数字乡村建设规划(征求意见稿)解读',
    '云岭市召开统计公报新闻发布会',
  ])('%s', (title) => {
    expect(kindOf(title)).toBeUndefined();
  });

  test('a plan to carry out a work report is a plan', () => {
    expect(kindOf('贯彻落实2024年政府工作报告重点任务分工方案')).toBe('plan');
  });
});

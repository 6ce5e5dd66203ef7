import { PrefixIndex } from '../reading/index.js';
import type { Kind } from '../types.js';

/** A unit as it may be written behind a number. */
export interface Unit {
  /** As written. */
  text: string;
  kind: Exclude<Kind, 'rank' | 'date'>;
  /** The base unit that the value is given in. */
  base: string;
  /** Base units in one of this. */
  factor: number;
}

/** 量词 that count things, people and events, each its own base unit. */
const COUNT = `
个 件 项 条 人 次 场 家 户 名 位 份 篇 宗 起 例 座 处 所 台 辆 套 张 本 册 部 批 期 类 种 支 队 只 头 羽 尾 株 棵 口 艘 架 列 班 趟
节 对 笔 幢 栋 间 片 块 枚 门 把 顶 幅 首 款 颗 粒 箱 袋 瓶 盒 桶 罐 车 卷 页 字 句 站 组 员 桩 匹 峰 盏 根 扇 道 层 轮 届 孔 眼 床 席 单 版 帧 面 股 手 桌 发 团 人份
人次 件次 场次 户次 家次 班次 车次 架次 台次 批次 台套 剂次 剂 例次 艘次 辆次 标箱 标台 标准箱 头次 项次 条次 篇次 份次 点位 名次 床位
`;

const DURATION: Record<string, string> = {
  年: '年',
  个年度: '年度',
  个月: '月',
  个多月: '月',
  个余月: '月',
  个多小时: '小时',
  个多星期: '星期',
  月: '月',
  周: '周',
  星期: '星期',
  个星期: '星期',
  天: '天',
  日: '日',
  小时: '小时',
  个小时: '小时',
  钟头: '小时',
  个钟头: '小时',
  分钟: '分钟',
  秒: '秒',
  秒钟: '秒',
  毫秒: '毫秒',
  工作日: '工作日',
  个工作日: '工作日',
  自然日: '自然日',
  个自然日: '自然日',
  学时: '学时',
  个学时: '学时',
  课时: '课时',
  个课时: '课时',
  学分: '学分',
  季度: '季度',
  个季度: '季度',
  学年: '学年',
  学期: '学期',
  个学期: '学期',
  周年: '周年',
  周岁: '周岁',
  人日: '人日',
  人天: '人天',
};

const MONEY: Record<string, string> = {
  元: '元',
  圆: '元',
  元人民币: '元',
  人民币: '元',
  块钱: '元',
  美元: '美元',
  美金: '美元',
  欧元: '欧元',
  英镑: '英镑',
  日元: '日元',
  港元: '港元',
  港币: '港元',
  澳元: '澳元',
  澳门元: '澳门元',
  新台币: '新台币',
  韩元: '韩元',
  卢布: '卢布',
  瑞士法郎: '瑞士法郎',
  加元: '加元',
};

const MEASURE = `
分 岁 星级
米 千米 公里 里 华里 海里 厘米 毫米 微米 纳米 延米 延长米 车公里 皮长公里 芯公里 公里/小时 千米/小时
平方米 平方千米 平方公里 平方厘米 公顷 亩 顷 亩次 平米
立方米 立方 立方千米 立方公里 升 毫升 方
吨 公斤 千克 克 毫克 斤 担 吨公里 人公里 吨标准煤 吨标煤 吨/日 吨/年 立方米/日 吨/天
瓦 千瓦 兆瓦 吉瓦 马力 瓦时 千瓦时 千瓦小时 兆瓦时 度 焦耳 千焦 大卡 卡 千伏安 兆伏安 千伏 伏
摄氏度 度电 勒克斯 分贝 毫克/升 毫克/立方米 微克/立方米 克/立方米 帕 兆帕 赫兹 比特 字节 重量箱 载重吨 总吨 自然吨 千瓦/平方米
亩/人 人/平方公里 级地震
`;

/** Latin symbols of units, with the base unit that they stand for as written. */
const SYMBOLS =
  'km km² km2 m m² m2 m³ m3 cm mm kg g mg t L mL ml kW MW GW kWh MWh GWh TWh kV kVA MVA ℃ °C dB Hz MHz GHz MB GB TB PB EB Mbps Gbps TEU PFlops EFlops P ㎡ ㎞ ㎏ ㎎ μg/m³ mg/L mg/m³ μm nm MPa';

const RATE: Record<string, string> = {
  '%': '%',
  '‰': '‰',
  百分点: '百分点',
  个百分点: '百分点',
  千分点: '千分点',
  个千分点: '千分点',
  倍: '倍',
  番: '番',
};

const words = (list: string) => list.trim().split(/\s+/);

const ENTRIES: Unit[] = [
  ...words(COUNT).map((text): Unit => ({ text, kind: 'count', base: text.replace(/\(.*/, ''), factor: 1 })),
  ...Object.entries(DURATION).map(([text, base]): Unit => ({ text, kind: 'duration', base, factor: 1 })),
  ...Object.entries(MONEY).map(([text, base]): Unit => ({ text, kind: 'money', base, factor: 1 })),
  ...words(MEASURE).map((text): Unit => ({ text, kind: 'measure', base: text, factor: 1 })),
  ...words(SYMBOLS).map((text): Unit => ({ text, kind: 'measure', base: text, factor: 1 })),
  ...Object.entries(RATE).map(([text, base]): Unit => ({ text, kind: 'rate', base, factor: 1 })),
];

const units = new PrefixIndex(ENTRIES.map((unit) => ({ word: unit.text, unit })));

/** Characters behind a measure word that make another word of it: 人民, 面积, 部门. */
const NO_UNIT: Readonly<Record<string, string>> = {
  人: '民',
  面: '积对向临貌',
  部: '门',
  单: '位',
  位: '于',
  组: '织',
};

/** The longest unit that stands at `at` in `reading`. */
export function unitAt(reading: string, at: number): Unit | undefined {
  const unit = units.at(reading, at)?.unit;
  return unit && NO_UNIT[unit.text]?.includes(reading[at + unit.text.length] ?? ' ') ? undefined : unit;
}

/** The peoples whose names stand in the names of autonomous prefectures, counties and banners, without 族. */
export const PEOPLES = [
  '各',
  '蒙古',
  '回',
  '藏',
  '维吾尔',
  '苗',
  '彝',
  '壮',
  '布依',
  '朝鲜',
  '满',
  '侗',
  '瑶',
  '白',
  '土家',
  '哈尼',
  '哈萨克',
  '傣',
  '黎',
  '傈僳',
  '佤',
  '畲',
  '拉祜',
  '水',
  '东乡',
  '纳西',
  '景颇',
  '柯尔克孜',
  '土',
  '达斡尔',
  '仫佬',
  '羌',
  '布朗',
  '撒拉',
  '毛南',
  '仡佬',
  '锡伯',
  '普米',
  '塔吉克',
  '怒',
  '独龙',
  '鄂温克',
  '保安',
  '裕固',
] as const;

/** Autonomous divisions whose names have no 族 between place and rank. */
export const PEOPLES_WITHOUT_ZU = ['蒙古', '哈萨克', '柯尔克孜', '塔吉克', '锡伯'] as const;

/** What behind a full name shows that its last character begins another word: 南通|市场, 德清|县域 stays 德清县. */
export const NOT_BEHIND: Readonly<Record<string, string>> = { 市: '场', 区: '域间别块', 旗: '下舰帜号', 州: '际' };

/** What stands behind the short name of a place that opens a title: 长沙2024年政府工作报告. */
export const BEHIND_SHORT_NAME =
  /^(?:$|[\d:：·,，—-]|[〇零一二][〇○零一二三四五六七八九]{3}年|政府|人民|国民|统计|经济|法治|政务|中院|高院|市委|县委|省委|州委|发展|发改|财政|日报|晚报|发布|新闻)/;

/** Words of reports that are also short names of counties and districts. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  '新兴',
  '和平',
  '东方',
  '平安',
  '振兴',
  '新民',
  '安定',
  '永安',
  '大通',
  '向阳',
  '友好',
  '新华',
  '日照',
  '大同',
  '朝阳',
  '兴业',
  '集贤',
  '资源',
  '合作',
  '动力',
  '新建',
  '惠民',
  '和政',
  '港口',
  '市中',
]);

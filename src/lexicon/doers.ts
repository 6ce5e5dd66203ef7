const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Ends of words for those who do something: people and what they belong to. */
export const AGENT_ENDINGS = set(
  '人 员 者 师 长 代表 家庭 企业 法官 律师 干部 群众 居民 农户 医生 护士 顾问 委员 学生 教师 民警 律所 工会',
);

/** Ends of bodies that are as often part of a term as they are a body of their own: 法治政府建设, 服务机构管理. */
export const GENERAL_BODY_ENDINGS = set('政府 机关 队伍 组织 系统 机构 中心 单位 部门 党委 委员会 公司 集团 站 所 馆');

/** What is done to bodies; after one that is not named by its level (县, 市) it makes a term: 法治政府建设推进会. */
export const DONE_TO_BODIES = set('建设 管理 改革 整顿 改造 运行 评估 考核 评议 换届 改选 选举');

/** What becomes of a body where nothing follows that the body would do it to: 服务中心建成. */
export const BEFALLS_BODIES = set('成立 设立 组建 建立 建成 新建 召开 挂牌 揭牌 撤销 合并 落成 启用 换届 改选 选举');

/** What people say or hand in and others deal with: 群众来信办理. */
export const THINGS_SAID = set('来信 来访 投诉 举报 申请 建议 提案 诉求 咨询 求助 报警 申诉 信访');

/** What something is for, between whom it is for and what it is: 学生资助资金, 学生资助发放. */
export const PURPOSES = set(
  '资助 投资 培训 调解 补助 补贴 救助 救济 帮扶 扶持 奖励 服务 管理 援助 就业 创业 贷款 招聘 采购 购买 慰问 保障 评选',
);

/** Ends of what is named by whom it is for and its purpose. */
export const NAMED_BY_PURPOSE = set(
  '项目 资金 经费 基金 工作室 工作站 服务站 中心 制度 机制 平台 工程 计划 活动 课程 班 基地 政策 岗位 合同 体系',
);

/** Ends of the names of areas that do nothing, though bodies end in 区 too: 老旧小区改造. */
export const AREA_ENDINGS = set('小区 园区 校区 景区 片区 库区 山区 灾区 病区 林区 矿区 厂区 棚户区 示范区 保护区');

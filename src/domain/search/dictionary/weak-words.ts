const listed = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).filter((word) => word !== ''));

/** Words that say nothing of what is looked for; a question of more than these need not find them. */
export const emptyWords = listed(
  `的 了 和 与 及 或 在 对 于 为 由 被 把 从 向 到 之 其 等 各 本 该 此 这 那 有 无 是 不 也 都 就 请 让 给 我 你 他 们 个 吗 呢 吧 啊 关于 以及 以下 有关 相关
  我们 你们 我要 我想 想要 需要 要 想 可以 能 能否 是否 怎么 怎样 如何 什么 哪些 哪里 哪儿 多少 为什么 没有 这样 那样 一下 请问 怎么办 怎么办理 如何办理 办 咋 查询 查 找 看 问 去
  区 市 县 省 号 年 月 日 the a an of and or in on for to is are what how`,
);

const commonWords = listed(
  `通知 公告 公示 通告 公布 印发 转发 办法 规定 方案 意见 实施 工作 情况 信息 公开 管理 有关 事项 目录 进一步 做好 开展 加强 推进 全区 我区 卫东区 卫东 平顶山市 平顶山 河南省 河南 中华人民共和国
  人民政府 政府 办公室 单位 部门 结果 名单 文件 政策 解读 问答 服务 标准 条件 流程 程序 材料 申请 审批 办理 第一批 第二批 第三批 第一季度 第二季度 第三季度 第四季度 本月 年度 上半年 下半年
  一 二 三 四 五 六 七 八 九 十 细则 暂行 试行 暂行办法 实施细则 实施方案 实施办法 决定 批复 函 条例`,
);

const YEAR = /^(?:19|20)\d\d$/u;

/** Words of many titles, years among them: they count for less than what the document is about. */
export const isCommon = (word: string): boolean => commonWords.has(word) || YEAR.test(word);

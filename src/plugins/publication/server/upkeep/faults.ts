/** A place where chain, store and documents disagree, in Chinese and English. */
export type Fault = string;

const entry = (seq: number): string => `第 ${seq} 条 (entry ${seq})`;

/** What `verify` can find. `key` is `type documentId locale`. */
export const faults = {
  gap: (seq: number, found: number): Fault =>
    `${entry(seq)}：账本缺号，找到的是 ${found} (gap, found ${found})`,
  previous: (seq: number): Fault => `${entry(seq)}：与上一条的哈希不衔接 (previous hash differs)`,
  hash: (seq: number): Fault => `${entry(seq)}：条目内容与哈希不符 (hash differs from the entry)`,
  content: (seq: number): Fault =>
    `${entry(seq)}：公开内容与哈希不符 (content hash differs from the snapshot)`,
  unreadable: (key: string): Fault =>
    `${key}：账本中的公开内容无法读取 (its text in the ledger cannot be read)`,
  textWhereNone: (seq: number): Fault =>
    `${entry(seq)}：撤回或抹除条目不应有内容 (a withdrawal or redaction carries no text)`,
  goneUnnamed: (seq: number): Fault =>
    `${entry(seq)}：内容已抹除，但没有对应的抹除条目 (its text is gone, and no later entry says so)`,
  textThoughGone: (seq: number): Fault =>
    `${entry(seq)}：记为已抹除，却仍有内容或盐值 (marked as redacted, yet text or salt is there)`,
  namesNothing: (seq: number, target: number): Fault =>
    `${entry(seq)}：称抹除了第 ${target} 条，该条内容未被抹除或不是同一文档 (says that entry ${target} was redacted, which it is not, or is of another document)`,
  namedTwice: (target: number, seq: number): Fault =>
    `${entry(target)}：抹除条目不止一条，第 ${seq} 条也是 (redacted by more than one entry, ${seq} as well)`,
  head: (seq: number, last: number): Fault =>
    `账本末尾记为 ${seq}，实际为 ${last} (head says ${seq}, last entry is ${last})`,
  headTime: (at: string | null, last: string | null): Fault =>
    `账本末尾的时间记为 ${at}，实际为 ${last} (head says ${at}, the last entry was at ${last})`,
  boundary: (after: number, last: number): Fault =>
    `账本末尾：正文清理界限记为第 ${after} 条，账本共 ${last} 条 (texts are said to be clean after entry ${after}, the ledger has ${last})`,
  untidy: (seq: number): Fault =>
    `${entry(seq)}：正文含许可清单以外的内容，对外会原样给出 (its text holds more than the allow-list has, and is told as it stands)`,
  unguarded: (table: string, trigger: string): Fault =>
    `gongkai.${table}：防改触发器 ${trigger} 已删除或停用，请从备份恢复或按迁移脚本重建 (the guard ${trigger} is gone or switched off: restore a backup or make it anew as the migrations do)`,
  mayChange: (table: string, right: string, role: string): Fault =>
    `gongkai.${table}：角色 ${role} 有 ${right} 权限，请执行 REVOKE ${right} ON gongkai.${table} FROM ${role} (the role ${role} may ${right} it: revoke that)`,
  noAnchor: (file: string): Fault => `${file}：文件中没有锚点 (there is no anchor in the file)`,
  anchorUnreadable: (line: number): Fault =>
    `锚点文件第 ${line} 行无法读取 (line ${line} of the anchors cannot be read)`,
  anchorDiffers: (seq: number, agreed: number): Fault =>
    `${entry(seq)}：与锚点不符，第 ${agreed} 条之后的历史被改动 (differs from its anchor: the history after entry ${agreed} was changed)`,
  anchorAhead: (first: number, last: number, head: number): Fault =>
    `锚点记有第 ${first} 条${last > first ? `至第 ${last} 条` : ''}，账本没有，末尾为 ${head}：末尾被截去，或恢复过备份 (the anchors know entries ${first} to ${last}, the ledger ends at ${head}: its end was cut off, or a backup was restored)`,
  anchorLedger: (ledger: string, now: string | null): Fault =>
    `锚点属于账本 ${ledger}，现为 ${now} (anchors are of the ledger ${ledger}; this one is ${now})`,
  notInStore: (key: string): Fault =>
    `${key}：账本中已公开，库中没有 (public in the ledger, not in the store)`,
  unlinked: (key: string): Fault =>
    `${key}：必须关联的内容未公开，读者看不到它 (a required link is not public: it is not shown)`,
  extraInStore: (key: string): Fault =>
    `${key}：库中有，账本中未公开 (in the store, not public in the ledger)`,
  storeDiffers: (key: string): Fault => `${key}：库中内容与账本不符 (store differs from the ledger)`,
  notInStrapi: (key: string): Fault =>
    `${key}：账本中已公开，后台没有已发布版本 (public in the ledger, not published in Strapi)`,
  notInLedger: (key: string): Fault =>
    `${key}：后台已发布，账本中未公开 (published in Strapi, not in the ledger)`,
  strapiDiffers: (key: string, fields: readonly string[]): Fault =>
    `${key}：后台已发布内容与账本不符：${fields.join('、')} (Strapi differs from the ledger in: ${fields.join(', ')})`,
  outdated: (key: string, fields: readonly string[]): Fault =>
    `${key}：账本中的快照按旧的公开字段登记，缺少或不同：${fields.join('、')}；请执行 reissue --all (the snapshot was taken with an older declaration; run reissue --all: ${fields.join(', ')})`,
  search: (key: string): Fault =>
    `${key}：搜索索引与公开内容不符 (the search entry differs from what is public)`,
  word: (type: string, word: string, kept: number, counted: number): Fault =>
    `${type}：词“${word}”记为 ${kept} 篇，实际为 ${counted} 篇 (search: the word is kept as in ${kept} documents and is in ${counted})`,
  saying: (documentId: string): Fault =>
    `检索用语 ${documentId}：门户所用的词与后台不符 (search words: what the portal uses differs from the entry)`,
  count: (list: string, kept: number, counted: number): Fault =>
    `${list}：列表总数记为 ${kept}，实际为 ${counted} (the list’s kept count is ${kept}, its rows are ${counted})`,
  place: (seq: number): Fault =>
    `${entry(seq)}：所属单位、领域或五公开类别的索引与账本不符 (the index of its unit, domains and openness differs from the ledger)`,
  strayPlace: (seq: number): Fault =>
    `${entry(seq)}：索引中有，账本中没有 (in the index of units, domains and openness, not in the ledger)`,
  fileMissing: (title: string, name: string, sha256: string): Fault =>
    `${title}：公开文件“${name}”不在磁盘上 (public file is missing on the disk: ${sha256})`,
  fileChanged: (title: string, name: string, sha256: string): Fault =>
    `${title}：公开文件“${name}”与公开时不同 (public file is not what was published: ${sha256})`,
} as const;

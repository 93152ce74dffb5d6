import type { CodeName } from '../codes';

/**
 * A number for what is kept: raised by each release that keeps something (a content type, a field, a table, a public
 * field) that the release before does not know. tests/house/what-is-kept.txt lists what this number stands for. Number 1
 * is everything before there was one. @internal
 */
export const dataFormat = 8;

/** A release that has used the data. */
export interface KeptRelease {
  readonly format: number;
  /** Version of the package. */
  readonly version: string;
}

export const thisRelease = (version: string): KeptRelease => ({ format: dataFormat, version });

/** Whether data that `last` has used are too new for `ours`: it would drop what it does not know, without a word. */
export const isTooNew = (last: KeptRelease | null, ours: KeptRelease): boolean =>
  last !== null && last.format > ours.format;

const named = ({ version, format }: KeptRelease): { zh: string; en: string } => ({
  zh: `${version}（数据格式 ${format}）`,
  en: `${version} (data format ${format})`,
});

/** What is told where data are too new: the release to start, and how to go back. */
export const tooNew = (last: KeptRelease, ours: KeptRelease): { problem: CodeName; hint: CodeName } => ({
  problem: {
    zh: `数据由较新的版本 ${named(last).zh} 使用过，本版本是 ${named(ours).zh}，不认识其中的一部分，启动会丢失它们`,
    en: `The data were used by the newer release ${named(last).en}; this is ${named(ours).en}, does not know all of them, and would lose them`,
  },
  hint: {
    zh: `未作任何改动。请启动 ${last.version} 或更新的版本（数据格式不低于 ${last.format}）；要退回旧版本，请恢复升级前的备份（docs/operators.md）`,
    en: `Nothing was touched. Start release ${last.version} or a newer one (data format ${last.format} or above); to go back to an older one, restore the backup made before the upgrade (docs/operators.md)`,
  },
});

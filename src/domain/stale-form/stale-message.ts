import type { CodeName } from '../codes';

/** One save since, as it is told. */
export interface StaleChange {
  /** The account's name; null: the reader's own account. */
  readonly by: CodeName | null;
  /** ISO 8601. */
  readonly at: string;
  /** Labels; empty where nobody knows which. */
  readonly fields: readonly string[];
}

const EIGHT_HOURS_MS = 8 * 60 * 60 * 1000;

/** 2026-11-27 16:05, in China. */
const minuteInChina = (time: string): string =>
  new Date(Date.parse(time) + EIGHT_HOURS_MS).toISOString().slice(0, 16).replace('T', ' ');

const inChinese = ({ by, at, fields }: StaleChange): string => {
  const what = fields.length > 0 ? fields.map((field) => `“${field}”`).join('') : '内容';
  return `${by?.zh ?? '您在另一个页面'}于 ${minuteInChina(at)} 修改了${what}`;
};

const inEnglish = ({ by, at, fields }: StaleChange): string => {
  const what = fields.length > 0 ? fields.map((field) => `“${field}”`).join(', ') : 'the content';
  return `${by?.en ?? 'you, on another page,'} changed ${what} on ${minuteInChina(at)}`;
};

/** What is said of a form that is refused because others have saved since, and what to do. */
export const staleMessage = (changes: readonly StaleChange[]): CodeName => ({
  zh: `未保存：打开本页以后，${changes.map(inChinese).join('；')}。您填写的内容还在页面上：请复制自己的改动，刷新页面后再改`,
  en: `Not saved: since this page was opened, ${changes.map(inEnglish).join('; ')}. What you typed is still here: copy your changes, reload the page, then make them again`,
});

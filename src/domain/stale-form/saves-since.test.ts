import { expect, test } from 'vitest';
import { conflicting, type FormSave, savesSince, staleMessage } from '.';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 27, 8, 0, second)).toISOString();
const form = { locale: 'zh-Hans', loaded: at(10) } as const;
const save = (
  second: number,
  fields: readonly string[],
  locale: FormSave['locale'] = 'zh-Hans',
): FormSave => ({
  locale,
  by: 'admin:2',
  at: at(second),
  doneAt: at(second + 1),
  fields,
});
const isShared = (field: string): boolean => field === 'issuedOn';
const since = (now: number, saves: readonly FormSave[]) =>
  savesSince(form, at(now), saves, isShared).map(({ by, fields }) => `${by} ${fields.join()}`);

test.each<[string, number, readonly FormSave[], readonly string[]]>([
  ['nobody has saved', 10, [], []],
  ['saves before it was opened', 10, [save(5, ['title']), save(10, ['body'])], []],
  ['somebody saved since', 20, [save(5, ['title']), save(20, ['body'])], ['admin:2 body']],
  ['two saved since', 30, [save(20, ['body']), save(30, ['title'])], ['admin:2 body', 'admin:2 title']],
  ['the other language was saved', 21, [save(20, ['title'], 'en')], []],
  ['with a field that both share', 21, [save(20, ['title', 'issuedOn'], 'en')], ['admin:2 issuedOn']],
  ['a program wrote it', 20, [], ['system ']],
  ['a program wrote it after the other language was saved', 30, [save(20, ['title'], 'en')], ['system ']],
])('a form is old when %s', (_, now, saves, expected) => {
  expect(since(now, saves)).toEqual(expected);
});

test('what the form says as well is no conflict; what nobody knows is one', () => {
  const saves = [save(20, ['title']), save(25, ['title', 'body']), save(30, [])];
  expect(conflicting(saves, (field) => field === 'title').map(({ fields }) => fields)).toEqual([
    ['body'],
    [],
  ]);
  expect(conflicting(saves.slice(0, 1), () => true)).toEqual([]);
});

test('it is said who changed what, when in China, and what to do', () => {
  const changes = [
    { by: { zh: '王芳', en: '王芳' }, at: at(0), fields: ['标题', '正文'] },
    { by: null, at: at(61), fields: [] },
  ];
  expect(staleMessage(changes)).toEqual({
    zh: '未保存：打开本页以后，王芳于 2026-11-27 16:00 修改了“标题”“正文”；您在另一个页面于 2026-11-27 16:01 修改了内容。您填写的内容还在页面上：请复制自己的改动，刷新页面后再改',
    en: 'Not saved: since this page was opened, 王芳 changed “标题”, “正文” on 2026-11-27 16:00; you, on another page, changed the content on 2026-11-27 16:01. What you typed is still here: copy your changes, reload the page, then make them again',
  });
});

import { expect, test } from 'vitest';
import { codeMessages } from './code-messages';

test('an editor chooses a way of disclosure by its Chinese name', () => {
  expect(codeMessages('zh')).toMatchObject({
    proactive: '主动公开',
    'on-request': '依申请公开',
    department: '区直单位',
    village: '村',
    specific: '特定群体',
    'public-comment': '公开征求意见',
  });
  expect(codeMessages('en')['on-request']).toBe('On request');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('every enumeration of every content type has names for all its codes', () => {
  const api = join(import.meta.dirname, '../../api');
  const messages = codeMessages('zh');
  const nameless = readdirSync(api).flatMap((name) => {
    const schema = JSON.parse(readFileSync(join(api, name, `content-types/${name}/schema.json`), 'utf8'));
    const attributes: Array<[string, { enum?: string[] }]> = Object.entries(schema.attributes);
    return attributes.flatMap(([field, attribute]) =>
      (attribute.enum ?? []).filter((code) => !messages[code]).map((code) => `${name}.${field}: ${code}`),
    );
  });
  expect(nameless).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { type AuditRow, csvHeading, csvLine, expiresBefore, hashedText, jsonLine, noteText } from '.';

const entry = noteText({
  deed: 'update',
  by: 'admin:3',
  of: 'admin:5',
  fields: ['roles', 'isActive'],
  facts: { roles: ['drafter', 'publisher'], isActive: true },
  from: '10.1.2.3',
});
const row: AuditRow = {
  seq: 7,
  at: '2026-11-28T08:00:00.000Z',
  kind: 'account',
  entry,
  previousHash: 'a'.repeat(64),
  hash: 'b'.repeat(64),
};

describe('an entry of the trail', () => {
  test('has one text, whatever the order in which its facts were told', () => {
    expect(entry).toBe(
      '{"by":"admin:3","deed":"update","facts":{"isActive":true,"roles":["drafter","publisher"]},"fields":["isActive","roles"],"from":"10.1.2.3","of":"admin:5"}',
    );
    expect(hashedText(row)).toBe(`${'a'.repeat(64)}\n7\n2026-11-28T08:00:00.000Z\naccount\n${entry}`);
  });

  test('is a line that a spreadsheet program reads, Chinese first', () => {
    expect(csvHeading('zh')).toBe('\uFEFF序号,时间（UTC）,类别,操作,账号,对象,字段,情况,来源地址,哈希\r\n');
    expect(csvLine(row, 'zh')).toBe(
      `7,2026-11-28T08:00:00.000Z,账号,修改,admin:3,admin:5,isActive roles,isActive=true; roles=drafter publisher,10.1.2.3,${'b'.repeat(64)}\r\n`,
    );
    expect(csvLine(row, 'en')).toContain(',Account,changed,');
  });

  test('is a line of JSON that holds all that its hash covers', () => {
    expect(JSON.parse(jsonLine(row))).toEqual(row);
  });
});

test('the trail is kept for half a year, whatever shorter time is asked for', () => {
  expect(expiresBefore('2026-11-28T00:00:00.000Z', 30)).toBe('2026-05-29T00:00:00.000Z');
  expect(expiresBefore('2026-11-28T00:00:00.000Z', 400)).toBe('2025-10-24T00:00:00.000Z');
});

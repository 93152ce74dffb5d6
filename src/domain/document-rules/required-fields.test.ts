import { describe, expect, test } from 'vitest';
import { judgeAlone } from '../../../tests/samples/judge-alone';
import { publicType } from '../public-model';
import { requiredFieldFindings } from './required-fields';

describe('a document that lacks a required field', () => {
  test('a policy without title and issuer', () => {
    const findings = requiredFieldFindings(publicType('policy'), { title: ' ', issuer: null });
    expect(findings.map(({ rule, field, blocking }) => ({ rule, field, blocking }))).toEqual([
      { rule: 'required.policy.title', field: 'title', blocking: true },
      { rule: 'required.policy.issuer', field: 'issuer', blocking: true },
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      { zh: '政策文件未填写标题', en: 'Policy: “Title” is missing' },
      { zh: '政策文件未选择发文单位', en: 'Policy: “Issuer” is missing' },
    ]);
    expect(findings.map(({ hint }) => hint.zh)).toEqual(['填写标题后再发布', '选择发文单位后再发布']);
  });

  test('a complete one has no findings', () => {
    expect(requiredFieldFindings(publicType('policy'), { title: '通知', issuer: 'unit-1' })).toEqual([]);
  });

  test('a catalogue item without unit and domain lacks both, and its elements', () => {
    const findings = judgeAlone({ type: 'catalog-item', snapshot: { level1: '综合业务' } });
    expect(findings.slice(0, 3).map(({ rule }) => rule)).toEqual([
      'required.catalog-item.unit',
      'required.catalog-item.domain',
      'element.name.missing',
    ]);
  });

  test('nothing speaks against taking a document away', () => {
    expect(judgeAlone({ type: 'catalog-item', snapshot: null })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { sayingsOf } from '.';
import { domainWords } from './domains';
import { readGroups } from './read-groups';

const groups = domainWords.flatMap(readGroups);

describe('the thesaurus', () => {
  test('bridges everyday words to official ones for all domains, each group with its source', () => {
    expect(groups.length).toBeGreaterThanOrEqual(1_500);
    for (const group of groups) {
      expect(group.official.length, JSON.stringify(group)).toBeGreaterThan(0);
      expect(group.source, JSON.stringify(group)).not.toBe('');
      expect(group.everyday.length + group.narrower.length + group.official.length).toBeGreaterThan(1);
      for (const word of [...group.official, ...group.everyday, ...group.narrower])
        expect(word).not.toMatch(/[\s=>#|'\\\\]/u);
    }
  });

  test('a word finds its kinds, and a kind does not find what it is one of', () => {
    expect(sayingsOf('养狗').same).toContain('犬');
    expect([...sayingsOf('养狗').same, ...sayingsOf('养狗').narrower]).not.toContain('动物');
    expect(sayingsOf('没有这个词')).toEqual({ same: [], narrower: [] });
  });
});

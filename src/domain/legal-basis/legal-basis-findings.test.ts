import { describe, expect, test } from 'vitest';
import { applyRules } from '../completeness';
import { legalBasisRules } from '../completeness/entry-rules/legal-basis-rules';
import {
  indexRegister,
  type LegalBasisFinding,
  type LegalBasisRecord,
  legalBasisFindings,
  matchLegalBasis,
  parseCitations,
} from '.';

/** What an editor reads of a finding. */
const told = (finding: LegalBasisFinding | undefined) =>
  finding && applyRules(legalBasisRules, { basisFindings: [{ field: 'legalBases.0', finding }] })[0];

const record = (
  id: string,
  title: string,
  number: string | null = null,
  status: LegalBasisRecord['status'] = 'in-force',
  replacedBy: string | null = null,
): LegalBasisRecord => ({ id, title, number, status, replacedBy });

const register = indexRegister([
  record('foi', '中华人民共和国政府信息公开条例', '国务院令第711号'),
  record('sa', '社会救助暂行办法', '国务院令第649号'),
  record('mls-2012', '最低生活保障审核审批办法（试行）', '民发〔2012〕220号', 'replaced', 'mls-2021'),
  record('mls-2021', '最低生活保障审核确认办法', '民发〔2021〕57号'),
  record('poor-2016', '特困人员认定办法', '民发〔2016〕178号', 'replaced', 'poor-2021'),
  record('poor-2021', '特困人员认定办法', '民发〔2021〕43号'),
  record('a', '甲办法', '甲发〔2001〕1号', 'replaced', 'b'),
  record('b', '乙办法', '甲发〔2005〕2号', 'replaced', 'c'),
  record('c', '丙办法', '甲发〔2010〕3号'),
  record('x', '环一办法', null, 'replaced', 'y'),
  record('y', '环二办法', null, 'replaced', 'x'),
  record('gone', '城市流浪乞讨人员收容遣送办法', '国发〔1982〕79号', 'repealed'),
]);

const only = (text: string) => {
  const [citation] = parseCitations(text);
  if (citation === undefined) throw new Error('no citation');
  return citation;
};

describe('matchLegalBasis', () => {
  test.each([
    ['《中华人民共和国政府信息公开条例》', 'foi', 'title'],
    ['《政府信息公开条例》', 'foi', 'title'],
    ['《条例》（中华人民共和国国务院令第711号）', 'foi', 'number'],
    ['《民政部关于印发〈特困人员认定办法〉的通知》（民发〔2016〕178号）', 'poor-2016', 'number'],
    ['《民政部关于印发〈特困人员认定办法〉的通知》', 'poor-2021', 'title'],
    ['《最低生活保障审核审批办法(试行)》', 'mls-2012', 'title'],
    ['《最低生活保障审核审批办法》', 'mls-2012', 'title'],
    ['《社会救助暂行办法（2019年修订）》', 'sa', 'title'],
    ['社会救助暂行办法', 'sa', 'title'],
  ])('%s', (text, id, by) => {
    const match = matchLegalBasis(only(text), register);
    expect([match?.record.id, match?.by]).toEqual([id, by]);
  });

  test('nothing like it', () => {
    expect(matchLegalBasis(only('《不存在的办法》'), register)).toBeNull();
    expect(matchLegalBasis(only('各地相关政策法规文件'), register)).toBeNull();
  });
});

describe('legalBasisFindings', () => {
  test.each([
    ['《社会救助暂行办法》（国务院令第649号）', []],
    ['《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）', ['replaced']],
    ['《最低生活保障审核审批办法（试行）》（民发[2012]220号）', ['replaced', 'brackets']],
    ['《城市流浪乞讨人员收容遣送办法》', ['repealed']],
    ['各地相关政策法规文件', ['not-a-citation']],
    ['社会救助暂行办法', []],
    ['《不存在的办法》', ['unknown-in-register']],
    ['卫政〔2020〕1号', ['unknown-in-register']],
    ['《特困人员认定办法》（民发〔2014〕1号）', ['number-differs']],
  ])('%s', (text, codes) => {
    expect(legalBasisFindings(only(text), register).map(({ code }) => code)).toEqual(codes);
  });

  test('names the last of the chain', () => {
    const [finding] = legalBasisFindings(only('《甲办法》第三条'), register);
    expect(finding?.successorId).toBe('c');
    expect(told(finding)).toMatchObject({
      message: { zh: '依据已被替代：《甲办法》（甲发〔2001〕1号）' },
      hint: { zh: '改引《丙办法》（甲发〔2010〕3号），并核对条款序号第三条' },
    });
  });

  test('a circle of successors names none', () => {
    const [finding] = legalBasisFindings(only('《环一办法》'), register);
    expect([finding?.code, finding?.successorId]).toEqual(['replaced', null]);
    expect(told(finding)?.message.en).toBe('This basis is no longer in force: 《环一办法》');
  });

  test('100,000 citations against 5,000 records stay fast', () => {
    const large = indexRegister(
      Array.from({ length: 5000 }, (_, i) => record(`r${i}`, `第${i}号事项办法`, `甲发〔2020〕${i + 1}号`)),
    );
    const citation = only('《第77号事项办法》（甲发[2020]4321号）');
    const start = performance.now();
    for (let i = 0; i < 100_000; i += 1) legalBasisFindings(citation, large);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

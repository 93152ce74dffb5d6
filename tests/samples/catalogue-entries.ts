import type { CatalogueEntry } from '../../src/domain/catalogue';
import { indexRegister, type LegalBasisRecord } from '../../src/domain/legal-basis';

/** An entry with which nothing is wrong. */
export const completeEntry: CatalogueEntry = {
  level1: '最低生活保障',
  level2: '办事指南',
  level3: null,
  contentElements: [
    { text: '办理条件', required: true },
    { text: '申请材料', required: true },
  ],
  legalBases: [
    {
      text: '《社会救助暂行办法》（国务院令第649号）第九条',
      title: '社会救助暂行办法',
      number: '国务院令第649号',
      article: '第九条',
    },
  ],
  timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
  subjectText: '卫东区民政局',
  subjects: ['unit-mzj'],
  method: 'proactive',
  channels: ['website', 'service-hall'],
  channelNote: null,
  audience: 'public',
  audienceNote: null,
  levels: ['county'],
  fiveOpen: 'service',
  attribute: 'proactive',
  attributeReason: null,
};

export const emptyEntry: CatalogueEntry = {
  level1: null,
  level2: null,
  level3: null,
  contentElements: [],
  legalBases: [],
  timeLimit: null,
  subjectText: null,
  subjects: [],
  method: null,
  channels: [],
  channelNote: null,
  audience: null,
  audienceNote: null,
  levels: [],
  fiveOpen: null,
};

const record = (
  id: string,
  title: string,
  number: string | null,
  status: LegalBasisRecord['status'] = 'in-force',
  replacedBy: string | null = null,
): LegalBasisRecord => ({ id, title, number, status, replacedBy });

export const register = indexRegister([
  record('1', '中华人民共和国政府信息公开条例', '国务院令第711号'),
  record('2', '社会救助暂行办法', '国务院令第649号'),
  record('3', '最低生活保障审核审批办法（试行）', '民发〔2012〕220号', 'replaced', '4'),
  record('4', '最低生活保障审核确认办法', '民发〔2021〕57号'),
  record('5', '旧办法', '民发〔2001〕1号', 'replaced'),
  record('6', '废止的办法', null, 'repealed'),
  { ...record('7', '没有核对过的办法', null, 'repealed'), unchecked: true },
]);

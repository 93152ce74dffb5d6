import { describe, expect, test } from 'vitest';
import { publicType, storeColumns } from '../public-model';
import { searchRow } from './search-row';
import { storeRow } from './store-row';

const facts = {
  documentId: 'doc1',
  locale: 'zh-Hans',
  seq: 7,
  publishedAt: '2026-01-02T03:04:05.678Z',
  updatedAt: '2026-02-02T03:04:05.678Z',
} as const;

describe('the row that the store keeps', () => {
  const row = storeRow(publicType('catalog-item'), facts, {
    level1: '最低生活保障',
    level2: '审批信息“名单”',
    level3: null,
    contentElements: [{ text: '低保对象名单', required: true }],
    legalBases: [
      {
        text: '《社会救助暂行办法》',
        title: '社会救助暂行办法',
        number: null,
        article: null,
        legalBasis: 'law1',
      },
    ],
    timeLimit: { text: '公示7个工作日' },
    method: 'on-request',
    channels: ['website', 'notice-board'],
    levels: [],
    unit: 'unit1',
    domain: 'domain1',
    subjects: ['unit1'],
  });

  test('carries the common columns', () => {
    expect(row).toMatchObject({
      document_id: 'doc1',
      locale: 'zh-Hans',
      title_text: '最低生活保障 审批信息“名单”',
      seq: 7,
      published_at: '2026-01-02T03:04:05.678Z',
    });
    expect(row.search_text).toContain('低保对象名单\n');
  });

  test('keeps texts as ready JSON, codes and links raw', () => {
    expect(row).toMatchObject({
      level2: '"审批信息“名单”"',
      level3: null,
      method: 'on-request',
      channels: ['website', 'notice-board'],
      levels: [],
      unit: 'unit1',
      subjects: ['unit1'],
      content_elements: '[{"text":"低保对象名单","required":true}]',
    });
  });

  test('adds what the time limit says, with codes in GraphQL form', () => {
    expect(JSON.parse(String(row.time_limit))).toMatchObject({
      text: '公示7个工作日',
      vague: false,
      clauses: [{ posting: { amount: 7, unit: 'WORKING_DAY', minimum: false } }],
    });
  });

  test('has a value for every column of the type', () => {
    const missing = storeColumns(publicType('catalog-item')).filter(({ name }) => row[name] === undefined);
    expect(missing).toEqual([]);
  });
});

test('the row of the search keeps the codes by which the type lets a search be narrowed', () => {
  const segmenter = { version: '', every: () => [], common: () => null, cut: () => [] };
  const guide = { title: '企业登记', audience: 'specific', applicants: ['legal-person', 'unincorporated'] };
  expect(searchRow(publicType('service-guide'), facts, guide, segmenter)).toMatchObject({
    audience: 'specific',
    applicants: ['legal-person', 'unincorporated'],
  });
  expect(
    searchRow(publicType('catalog-item'), facts, { audience: 'public', audiences: [] }, segmenter),
  ).toMatchObject({
    audiences: ['public'],
  });
  expect(searchRow(publicType('policy'), facts, { title: '通知' }, segmenter)).not.toHaveProperty('audience');
});

import { describe, expect, test } from 'vitest';
import { entryFromDocument, entryFromForm, entryFromSnapshot, formLinks } from '.';

const relation = (connect: unknown[] = [], disconnect: unknown[] = []) => ({ connect, disconnect });
const picked = (id: number, documentId: string) => ({ id, apiData: { id, documentId, locale: 'zh-Hans' } });

describe('the entry in the edit view', () => {
  test('a new, empty form', () => {
    const entry = entryFromForm({ subjects: relation(), contentElements: [], timeLimit: null });
    expect(entry).toMatchObject({
      level2: null,
      subjects: [],
      legalBases: [],
      timeLimit: null,
      channels: [],
    });
  });

  test('a link that is saved counts though the form does not hold it', () => {
    expect(entryFromForm({ subjects: relation() }, { subjects: { count: 2 } }).subjects).toHaveLength(2);
  });

  test('a link that was just picked counts, one that was taken away does not', () => {
    expect(entryFromForm({ subjects: relation([picked(7, 'unit-7')]) }).subjects).toEqual(['unit-7']);
    const removed = relation([], [picked(7, 'unit-7')]);
    expect(entryFromForm({ subjects: removed }, { subjects: { count: 1 } }).subjects).toEqual([]);
  });

  test('a saved link that is replaced by another', () => {
    const replaced = relation([picked(8, 'unit-8')], [picked(7, 'unit-7')]);
    expect(
      formLinks({ unit: replaced, domain: relation() }, { unit: { count: 1 }, domain: { count: 0 } }),
    ).toEqual({
      unit: 'unit-8',
      domain: null,
    });
  });

  test('the links of a saved citation are found though it was moved', () => {
    const { legalBases } = entryFromForm(
      {
        legalBases: [
          { __temp_key__: 'a1', text: null, legalBasis: relation() },
          { id: 2, text: null, legalBasis: relation() },
        ],
      },
      {
        legalBases: [
          { id: 1, legalBasis: { count: 0 } },
          { id: 2, legalBasis: { count: 1 } },
        ],
      },
    );
    expect(legalBases.map(({ legalBasis }) => legalBasis)).toEqual([null, 'saved']);
  });
});

test('a snapshot holds its links as documentIds, a document as documents', () => {
  const fields = {
    level1: '综合业务',
    level2: '监督检查',
    contentElements: [{ text: '社会救助投诉举报电话', required: true }],
    timeLimit: { text: '20个工作日内' },
    method: 'proactive',
    channels: ['notice-board', 'website'],
    audience: 'public',
  };
  const fromSnapshot = entryFromSnapshot({
    ...fields,
    subjects: ['unit-1'],
    legalBases: [{ text: '《办法》', legalBasis: 'law-1' }],
  });
  const fromDocument = entryFromDocument({
    ...fields,
    subjects: [{ id: 1, documentId: 'unit-1' }],
    legalBases: [{ id: 3, text: '《办法》', legalBasis: { id: 9, documentId: 'law-1' } }],
  });
  expect(fromSnapshot).toEqual(fromDocument);
  expect(fromSnapshot).toMatchObject({
    subjects: ['unit-1'],
    channels: ['website', 'notice-board'],
    legalBases: [{ text: '《办法》', title: null, legalBasis: 'law-1' }],
  });
});

test('what is no value of its field is not taken for one', () => {
  expect(
    entryFromSnapshot({
      level1: 7,
      method: 'by-mail',
      channels: ['pigeon', 'website'],
      timeLimit: 'soon',
      legalBases: [null],
    }),
  ).toMatchObject({ level1: null, method: null, channels: ['website'], timeLimit: null, legalBases: [] });
});

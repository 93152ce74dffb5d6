import { expect, test } from 'vitest';
import { entryFromDocument, entryFromSnapshot } from '.';

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

import { describe, expect, test } from 'vitest';
import { publicType } from '../public-model';
import { type FormValues, snapshotFromForm, valueAt } from '.';

const relation = (connect: unknown[] = [], disconnect: unknown[] = []) => ({ connect, disconnect });
const picked = (id: number, documentId: string) => ({ id, apiData: { id, documentId, locale: 'zh-Hans' } });
const item = (values: FormValues, saved?: FormValues) =>
  snapshotFromForm(publicType('catalog-item'), values, saved);

describe('what publishing the edit view now would make public', () => {
  test('of a new, empty form: nothing', () => {
    expect(item({ subjects: relation(), contentElements: [], timeLimit: null })).toMatchObject({
      level2: null,
      unit: null,
      subjects: [],
      legalBases: [],
      timeLimit: null,
      channels: [],
    });
  });

  test('a link that is saved counts though the form does not hold it', () => {
    expect(item({ subjects: relation() }, { subjects: { count: 2 } }).subjects).toEqual(['saved', 'saved']);
  });

  test('a link that was just picked counts, one that was taken away does not', () => {
    expect(item({ subjects: relation([picked(7, 'unit-7')]) }).subjects).toEqual(['unit-7']);
    const removed = relation([], [picked(7, 'unit-7')]);
    expect(item({ subjects: removed }, { subjects: { count: 1 } }).subjects).toEqual([]);
  });

  test('a saved link that is replaced by another', () => {
    const replaced = relation([picked(8, 'unit-8')], [picked(7, 'unit-7')]);
    const { unit, domain } = item(
      { unit: replaced, domain: relation() },
      { unit: { count: 1 }, domain: { count: 0 } },
    );
    expect([unit, domain]).toEqual(['unit-8', null]);
  });

  test('where the saved links are known by name, those that are left keep theirs', () => {
    const subjects = [{ documentId: 'unit-1' }, { documentId: 'unit-2' }];
    expect(
      item({ subjects: relation([picked(9, 'unit-9')], [picked(1, 'unit-1')]) }, { subjects }).subjects,
    ).toEqual(['unit-2', 'unit-9']);
    expect(item({}, { unit: { documentId: 'unit-1' } }).unit).toBe('unit-1');
  });

  test('the links of a saved citation are found though it was moved', () => {
    const { legalBases } = item(
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
    expect(legalBases).toMatchObject([{ legalBasis: null }, { legalBasis: 'saved' }]);
  });

  test('what is not declared public is left out; a time that is none is null', () => {
    const event = snapshotFromForm(publicType('participation-event'), {
      title: '听证会',
      startsAt: '2026-03-01T09:00:00.000+08:00',
      endsAt: 'soon',
      draftedBy: '张三',
    });
    expect(event).toMatchObject({ title: '听证会', startsAt: '2026-03-01T01:00:00.000Z', endsAt: null });
    expect(event).not.toHaveProperty('draftedBy');
  });
});

test('a value is found by a finding’s path', () => {
  const snapshot = item({ timeLimit: { text: '20日' }, legalBases: [{ text: '《办法》' }] });
  expect(valueAt(snapshot, 'timeLimit.text')).toBe('20日');
  expect(valueAt(snapshot, 'legalBases.0.text')).toBe('《办法》');
  expect(valueAt(snapshot, 'legalBases.1.text')).toBeNull();
  expect(valueAt(snapshot, 'toString')).toBeNull();
  expect(valueAt(snapshot, null)).toBe(snapshot);
});

import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import { describe, expect, test } from 'vitest';
import { sanitise } from '../../../../domain/texts';
import { alignActions } from './commands/align-actions';
import { insertPictures, setAlternative, setLink } from './commands/link-and-picture';
import { listActions, numberActions } from './commands/list-actions';
import { insertTableAction, setCaption, tableActions } from './commands/table-actions';
import { blockActions, headingActions, markActions } from './commands/text-actions';
import type { Action } from './commands/types';
import { plugins } from './plugins';
import { schema } from './schema';
import { writeText } from './write-text';

const { nodes } = schema;

/** A text of some paragraphs, with all words of one of them chosen. */
const textOf = (paragraphs: readonly string[], chosen = 0): EditorState => {
  const doc = nodes.doc.create(
    null,
    paragraphs.map((words) => nodes.paragraph.create(null, words ? schema.text(words) : null)),
  );
  const from = paragraphs.slice(0, chosen).reduce((sum, words) => sum + words.length + 2, 1);
  const selection = TextSelection.create(doc, from, from + (paragraphs[chosen]?.length ?? 0));
  return EditorState.create({ doc, selection, plugins: plugins() });
};

const after = (state: EditorState, ...commands: ReadonlyArray<Action['run']>): EditorState =>
  commands.reduce((now, command) => {
    let next = now;
    command(now, (transaction) => {
      next = now.apply(transaction);
    });
    return next;
  }, state);

const press = (actions: readonly Action[], id: string): Action['run'] => {
  const action = actions.find((each) => each.id === id);
  if (!action) throw new Error(`There is no button ${id}`);
  return action.run;
};

const written = (state: EditorState): string => {
  const html = writeText(state.doc);
  expect(sanitise(html)).toBe(html);
  return html;
};

describe('each button writes what the allow-list has', () => {
  const one = textOf(['收入 < 800 & "元"']);
  test.each([
    ['heading2', headingActions, '<h2>收入 &lt; 800 &amp; "元"</h2>'],
    ['heading4', headingActions, '<h4>收入 &lt; 800 &amp; "元"</h4>'],
    ['strong', markActions, '<p><strong>收入 &lt; 800 &amp; "元"</strong></p>'],
    ['em', markActions, '<p><em>收入 &lt; 800 &amp; "元"</em></p>'],
    ['u', markActions, '<p><u>收入 &lt; 800 &amp; "元"</u></p>'],
    ['s', markActions, '<p><s>收入 &lt; 800 &amp; "元"</s></p>'],
    ['sup', markActions, '<p><sup>收入 &lt; 800 &amp; "元"</sup></p>'],
    ['sub', markActions, '<p><sub>收入 &lt; 800 &amp; "元"</sub></p>'],
    ['number1', numberActions, '<p>一、收入 &lt; 800 &amp; "元"</p>'],
    ['number2', numberActions, '<p>（一）收入 &lt; 800 &amp; "元"</p>'],
    ['number3', numberActions, '<p>1.收入 &lt; 800 &amp; "元"</p>'],
    ['number4', numberActions, '<p>（1）收入 &lt; 800 &amp; "元"</p>'],
    ['bullets', listActions, '<ul><li>收入 &lt; 800 &amp; "元"</li></ul>'],
    ['numbers', listActions, '<ol><li>收入 &lt; 800 &amp; "元"</li></ol>'],
    ['center', alignActions, '<p align="center">收入 &lt; 800 &amp; "元"</p>'],
    ['right', alignActions, '<p align="right">收入 &lt; 800 &amp; "元"</p>'],
    ['justify', alignActions, '<p align="justify">收入 &lt; 800 &amp; "元"</p>'],
    ['quote', blockActions, '<blockquote><p>收入 &lt; 800 &amp; "元"</p></blockquote>'],
  ] as const)('%s', (id, actions, html) => {
    expect(written(after(one, press(actions, id)))).toBe(html);
  });

  test('a rule, and form cleared again', () => {
    expect(written(after(textOf(['']), press(blockActions, 'rule')))).toContain('<hr>');
    const formed = after(one, press(headingActions, 'heading3'), press(markActions, 'strong'));
    expect(written(after(formed, press(markActions, 'plain')))).toBe('<p>收入 &lt; 800 &amp; "元"</p>');
  });

  test('marks that cross each other, and a link that is changed and taken away', () => {
    const bold = after(textOf(['低保标准']), press(markActions, 'strong'));
    const part = bold.apply(bold.tr.setSelection(TextSelection.create(bold.doc, 3, 5)));
    const linked = after(part, press(markActions, 'em'), setLink('https://www.gov.cn/?a=1&b="2"'));
    expect(written(linked)).toBe(
      '<p><strong>低保</strong><a href="https://www.gov.cn/?a=1&amp;b=&quot;2&quot;"><strong><em>标准</em></strong></a></p>',
    );
    const inside = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 4)));
    expect(written(after(inside, setLink('/wd/')))).toContain('<a href="/wd/"><strong><em>标准</em>');
    expect(written(after(inside, setLink('')))).toBe('<p><strong>低保<em>标准</em></strong></p>');
  });
});

test('numbers go on, and take the place of the one that is there', () => {
  const state = textOf(['一、总则', '（一）对象', '3.标准'], 2);
  expect(written(after(state, press(numberActions, 'number2')))).toBe(
    '<p>一、总则</p><p>（一）对象</p><p>（二）标准</p>',
  );
});

test('lists: a second level, and out of the list again', () => {
  const both = textOf(['甲', '乙'], 1);
  const all = both.apply(both.tr.setSelection(TextSelection.create(both.doc, 1, 5)));
  const list = after(all, press(listActions, 'bullets'));
  const second = list.apply(
    list.tr.setSelection(TextSelection.near(list.doc.resolve(list.doc.content.size - 3))),
  );
  const deeper = after(second, press(listActions, 'deeper'));
  expect(written(deeper)).toBe('<ul><li>甲<ul><li>乙</li></ul></li></ul>');
  expect(written(after(deeper, press(listActions, 'numbers')))).toBe(
    '<ul><li>甲<ol><li>乙</li></ol></li></ul>',
  );
  expect(written(after(deeper, press(listActions, 'higher')))).toBe('<ul><li>甲</li><li>乙</li></ul>');
});

describe('tables', () => {
  const table = after(textOf(['']), insertTableAction.run);
  const head = '<th scope="col"></th>';
  const row = '<tr><td></td><td></td><td></td></tr>';

  test('one of three columns with a heading row', () => {
    expect(written(table)).toContain(
      `<table><thead><tr>${head.repeat(3)}</tr></thead><tbody>${row}${row}</tbody></table>`,
    );
  });

  test('every button of a table', () => {
    for (const { id, run } of tableActions) {
      expect([id, run(table)]).toEqual([id, !['mergeCells', 'splitCell'].includes(id)]);
      written(after(table, run));
    }
    expect(written(after(table, press(tableActions, 'columnAfter')))).toContain(head.repeat(4));
    expect(written(after(table, press(tableActions, 'deleteRow')))).toContain(`<table><tbody>${row}${row}`);
    expect(written(after(table, press(tableActions, 'deleteTable')))).not.toContain('<table>');
    expect(written(after(table, setCaption('表1 <标准>')))).toContain(
      '<table><caption>表1 &lt;标准&gt;</caption><thead>',
    );
  });

  test('merged cells, their alignment, and headings that hold for rows', () => {
    const cells: number[] = [];
    table.doc.descendants((node, position) => {
      if (node.type === nodes.table_cell || node.type === nodes.table_header) cells.push(position);
    });
    const choose = (from: number, to: number) =>
      table.apply(table.tr.setSelection(CellSelection.create(table.doc, cells[from] ?? 0, cells[to] ?? 0)));
    const merge = press(tableActions, 'mergeCells');
    expect(written(after(choose(3, 6), merge))).toContain('<tr><td rowspan="2"></td><td></td><td></td></tr>');
    const centred = after(choose(0, 1), merge, press(alignActions, 'center'));
    expect(written(centred)).toContain(`<tr><th colspan="2" scope="col" align="center"></th>${head}</tr>`);
    expect(written(after(centred, press(tableActions, 'splitCell')))).toContain(
      'scope="col" align="center"></th><th',
    );
    // A heading that reaches into the body: no thead, in which it would be cut off.
    expect(written(after(choose(0, 3), merge))).toContain(
      '<table><tbody><tr><th rowspan="2" scope="row"></th>',
    );
    expect(written(after(choose(3, 3), press(tableActions, 'headerColumn')))).toContain(
      '<th scope="row"></th><td>',
    );
  });
});

test('pictures stand at their path, with their alternative text', () => {
  const state = after(textOf(['图：']), insertPictures([{ src: '/files/private/a.png', alt: '' }]));
  expect(state.selection).toBeInstanceOf(NodeSelection);
  expect(written(after(state, setAlternative(' 流程 "图" ')))).toBe(
    '<p><img src="/files/private/a.png" alt="流程 &quot;图&quot;"></p>',
  );
});

test('an empty text is none', () => {
  expect(written(textOf(['']))).toBe('');
});

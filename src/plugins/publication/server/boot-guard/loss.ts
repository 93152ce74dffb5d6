import type { CodeName, Language } from '../../../../domain/codes';

/** Something that holds data and that the next steps of the start would delete, or leave where nobody sees it. */
export interface Loss {
  /** Name and uid of the content type or component, or a table's name where no type is known. */
  readonly type: string;
  /** Null: the whole type. */
  readonly field: string | null;
  readonly rows: number;
  readonly what: CodeName;
  readonly remedy: CodeName;
}

const rename = (example: string): CodeName => ({
  zh: `如为改名，请在迁移中写：${example}；如确实不要，请在迁移中删除这些数据`,
  en: `If it was renamed, say so in a migration: ${example}; if it is not wanted, delete it there`,
});

type Told = Pick<Loss, 'what' | 'remedy'>;

export const columnDropped = (table: string, column: string): Told => ({
  what: {
    zh: `该字段已不在模型中，列 ${table}.${column} 将被删除`,
    en: `its column ${table}.${column} is dropped`,
  },
  remedy: rename(`ALTER TABLE ${table} RENAME COLUMN ${column} TO …`),
});

export const tableDropped = (table: string): Told => ({
  what: { zh: `表 ${table} 将被删除`, en: `its table ${table} is dropped` },
  remedy: rename(`ALTER TABLE ${table} RENAME TO …`),
});

export const partsHidden = (table: string, field: string, component: string): Told => ({
  what: {
    zh: `组件 ${component} 的内容不再属于任何字段，页面上将显示为空`,
    en: `parts of ${component} belong to no field any more and look empty`,
  },
  remedy: rename(`UPDATE ${table} SET field = '…' WHERE field = '${field}'`),
});

export const filesHidden = (table: string, uid: string, field: string): Told => ({
  what: {
    zh: '其中的文件不再属于任何字段，页面上将显示为空',
    en: 'its files belong to no field any more and look empty',
  },
  remedy: rename(`UPDATE ${table} SET field = '…' WHERE related_type = '${uid}' AND field = '${field}'`),
});

export const onlyFirstShown: Told = {
  what: {
    zh: '该字段改为单值，第一个以外的内容将不再显示',
    en: 'it holds one value now; all but the first are no longer shown',
  },
  remedy: {
    zh: '请在迁移中决定保留哪一个，并删除其余的',
    en: 'Choose in a migration which one stays, and delete the others',
  },
};

export const draftsDeleted: Told = {
  what: {
    zh: '改为不区分草稿（draftAndPublish: false），全部草稿将被删除',
    en: 'draftAndPublish is false now: every draft is deleted',
  },
  remedy: {
    zh: '请先用原版本发布或删除这些草稿，再在迁移中删除剩余的草稿行（published_at 为空）',
    en: 'Publish or delete the drafts with the release before; then delete their rows (published_at is null) in a migration',
  },
};

export const localesDeleted: Told = {
  what: {
    zh: '改为不分语言（localized: false），默认语言以外的版本将被删除',
    en: 'localized is false now: all versions but those of the default locale are deleted',
  },
  remedy: {
    zh: '请先用原版本撤回并删除这些语言版本，或恢复 localized: true',
    en: 'Withdraw and delete those versions with the release before, or bring localized: true back',
  },
};

export const typeChanged = (from: string, to: string): Told => ({
  what: {
    zh: `类型由 ${from} 改为 ${to}，这些值不能原样保留`,
    en: `its type changes from ${from} to ${to}, and these values do not survive it`,
  },
  remedy: {
    zh: '请在迁移中先把值换算好并改列类型，或恢复原类型',
    en: 'Convert values and column in a migration first, or bring the old type back',
  },
});

export const targetChanged = (from: string, to: string): Told => ({
  what: {
    zh: `关联对象由 ${from} 改为 ${to}，现有关联将指向无关的内容`,
    en: `it links to ${to} instead of ${from}: what is linked now would be something else`,
  },
  remedy: {
    zh: '请换一个字段名，并在迁移中删除或换算原有关联',
    en: 'Give the field another name, and convert or delete the old links in a migration',
  },
});

export const codeDropped = (value: string): Told => ({
  what: {
    zh: `取值“${value}”已不在可选范围内，但仍在使用`,
    en: `the value “${value}” is no longer among its choices and is in use`,
  },
  remedy: {
    zh: '请保留该取值，或在迁移中改成别的取值',
    en: 'Keep the value, or change it to another one in a migration',
  },
});

const lineOf = ({ type, field, rows, what }: Loss, language: Language): string => {
  const place = field === null ? type : `${type} · ${field}`;
  return language === 'zh'
    ? `  ${place} — ${rows} 行：${what.zh}`
    : `  ${place} — ${rows} ${rows === 1 ? 'row' : 'rows'}: ${what.en}`;
};

/** Each remedy once, however many places it is for. */
const remediesOf = (losses: readonly Loss[], language: Language): readonly string[] => [
  ...new Set(losses.map(({ remedy }) => `  ${remedy[language]}`)),
];

/** The start stops here, before anything is lost. */
export class SchemaWouldLose extends Error {
  readonly code = 'SCHEMA_LOSES_DATA';
  readonly problem: CodeName;
  readonly hint: CodeName;

  constructor(readonly losses: readonly Loss[]) {
    const problem = {
      zh: [
        '启动中止：内容模型的改动会丢失已有数据，且没有迁移脚本处理',
        ...losses.map((loss) => lineOf(loss, 'zh')),
      ].join('\n'),
      en: [
        'Start refused: a change of the content types would lose data, and no migration covers it',
        ...losses.map((loss) => lineOf(loss, 'en')),
      ].join('\n'),
    };
    const hint = {
      zh: [
        '数据尚未改动。请恢复原来的模型，或在 database/migrations 中加入迁移后再启动：',
        ...remediesOf(losses, 'zh'),
      ].join('\n'),
      en: [
        'Nothing was touched. Bring the content types back, or add a migration under database/migrations and start again:',
        ...remediesOf(losses, 'en'),
      ].join('\n'),
    };
    super(`${problem.zh}\n${problem.en}\n${hint.zh}\n${hint.en}`);
    this.name = 'SchemaWouldLose';
    this.problem = problem;
    this.hint = hint;
  }
}

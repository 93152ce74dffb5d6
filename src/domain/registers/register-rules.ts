import type { CodeName } from '../codes';
import type { Finding } from '../finding';
import { blocking } from './blocking';

/** An entry of a register (unit, domain, column, channel) with what it points to in the same register. */
export interface RegisterEntry {
  readonly documentId: string;
  readonly name: string;
  readonly code?: string | null;
  readonly parent?: string | null;
  readonly successor?: string | null;
  /** The day on which it went out of use (`2026-12-31`), or null. */
  readonly retiredOn?: string | null;
}

export type Register = ReadonlyMap<string, RegisterEntry>;

export interface JudgedEntry {
  readonly label: CodeName;
  readonly entry: RegisterEntry;
  /** The whole register, with the entry as it would be. */
  readonly register: Register;
  /** The code under which it is public now; null for a new entry. */
  readonly codeBefore: string | null;
  /** Whether other public documents point to it. */
  readonly inUse: boolean;
  /** Whether whatever points to it must go on somewhere: units answer for what they made public. */
  readonly successorNeeded: boolean;
}

/** Names along a chain that comes back to where it began; null where it ends. */
const circle = (
  { entry, register }: JudgedEntry,
  next: (entry: RegisterEntry) => string | null | undefined,
): readonly string[] | null => {
  const seen = new Set<string>();
  const names: string[] = [];
  for (let at: RegisterEntry | undefined = entry; at; at = register.get(next(at) ?? '')) {
    names.push(at.name);
    if (seen.has(at.documentId)) return at.documentId === entry.documentId ? names : null;
    seen.add(at.documentId);
  }
  return null;
};

const itself = (field: string, link: CodeName, label: CodeName): Finding =>
  blocking(
    'register.itself',
    field,
    {
      zh: `${link.zh}不能是${label.zh}自己`,
      en: `Its ${link.en} cannot be the ${label.en.toLowerCase()} itself`,
    },
    { zh: `请另选${link.zh}，或留空`, en: `Choose another ${link.en}, or none` },
  );

const inCircle = (field: string, link: CodeName, names: readonly string[]): Finding =>
  blocking(
    'register.circle',
    field,
    {
      zh: `${link.zh}绕了一圈又回到自己：${names.join(' → ')}`,
      en: `The ${link.en} leads back to itself: ${names.join(' → ')}`,
    },
    { zh: `请改正其中一个${link.zh}`, en: `Correct one ${link.en} of them` },
  );

const links = {
  parent: { zh: '上级单位', en: 'unit above' },
  successor: { zh: '承接对象', en: 'successor' },
} as const satisfies Readonly<Record<string, CodeName>>;

const chainFindings = (judged: JudgedEntry, field: keyof typeof links): readonly Finding[] => {
  const { entry, label } = judged;
  if (!entry[field]) return [];
  if (entry[field] === entry.documentId) return [itself(field, links[field], label)];
  const names = circle(judged, (at) => at[field]);
  return names ? [inCircle(field, links[field], names)] : [];
};

/**
 * What is wrong with an entry of a register as it would stand: a code that links, feeds and spreadsheets know was
 * changed; it goes out of use and nothing takes over; it follows or stands under itself.
 */
export const registerFindings = (judged: JudgedEntry): readonly Finding[] => {
  const { entry, label, codeBefore, inUse, successorNeeded } = judged;
  const found: Finding[] = [];
  if (codeBefore !== null && entry.code !== codeBefore && inUse)
    found.push(
      blocking(
        'register.code-in-use',
        'code',
        {
          zh: `${label.zh}代码“${codeBefore}”已在使用，不能改为“${entry.code ?? ''}”`,
          en: `The code “${codeBefore}” is in use and cannot become “${entry.code ?? ''}”`,
        },
        {
          zh: '网址、订阅和表格都用它；名称可以改，代码请保持不变',
          en: 'Addresses, feeds and workbooks name it; change the name, and leave the code',
        },
      ),
    );
  if (successorNeeded && entry.retiredOn && !entry.successor)
    found.push(
      blocking(
        'register.no-successor',
        'successor',
        {
          zh: `填写了停用日期，没有填写承接${label.zh}`,
          en: `It goes out of use and no ${label.en.toLowerCase()} takes over`,
        },
        {
          zh: `请选择承接其职责的${label.zh}`,
          en: `Choose the ${label.en.toLowerCase()} that takes over its duties`,
        },
      ),
    );
  return [...found, ...chainFindings(judged, 'parent'), ...chainFindings(judged, 'successor')];
};

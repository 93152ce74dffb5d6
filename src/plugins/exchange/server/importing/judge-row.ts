import { judgeEntry } from '../../../../domain/completeness';
import type { Finding } from '../../../../domain/finding';
import { columns, type FormRow, type Remark, remark, saysDraft, troubles } from '../../../../domain/workbook';
import { itemKey } from '../reading/item-key';
import type { ImportContext } from './context';
import { type ExistingItem, itemMeant } from './existing-items';
import { type Outcome, refusedOutcome } from './outcome';
import { planRow, type RowPlan } from './plan-row';
import { remarkOf } from './row-remarks';

export interface JudgedRow {
  /** Null: the row is not imported. */
  readonly plan: RowPlan | null;
  readonly publish: boolean;
  readonly outcome: Outcome;
}

const refused = (row: FormRow, remarks: readonly Remark[]): JudgedRow => ({
  plan: null,
  publish: false,
  outcome: refusedOutcome(remarks, row.warnings),
});

/** Names that no unit answers to; what a rule says of a name (乡镇人民政府 is no particular unit) is not said twice. */
const unansweredIn = (row: number, plan: RowPlan, findings: readonly Finding[]): readonly Remark[] => {
  const said = findings.filter(({ element }) => element === 'subject').map(({ message }) => message.zh);
  return plan.unanswered
    .filter((name) => !said.some((message) => message.includes(name)))
    .map((name) => remark(row, columns.subject.name, name, troubles.unitUnknown));
};

/** What to do with a row, and what to tell about it. With publishing, what blocks a publish refuses the row. */
export const judgeRow = (
  row: FormRow,
  items: ReadonlyMap<string, readonly ExistingItem[]>,
  context: ImportContext,
  publishing: boolean,
): JudgedRow => {
  if (row.entry === null) return refused(row, row.refused);
  const [before, ...doubles] = items.get(itemKey(itemMeant(row.entry, context))) ?? [];
  if (doubles.length > 0) {
    const name = [row.entry.level1, row.entry.level2, row.entry.level3].filter(Boolean).join(' ');
    return refused(row, [remark(row.row, '二级事项', name, troubles.severalItems(doubles.length + 1))]);
  }
  const plan = planRow(row, row.entry, before ?? null, context);
  const findings = judgeEntry(plan.state.entry, context.judging);
  const told = (which: (finding: Finding) => boolean): readonly Remark[] =>
    findings.filter(which).map((finding) => remarkOf(row.row, plan.state.entry, finding));
  const blocking = told((finding) => finding.blocking);
  if (publishing && blocking.length > 0 && !saysDraft(row.written.standing)) return refused(row, blocking);
  const unanswered = unansweredIn(row.row, plan, findings);
  const isDraft = saysDraft(row.written.standing);
  const publish = publishing && plan.differsFromPublished && !isDraft;
  const standing: Remark[] = [];
  if (plan.leavesDraft) standing.push(remark(row.row, '整行', '', troubles.draftLeft));
  if (publishing && isDraft && plan.differsFromPublished)
    standing.push(remark(row.row, columns.standing.name, row.written.standing ?? '', troubles.draftKept));
  const saved = plan.documentId === null ? 'created' : 'updated';
  return {
    plan,
    publish,
    outcome: {
      action: Object.keys(plan.data).length === 0 ? 'unchanged' : saved,
      published: publish,
      refused: [],
      warnings: [...row.warnings, ...standing, ...unanswered, ...told(({ severity }) => severity !== 'info')],
    },
  };
};

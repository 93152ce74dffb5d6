import type { Finding } from '../finding';
import type { Twin } from './types';

/** The rule as data. */
export const copiedRule = {
  id: 'similarity.copied',
  severity: 'warning',
  blocking: false,
  points: 0,
} as const;

/** The same where words were changed here and there: perhaps a common source, so a hint. */
export const editedRule = { ...copiedRule, id: 'similarity.edited', severity: 'info' } as const;

/** An item that was copied from a neighbour: doubtful, not wrong, and no score is lowered for it. */
export const twinFinding = (facts: {
  /** Name of the other unit. */
  readonly unit: string;
  readonly similarity: number;
  readonly degree?: Twin['degree'];
  readonly shared: readonly string[];
}): Finding => {
  const percent = Math.round(facts.similarity * 100);
  const words = facts.shared.map((run) => `“${run}”`);
  const rule = facts.degree === 'edited' ? editedRule : copiedRule;
  return {
    rule: rule.id,
    severity: rule.severity,
    blocking: rule.blocking,
    element: 'content',
    field: 'contentElements',
    message: {
      zh: `除标准指引原文外，与${facts.unit}的条目有${percent}%雷同：${words.join('、')}`,
      en: `Beyond the guideline’s wording, ${percent}% is the same as ${facts.unit}’s: ${words.join(', ')}`,
    },
    hint: {
      zh: '结合本单位实际改写，避免“一刀切”',
      en: 'Write what is particular to this unit',
    },
    points: rule.points,
  };
};

import { type Finding, makeFinding } from '../finding';
import type { Twin } from './types';

/**
 * An item that was copied from a neighbour: doubtful, not wrong, and no score is lowered for it. Where words were changed
 * here and there: perhaps a common source, so a hint.
 */
export const twinFinding = (facts: {
  /** Name of the other unit; null: it is not to be told. */
  readonly unit: string | null;
  readonly similarity: number;
  readonly degree?: Twin['degree'];
  readonly shared: readonly string[];
}): Finding => {
  const percent = Math.round(facts.similarity * 100);
  const words = facts.shared.map((run) => `“${run}”`);
  return makeFinding(facts.degree === 'edited' ? 'similarity.edited' : 'similarity.copied', {
    element: 'content',
    field: 'contentElements',
    message: {
      zh: `除标准指引原文外，与${facts.unit ?? '其他单位'}的条目有${percent}%雷同：${words.join('、')}`,
      en: `Beyond the guideline’s wording, ${percent}% is the same as ${facts.unit ?? 'another unit'}’s: ${words.join(', ')}`,
    },
    hint: {
      zh: '结合本单位实际改写，避免“一刀切”',
      en: 'Write what is particular to this unit',
    },
  });
};

import { applyRules } from '../../../src/domain/completeness/rule';
import { interpretationRules } from '../../../src/domain/document-rules/interpretation-rules';
import { type Counted, count, empty } from './counted';
import { excerpts, type WordedInterpretation } from './interpretations';

const judge = (body: string, policyBody: string | null) =>
  applyRules(interpretationRules, { form: 'text', body, textAlternative: null, policyBody });

/** The parts of which an interpretation is told that it lacks them. */
export const lacking = (body: string): readonly string[] =>
  judge(body, null).flatMap(({ rule, message }) => {
    if (rule === 'interpretation.part.missing') return [message.zh.replace(/^未说明“|”$/g, '')];
    return rule === 'interpretation.parts.few' ? message.zh.replace('还可说明：', '').split('、') : [];
  });

export const measureInterpretations = (
  texts: readonly WordedInterpretation[],
): { readonly parts: Counted; readonly faults: readonly string[] } => {
  const parts = empty();
  const faults: string[] = [];
  for (const { body, lacks } of texts) {
    // An empty text lacks more than its label says; only what is labelled counts there.
    const found =
      lacks[0] === '主要内容' ? lacking(body).filter((part) => part === '主要内容') : lacking(body);
    count(parts, lacks, found);
    if ([...found].sort().join() !== [...lacks].sort().join())
      faults.push(`${body.slice(0, 12)} | ${lacks.join()} | ${found.join()}`);
  }
  return { parts, faults };
};

export const isExcerpt = (body: string, policy: string): boolean =>
  judge(body, policy).some(({ rule }) => rule === 'interpretation.excerpt');

/** Of how many texts it is rightly told whether they are excerpts. */
export const measureExcerpts = (): { readonly right: number; readonly all: number } => {
  const all = excerpts();
  const right = all.filter((text) => isExcerpt(text.body, text.policy) === text.isExcerpt);
  return { right: right.length, all: all.length };
};

import type { CodeName } from '../codes';
import { type Finding, makeFinding } from '../finding';
import { type Standing, type StandingFinding, standings, type WaiverFile } from './standing';
import type { Waiver } from './waiver';

type Idle = Exclude<Standing, 'valid'>;

/** Why a waiver that was asked for does not help. */
const words: Readonly<Record<Idle, { readonly message: CodeName; readonly hint: CodeName }>> = {
  unsigned: {
    message: { zh: '已申请复核，尚未签署', en: 'A second person has been asked to sign and has not yet' },
    hint: { zh: '由另一名有签署权限的人员核对后签署', en: 'Somebody else who may sign has to look at it' },
  },
  changed: {
    message: { zh: '内容已改动，原豁免不再适用', en: 'The text has changed: its waiver covers it no more' },
    hint: { zh: '改正问题，或重新申请', en: 'Put it right, or ask anew' },
  },
  expired: {
    message: { zh: '豁免已到期（{until}）', en: 'The waiver has run out ({until})' },
    hint: { zh: '改正问题，或重新申请', en: 'Put it right, or ask anew' },
  },
  withdrawn: {
    message: { zh: '豁免已撤回或被退回', en: 'The waiver was withdrawn or sent back' },
    hint: { zh: '改正问题，或重新申请', en: 'Put it right, or ask anew' },
  },
};

const remark = ({ element, field }: Finding, standing: Idle, { until }: Waiver): Finding => {
  const { message, hint } = words[standing];
  return makeFinding(`waiver.${standing}`, {
    element,
    field,
    message: { zh: message.zh.replace('{until}', until), en: message.en.replace('{until}', until) },
    hint,
  });
};

const applied = ({ finding, waiver }: StandingFinding): readonly Finding[] => {
  if (waiver === null) return [finding];
  const { standing, record } = waiver;
  if (standing !== 'valid') return [finding, remark(finding, standing, record)];
  return [{ ...finding, blocking: false, waiver: { reason: record.reason, until: record.until } }];
};

/**
 * The findings as the gate sees them: one with a valid waiver refuses nothing, but keeps its severity and its points,
 * and says that it was waived; after one whose waiver does not help follows a remark why. `now` in ISO 8601.
 */
export const applyWaivers = (
  findings: readonly Finding[],
  file: WaiverFile,
  now: string,
): readonly Finding[] =>
  file.waivers.length === 0 ? findings : standings(findings, file, now).flatMap(applied);

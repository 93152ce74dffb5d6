import type { CodeName } from '../codes';
import { dayNumber, type IsoDate, isoDate } from '../time';
import { type ListedDay, type ListFault, type ListRead, rightKind } from './listed-day';

/** An event of a calendar file: its days, the last one excluded, as RFC 5545 has DTEND. */
export interface ListedEvent {
  readonly summary: string;
  /** Null: it begins at an hour, not on a day. */
  readonly from: IsoDate | null;
  readonly before: IsoDate | null;
  readonly repeats: boolean;
  /** X-APPLE-SPECIAL-DAY, where it has one. */
  readonly special: string | null;
}

const specials: Readonly<Record<string, ListedDay['kind']>> = {
  'WORK-HOLIDAY': 'off',
  'ALTERNATE-WORKDAY': 'worked',
};

const wholeDays: CodeName = {
  zh: '应为不重复的全天事项',
  en: 'should be a whole day, and not repeat',
};
const notBoth: CodeName = { zh: '同一事项既放假又上班', en: 'says both off and worked' };

/** 调休 says neither off nor worked, 值班 has nothing to do with it, half a day is no day. */
const says: Readonly<Record<ListedDay['kind'], RegExp>> = {
  off: /放假|假期|假日|休假|补休|休息日?|(?<!\p{Script=Han})休(?!\p{Script=Han})|(?<![调公])休$/u,
  worked: /调休上班|调休补班|补班|上班|(?<!\p{Script=Han})班(?!\p{Script=Han})|(?<![值加])班$/u,
};
const dayOfRun = /第\d+天\s*[/／]\s*共\d+天/u;
const isHalf = /半[天日]/u;
/** One of these is meant to say something: what is not understood is told, not passed over. */
const mayMean = /[休班假]|holiday|day off|workday/iu;

interface Said {
  readonly name: string;
  readonly kinds: ReadonlyArray<ListedDay['kind']>;
}

/** 春节（休）, [班]春节, 补班：国庆节, 国庆节 假期 第1天/共8天: what is said of the day, and the name beside it. */
const saidBy = (summary: string): Said => {
  const words = summary.replace(dayOfRun, '').trim();
  const kinds = (['off', 'worked'] as const).filter((kind) => says[kind].test(words));
  const name = words
    .replace(says.worked, '')
    .replace(says.off, '')
    .replace(/[\s()（）[\]【】:：\-—·]+/gu, '');
  return { name, kinds };
};

/** What the events of a calendar file say; one that names neither 休 nor 班 (清明, 妇女节) is no day off. */
export const readEvents = (events: readonly ListedEvent[]): ListRead => {
  const days: ListedDay[] = [];
  const faults: ListFault[] = [];
  const ignored: string[] = [];
  for (const [index, { summary, from, before, repeats, special }] of events.entries()) {
    const fault = (right: CodeName): number => faults.push({ line: index + 1, value: summary, right });
    const { name, kinds } = saidBy(summary);
    const marked = special === null ? undefined : specials[special];
    const [kind, other] = [...new Set([...(marked ? [marked] : []), ...kinds])];
    if (isHalf.test(summary)) ignored.push(summary);
    else if (kind === undefined && mayMean.test(summary)) fault(rightKind);
    else if (kind === undefined) ignored.push(summary);
    else if (other !== undefined) fault(notBoth);
    else if (from === null || before === null || repeats) fault(wholeDays);
    else
      for (let day = dayNumber(from); day < dayNumber(before); day += 1)
        days.push({ date: isoDate(day), kind, name });
  }
  return { days, faults, ignored };
};

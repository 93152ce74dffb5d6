import type { Language } from '../../codes';
import { weekdayOf } from '../calendar/dates';
import type { ClockRule } from './clock-rules';
import type { ClockDay, ClockEvent, ClockIssueCode, ClockReading, ClockState } from './clock-types';

type Names = { readonly zh: string; readonly en: string };

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

export const clockStateNames: Readonly<Record<ClockState, Names>> = {
  'not-started': { zh: '未开始', en: 'Not started' },
  running: { zh: '办理中', en: 'Running' },
  paused: { zh: '已中止计时', en: 'Paused' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  finished: { zh: '已办结', en: 'Finished' },
  'finished-late': { zh: '逾期办结', en: 'Finished late' },
};

export const clockIssueNames: Readonly<Record<ClockIssueCode, Names>> = {
  'asked-too-late': { zh: '征求意见或补正告知超过规定时间', en: 'Asked after the time that the law allows' },
  'answer-overdue': { zh: '被征求意见方逾期未答复', en: 'The person asked has not answered in time' },
  'extension-too-long': {
    zh: '延长超过法定上限，超出部分不计',
    en: 'Extended beyond the legal maximum; the excess does not count',
  },
  'extension-too-late': {
    zh: '期限届满后延长，不予计算',
    en: 'Extended after the last day; does not count',
  },
  'pause-not-allowed': { zh: '该期限不得中止', en: 'This period cannot be paused' },
  'out-of-order': { zh: '事件顺序有误，未予计算', en: 'Event out of order; ignored' },
};

const dayReasons: Readonly<Record<ClockDay['reason'], Names>> = {
  weekday: { zh: '工作日', en: 'working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'holiday' },
  'make-up': { zh: '调休上班', en: 'make-up working day' },
  'computed-holiday': { zh: '放假（暂按固定节日）', en: 'holiday (provisional)' },
  'adjusted-off': { zh: '本地放假', en: 'day off in the district' },
  'adjusted-worked': { zh: '本地上班', en: 'worked in the district' },
};

const eventNames = (event: ClockEvent, rule: ClockRule): Names => {
  switch (event.type) {
    case 'start':
      return { zh: '开始，当日不计入', en: 'started; the day itself is not counted' };
    case 'pause': {
      const pause = rule.pauses[event.reason];
      return {
        zh: `${pause?.zh ?? event.reason}，停止计时`,
        en: `${pause?.en ?? event.reason}: clock stopped`,
      };
    }
    case 'resume':
      return { zh: '收到答复或补正，次日起计时', en: 'answer received; counting from the next day' };
    case 'extend':
      return { zh: `延长${event.amount}日`, en: `extended by ${event.amount}` };
    case 'finish':
      return { zh: '办结', en: 'finished' };
  }
};

const countNames = (day: ClockDay, rule: ClockRule): Names => {
  const paused = day.paused && rule.pauses[day.paused];
  if (paused) return { zh: `${paused.zh}，不计入`, en: `${paused.en}, not counted` };
  if (day.count === null) return { zh: '不计入', en: 'not counted' };
  return { zh: `第${day.count}日/共${day.allowance}日`, en: `day ${day.count} of ${day.allowance}` };
};

/** One line per day: '2026-02-14（周六）调休上班，第3日/共20日'. */
export const clockTraceLines = (
  reading: ClockReading,
  rule: ClockRule,
  locale: Language = 'zh',
): readonly string[] =>
  reading.trace.map((day) => {
    const name = day.name ? (locale === 'zh' ? day.name.zh : ` ${day.name.en}`) : '';
    const reason = locale === 'zh' ? name + dayReasons[day.reason].zh : dayReasons[day.reason].en + name;
    const happened = day.events.map((event) => eventNames(event, rule)[locale]);
    // The line of a start says itself that the day is not counted.
    const count = day.events.some(({ type }) => type === 'start') ? [] : [countNames(day, rule)[locale]];
    const parts = [reason, ...count, ...happened];
    if (day.due) parts.push(locale === 'zh' ? '期限届满日' : 'last day');
    const weekday = weekdays[locale][weekdayOf(day.date)] ?? '';
    return locale === 'zh'
      ? `${day.date}（${weekday}）${parts.join('，')}`
      : `${day.date} (${weekday}) ${parts.join('; ')}`;
  });

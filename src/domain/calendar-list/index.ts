/** The State Council's schedule of days off as it comes in files: 国务院办公厅关于部分节假日安排的通知. */
export { type CalendarList, type CalendarListFault, isBeside, judgeList } from './judge-list';
export type { ListedDay } from './listed-day';
export { type ListedEvent, readEvents } from './read-events';
export { readRows } from './read-rows';

import { type Channel, channels, codesOf } from '../codes';
import { visible } from '../folding';
import { channelKey, channelOf, channelsIn } from './channel-names';
import { type MarkedNames, markedNames } from './marked-names';
import type { Trouble } from './remark';
import { troubles } from './troubles';

const otherName = /^其[他它](?:渠道|载体|方式)?[:(]?(?<name>.*?)\)?$/u;
/** What is written where nothing is to be written. */
const nothing = /^(?:无|暂无|没有|[-—–/\\]+)$/u;

export interface ChannelsReading {
  readonly channels: readonly Channel[];
  /** The names of the other channels. */
  readonly note: string | null;
  readonly doubts: ReadonlyArray<{ readonly value: string; readonly trouble: Trouble }>;
}

const reader = () => {
  const chosen = new Set<Channel>();
  const notes: string[] = [];
  const doubts: Array<{ value: string; trouble: Trouble }> = [];
  const take = (name: string): void => {
    const key = channelKey(name);
    const other = otherName.exec(key)?.groups?.name?.replace(/[_\s]+/gu, '');
    if (other !== undefined) {
      chosen.add('other');
      if (other !== '') notes.push(other);
      return;
    }
    const codes = channelsIn(key);
    for (const code of codes ?? ['other' as const]) chosen.add(code);
    if (codes !== null || key === '') return;
    notes.push(name);
    doubts.push({ value: name, trouble: troubles.unknownChannel });
  };
  return { chosen, notes, doubts, take };
};

/** Names without marks in a list that has some: used where the list only marks what is not. */
const takeUnmarked = ({ names, unmarkedAreUsed }: MarkedNames, read: ReturnType<typeof reader>): void => {
  for (const { name, mark } of names) {
    if (mark !== null) continue;
    if (unmarkedAreUsed) read.take(name);
    read.doubts.push({ value: name, trouble: troubles.unmarkedChannel(unmarkedAreUsed) });
  }
};

/** 公开渠道和载体: the official list with a mark at what is used and at what is not, or plain names. */
export const readChannels = (text: string): ChannelsReading => {
  const read = reader();
  const seen = visible(text);
  if (nothing.test(seen.trim())) return { channels: [], note: null, doubts: [] };
  const marked = markedNames(seen, (name) => channelOf(name) !== undefined);
  for (const { name, mark } of marked.names) if (mark === true) read.take(name);
  if (marked.hasMarks) takeUnmarked(marked, read);
  else for (const { name } of marked.names) read.take(name);
  if (marked.unclear) read.doubts.push({ value: text, trouble: troubles.unclearMarks });
  if (marked.names.length > 0 && read.chosen.size === 0)
    read.doubts.push({ value: text, trouble: troubles.noChannelChosen });
  return {
    channels: codesOf(channels).filter((code) => read.chosen.has(code)),
    note: read.notes.length === 0 ? null : read.notes.join('、'),
    doubts: read.doubts,
  };
};

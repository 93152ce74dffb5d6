import { type Channel, channels, codesOf } from '../codes';
import { visible } from '../folding';
import { isOnlyNumbers } from './channel-legend';
import { channelKey, channelOf, channelsIn } from './channel-names';
import { type MarkedNames, markedNames } from './marked-names';
import { numberedIn } from './one-line-list';
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
  /** Why the row cannot be taken: a channel is given by a number that nothing explains. */
  readonly fault: Trouble | null;
}

const reader = () => {
  const chosen = new Set<Channel>();
  const notes: string[] = [];
  const doubts: Array<{ value: string; trouble: Trouble }> = [];
  let hasNumbers = false;
  const take = (name: string): void => {
    const key = channelKey(name);
    if (isOnlyNumbers(key)) {
      hasNumbers = true;
      return;
    }
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
  return { chosen, notes, doubts, take, hasNumbers: () => hasNumbers };
};

/** Names without marks in a list that has some: used where the list only marks what is not. */
const takeUnmarked = ({ names, unmarkedAreUsed }: MarkedNames, read: ReturnType<typeof reader>): void => {
  for (const { name, mark } of names) {
    if (mark !== null) continue;
    if (unmarkedAreUsed) read.take(name);
    read.doubts.push({ value: name, trouble: troubles.unmarkedChannel(unmarkedAreUsed) });
  }
};

/** 1、政府网站 2、政府公报: what numbers a list is no name in it. */
const unnumbered = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => numberedIn(line.trim())?.entries ?? [line.replace(/^\s*\d{1,2}、(?=\D)/u, '')])
    .join('\n');

/** 公开渠道和载体: the official list with a mark at what is used and at what is not, or plain names. */
export const readChannels = (text: string): ChannelsReading => {
  const read = reader();
  const seen = unnumbered(visible(text));
  if (nothing.test(seen.trim())) return { channels: [], note: null, doubts: [], fault: null };
  if (isOnlyNumbers(seen)) return { channels: [], note: null, doubts: [], fault: troubles.channelNumbers };
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
    fault: read.hasNumbers() ? troubles.channelNumbers : null,
  };
};

import { type Channel, channels, codesOf } from '../../codes';
import { visible } from '../../folding';
import { numberedIn } from '../cells/one-line-list';
import { readSigns } from '../cells/unknown-signs';
import { type MarkedNames, markedNames } from '../choices/marked-names';
import type { Trouble } from '../remarks/remark';
import { troubles } from '../remarks/troubles';
import { isOnlyNumbers } from './channel-legend';
import { channelKey, channelOf, channelsIn } from './channel-names';

const otherName = /^其[他它](?:渠道|载体|方式)?[:(]?(?<name>.*?)\)?$/u;
/** 除政府公报外, 不在政府网站公开, 全部渠道: no name, but which channels are meant and which are not. */
const sentence =
  /^除|^不[在于通采经]|^其余|^(?:全部|所有|各[类种个]?|以上|上述)(?:标准|公开)?(?:渠道|载体|平台|方式)|均(?:予以?)?(?:公开|采用)$/u;
/** What is written where nothing is to be written. */
const nothing = /^(?:无|暂无|没有|[-—–/\\]+)$/u;

export interface ChannelsReading {
  readonly channels: readonly Channel[];
  /** The names of the other channels. */
  readonly note: string | null;
  readonly doubts: ReadonlyArray<{ readonly value: string; readonly trouble: Trouble }>;
  /** Why the row cannot be taken: a channel is given by a number, a sign or a sentence that nobody can tell. */
  readonly fault: Trouble | null;
}

/** 政府网站→政务公开→社会救助, 政府网站：http://…: a place in a channel, behind its name. */
const detail = /^(?<head>[^→>＞»›:：/-]{2,12}?)(?:[→>＞»›:：-]|--+|[—–]+|\/(?=.*\/))(?<rest>.+)$/u;
const headOf = (key: string): string | null => {
  const { head = '', rest = '' } = detail.exec(key)?.groups ?? {};
  return channelOf(head) !== undefined && channelsIn(rest) === null ? head : null;
};

const reader = () => {
  const chosen = new Set<Channel>();
  const notes: string[] = [];
  const doubts: Array<{ value: string; trouble: Trouble }> = [];
  let fault: Trouble | null = null;
  const take = (name: string): void => {
    const key = channelKey(name);
    if (isOnlyNumbers(key)) {
      fault ??= troubles.channelNumbers;
      return;
    }
    const other = otherName.exec(key)?.groups?.name?.replace(/[_\s]+/gu, '');
    if (other !== undefined) {
      chosen.add('other');
      if (other !== '') notes.push(other);
      return;
    }
    const codes = channelsIn(key);
    if (codes === null && sentence.test(key)) {
      fault ??= troubles.channelSentence;
      return;
    }
    const head = codes === null ? headOf(key) : null;
    if (head !== null) {
      for (const code of channelsIn(head) ?? []) chosen.add(code);
      doubts.push({ value: name, trouble: troubles.channelDetail });
      return;
    }
    for (const code of codes ?? ['other' as const]) chosen.add(code);
    if (codes !== null || key === '') return;
    notes.push(name);
    doubts.push({ value: name, trouble: troubles.unknownChannel });
  };
  return { chosen, notes, doubts, take, fault: () => fault };
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
  const { text: names, sign } = readSigns(visible(text));
  if (sign !== null) return { channels: [], note: null, doubts: [], fault: troubles.unknownSign(sign) };
  const seen = unnumbered(names);
  if (nothing.test(seen.trim())) return { channels: [], note: null, doubts: [], fault: null };
  if (isOnlyNumbers(seen)) return { channels: [], note: null, doubts: [], fault: troubles.channelNumbers };
  const marked = markedNames(seen, (name) => channelOf(name) !== undefined);
  for (const { name, mark } of marked.names) if (mark === true) read.take(name);
  if (marked.hasMarks) takeUnmarked(marked, read);
  else for (const { name } of marked.names) read.take(name);
  if (marked.unclear) read.doubts.push({ value: text, trouble: troubles.unclearMarks });
  if (marked.names.length > 0 && read.chosen.size === 0 && read.fault() === null)
    read.doubts.push({ value: text, trouble: troubles.noChannelChosen });
  return {
    channels: codesOf(channels).filter((code) => read.chosen.has(code)),
    note: read.notes.length === 0 ? null : read.notes.join('、'),
    doubts: read.doubts,
    fault: read.fault(),
  };
};

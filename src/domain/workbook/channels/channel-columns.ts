import { type Channel, channels, codesOf } from '../../codes';
import { readMark, readTick } from '../choices/tick';
import { troubles } from '../remarks/troubles';
import type { RowCells } from '../rows/row-cells';
import { channelKey, channelOf, channelsIn } from './channel-names';
import { type ChannelsReading, readChannels } from './channels-cell';

const anyOther = /^其[他它](?:渠道|载体|方式|形式)?$/u;
const ring = /^[○〇◯]$/u;

/** √待定, √？, 拟采用: not yet, or nobody knows. */
const doubtful = /^(?:待|未|不|拟|暂|否)|待定|[?？]|是.?否/u;

const none: ChannelsReading = { channels: [], note: null, doubts: [], fault: null };

/** The channel that a column is named after; a name that is none of the standard channels is kept as it is. */
const named = (name: string): ChannelsReading => {
  const codes = channelsIn(name);
  if (codes !== null) return { ...none, channels: codes };
  return { ...none, channels: ['other'], note: anyOther.test(channelKey(name)) ? null : name };
};

/** The name of another channel, written in the column 其他. */
const writtenOther = (text: string): ChannelsReading => ({ ...none, channels: ['other'], note: text });

/** What the ticks are told by: where all are rings and other cells are blank, a ring is a tick. */
const besideIn = (texts: readonly string[]): string => {
  const written = texts.filter((text) => text !== '');
  const onlyRings = written.length < texts.length && written.every((text) => ring.test(text));
  return `${written.map((text) => text.slice(0, 2)).join('')}${onlyRings ? '×' : ''}`;
};

/** A cell that is no tick says which: 村广播 under 其他, a list under 线上, 社区公示栏 under 公示栏. Null: refused. */
const written = (name: string, text: string): ChannelsReading | null => {
  const { yes, rest } = readMark(text);
  if (yes === false) return none;
  if (doubtful.test(rest)) return null;
  const code = channelOf(name);
  if (code === 'other' || anyOther.test(channelKey(name))) return writtenOther(rest);
  if (code === undefined) return readChannels(text);
  return yes === true || channelsIn(rest)?.includes(code) ? named(name) : null;
};

export const joinChannels = (first: ChannelsReading, second: ChannelsReading | null): ChannelsReading => {
  if (second === null) return first;
  const chosen = new Set<Channel>([...first.channels, ...second.channels]);
  const notes = [first.note, second.note].filter((note) => note !== null);
  return {
    channels: codesOf(channels).filter((code) => chosen.has(code)),
    note: notes.length === 0 ? null : notes.join('、'),
    doubts: [...first.doubts, ...second.doubts],
    fault: first.fault ?? second.fault,
  };
};

/** The channels of a row whose columns are one channel each. Null: the form has no such columns. */
export const readChannelColumns = (cells: RowCells): ChannelsReading | null => {
  if (cells.channels.length === 0) return null;
  const beside = besideIn(cells.channels.map(({ text }) => text));
  return cells.channels.reduce((read, { name, text }) => {
    const ticked = readTick(text, [name], beside);
    if (ticked !== null) return ticked ? joinChannels(read, named(name)) : read;
    const said = written(name, text);
    if (said === null) cells.refuseAt(name, troubles.unreadableTick(name), text);
    return joinChannels(read, said);
  }, none);
};

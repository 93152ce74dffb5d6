import { type Channel, channels, codesOf } from '../codes';
import type { Trouble } from './remark';
import { noMarks, yesMarks } from './tick';
import { troubles } from './troubles';

/** Other names of the standard channels that leave no doubt. */
const aliases: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  website: ['政府门户网站', '门户网站', '政府网', '政府信息公开网站', '网站'],
  gazette: ['公报'],
  'new-media': ['政务新媒体', '微博微信客户端', '两微一端(微博、微信、客户端)'],
  'press-conference': ['发布会', '听证会', '新闻发布会', '发布会听证会', '发布会、听证会'],
  broadcast: ['广播', '电视', '广播、电视'],
  print: ['报纸', '报刊', '纸媒'],
  'reading-point': ['政府信息查阅点', '信息查阅点', '公共查阅点', '查阅点', '政府信息公开查阅点'],
  'service-hall': ['政务服务大厅', '政务大厅', '行政服务中心'],
  'service-station': ['便民服务点'],
  'on-site': ['入户', '现场', '入户、现场', '入户现场'],
  'notice-board': [
    '公示栏',
    '村公示栏',
    '社区公示栏',
    '村务公开栏',
    '政务公开栏',
    '公开栏',
    '社区、企事业单位、村公示栏',
    '社区/企事业单位公示栏',
    '企事业单位公示栏',
    '企事业单位/村公示栏',
    '社区/村公示栏',
  ],
  push: ['精准推送服务'],
};

const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[。.,;、:]+$/u, '');
/** …（电子屏）, …（大厅） say more of a channel, not which it is. */
const withoutBrackets = (name: string): string => name.replace(/\([^()]*\)/gu, '');

const byName = new Map<string, Channel>(
  codesOf(channels).flatMap((code) =>
    [channels[code].zh, ...(aliases[code] ?? [])].map((name) => [nameKey(name), code] as const),
  ),
);
const otherName = /^其[他它](?:渠道|载体|方式)?[:(]?(?<name>.*?)\)?$/u;

export interface ChannelsReading {
  readonly channels: readonly Channel[];
  /** The names of the other channels. */
  readonly note: string | null;
  readonly doubts: ReadonlyArray<{ readonly value: string; readonly trouble: Trouble }>;
}

interface Named {
  readonly name: string;
  readonly chosen: boolean;
}

const marks = `${yesMarks}${noMarks}`;
const markedName = new RegExp(`([${marks}])([^${marks}]*)`, 'gu');

/** With marks, a line without one goes on with the name above it; without marks every name is chosen. */
const namesIn = (text: string): readonly Named[] => {
  const marked = [...text.matchAll(markedName)];
  if (marked.length > 0)
    return marked.map(([, mark = '', name = '']) => ({
      name: name.replace(/\s+/gu, ''),
      chosen: yesMarks.includes(mark),
    }));
  return text
    .split(/[\n，,；;]|、(?![^（(]*[）)])/u)
    .map((name) => ({ name: name.trim().replace(/^(?:\d{1,2}[.．、)）]|[·•▪*-])\s*/u, ''), chosen: true }))
    .filter(({ name }) => name !== '');
};

/** 公开渠道和载体: the official list with ■ before what is used and □ before the rest, or plain names. */
export const readChannels = (text: string): ChannelsReading => {
  const names = namesIn(text);
  const chosen = new Set<Channel>();
  const notes: string[] = [];
  const doubts: Array<{ value: string; trouble: Trouble }> = [];
  for (const { name } of names.filter((named) => named.chosen)) {
    const key = nameKey(name);
    const code = byName.get(key) ?? byName.get(withoutBrackets(key));
    const other = otherName.exec(key)?.groups?.name?.replace(/[_\s]+/gu, '');
    if (code !== undefined && other === undefined) chosen.add(code);
    else if (other !== undefined) {
      chosen.add('other');
      if (other !== '') notes.push(other);
    } else if (key !== '') {
      chosen.add('other');
      notes.push(name);
      doubts.push({ value: name, trouble: troubles.unknownChannel });
    }
  }
  if (names.length > 0 && chosen.size === 0) doubts.push({ value: text, trouble: troubles.noChannelChosen });
  return {
    channels: codesOf(channels).filter((code) => chosen.has(code)),
    note: notes.length === 0 ? null : notes.join('、'),
    doubts,
  };
};

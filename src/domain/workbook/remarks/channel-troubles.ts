import type { Trouble } from './remark';

/** What can be wrong with 公开渠道和载体. */
export const channelTroubles = {
  optionalChannels: (rows: readonly number[]): Trouble => ({
    problem: {
      zh: `按此说明，○是可选的渠道；第${rows.slice(0, 10).join('、')}${rows.length > 10 ? '等' : ''}行带○的渠道按未采用读取，未导入`,
      en: `By this note ○ is a channel that may be used; in rows ${rows.slice(0, 10).join(', ')}${rows.length > 10 ? ' and others' : ''} those were read as not used and not imported`,
    },
    hint: {
      zh: '确要采用的，把○改为●（或■）后再导入',
      en: 'Write ● (or ■) where the channel is used, and import again',
    },
  }),
  unclearMarks: {
    problem: {
      zh: '渠道的勾选记号有歧义，未标记的名称也在其中',
      en: 'It is not clear which channels are marked',
    },
    hint: {
      zh: '采用的渠道前标“■”，其余标“□”，一行一个',
      en: 'Mark each that is used with ■ and the rest with □, one on a line',
    },
  },
  unmarkedChannel: (taken: boolean): Trouble => ({
    problem: {
      zh: taken ? '此渠道没有标记，已作为采用导入' : '此渠道没有标记，未导入',
      en: taken
        ? 'This channel has no mark; it was imported as used'
        : 'This channel has no mark; it was not imported',
    },
    hint: { zh: '采用的标“■”，不采用的标“□”', en: 'Mark it ■ if it is used and □ if it is not' },
  }),
  unknownChannel: {
    problem: {
      zh: '不是标准渠道名称，已作为“其他”导入',
      en: 'Not the name of a standard channel; imported as “其他” (other)',
    },
    hint: {
      zh: '属于标准渠道的，改用官方表格中的名称；确属其他渠道的，写作“其他：名称”',
      en: 'Use the official form’s name of the channel, or write 其他：name',
    },
  },
  channelDetail: {
    problem: {
      zh: '渠道名称后面的栏目或网址没有对应的字段，只导入了渠道',
      en: 'No field holds the section or the address behind the channel’s name; only the channel was imported',
    },
    hint: {
      zh: '无需处理；要保留的写进公开内容',
      en: 'Nothing to do; write it into the content if it must stay',
    },
  },
  channelNumbers: {
    problem: {
      zh: '渠道只写了编号，表中没有说明编号的含义',
      en: 'A channel is given by a number only, and the sheet does not say what it means',
    },
    hint: {
      zh: '写出渠道名称，如“政府网站”；或在表头写明编号：1.政府网站 2.政府公报 3.……',
      en: 'Write the channels’ names, or explain the numbers in the header: 1.政府网站 2.政府公报 3.…',
    },
  },
  unknownSign: (sign: string): Trouble => ({
    problem: {
      zh: `记号“${sign}”不认识，无法确定采用哪些渠道`,
      en: `The sign “${sign}” is not known, so it is not clear which channels are used`,
    },
    hint: { zh: '采用的渠道前标“■”，不采用的标“□”', en: 'Mark each that is used with ■ and the rest with □' },
  }),
  channelSentence: {
    problem: {
      zh: '写的是一句话，不是渠道名称，无法确定采用哪些渠道',
      en: 'A sentence, not the name of a channel: it is not clear which are used',
    },
    hint: {
      zh: '逐个写出采用的渠道，如“政府网站、公示栏”',
      en: 'Name each channel that is used, such as 政府网站、公示栏',
    },
  },
  noChannelChosen: {
    problem: { zh: '列出了渠道，但没有一项标为“■”', en: 'Channels are listed, but none is marked ■' },
    hint: { zh: '把采用的渠道前的“□”改为“■”', en: 'Change □ to ■ before each channel that is used' },
  },
} as const;

import { wholeGuide } from './whole-guide';

const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 200 }, (_, i) => make(i));

/** The longest document that may be published: every list of parts as long as it may be, and a text of 50,000 letters. */
export const longestGuide = (more: Readonly<Record<string, unknown>>) =>
  wholeGuide({
    title: '最长的办事指南',
    itemCode: null,
    materials: many((i) => ({ name: `材料${i}`, form: 'copy', copies: 1, required: true, note: '一份' })),
    steps: many((i) => ({ name: `环节${i}`, text: '审核材料', office: '窗口', time: '当场' })),
    legalBases: many((i) => ({ text: `《社会救助暂行办法》（国务院令第649号）第${i + 1}条` })),
    places: many((i) => ({ name: `窗口${i}`, address: `东安路${i}号`, hours: '工作日9:00—17:00' })),
    body: `<p>${'可委托村（社区）代办。'.repeat(5_000)}</p>`,
    ...more,
  });

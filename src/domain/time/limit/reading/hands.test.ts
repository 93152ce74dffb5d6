import { expect, test } from 'vitest';
import { measureLimits } from '../../../../../tests/samples/wording/measure-limits';
import {
  everydayLimits,
  examinersLimits,
  officesLimits,
} from '../../../../../tests/samples/wording/time-limits';
import { parseTimeLimit, timeLimitFindings } from '../..';

const rules = { parseTimeLimit, timeLimitFindings };

/** There, found and right. */
const counted = ([there, found, right]: readonly [number, number, number]) => ({ there, found, right });

test.each([
  {
    hand: 'ninth',
    kept: [160, 157, 1],
    amounts: [74, 75, 74],
    postings: [26, 26, 25],
    cadences: [25, 25, 25],
    retentions: [23, 23, 22],
    over: [16, 16, 16],
    // 按照《…条例》规定的期限 names no days: these rules call it vague.
    seen: [159, 156, 0],
  },
  {
    hand: 'tenth',
    kept: [170, 165, 0],
    amounts: [79, 79, 79],
    postings: [19, 19, 18],
    cadences: [23, 23, 23],
    retentions: [20, 19, 19],
    over: [17, 19, 17],
    // 15个工作日或20个工作日内 is no contradiction to these rules.
    seen: [150, 147, 0],
  },
  {
    hand: 'eleventh',
    kept: [189, 181, 0],
    amounts: [101, 99, 99],
    postings: [27, 25, 25],
    cadences: [29, 28, 27],
    retentions: [14, 14, 14],
    over: [11, 13, 11],
    // 待主管部门明确 is vague, 20个工作日内/30日内 as good as the same.
    seen: [198, 196, 0],
  },
  {
    hand: 'twelfth',
    // Its labels leave out days before an event and those within which something is decided: what is read of them counts as wrong.
    kept: [117, 116, 5],
    amounts: [62, 67, 62],
    postings: [5, 5, 5],
    cadences: [34, 31, 29],
    retentions: [8, 9, 8],
    over: [20, 18, 18],
    seen: [122, 122, 12],
  },
  {
    hand: 'thirteenth',
    kept: [106, 104, 0],
    amounts: [51, 51, 51],
    postings: [4, 4, 4],
    cadences: [14, 14, 14],
    retentions: [31, 32, 31],
    over: [17, 18, 17],
    // 定期存款 is no vague limit; 会计凭证保管30年 keeps nothing public.
    seen: [114, 112, 0],
  },
  {
    hand: 'fourteenth',
    kept: [149, 145, 1],
    amounts: [78, 77, 76],
    postings: [14, 12, 12],
    cadences: [16, 14, 14],
    retentions: [32, 33, 32],
    over: [35, 30, 29],
    // 与文件同步 is the same day to these rules; of days by levels (村级10日、县级20日) the last is doubted.
    seen: [151, 149, 1],
  },
  {
    hand: 'fifteenth',
    kept: [114, 109, 1],
    amounts: [64, 66, 64],
    postings: [16, 14, 14],
    cadences: [17, 15, 15],
    retentions: [24, 23, 22],
    over: [23, 22, 22],
    // 依据《…组织法》第三十条 refers to a law's own time: vague to these rules.
    seen: [126, 124, 0],
  },
  {
    hand: 'sixteenth',
    kept: [142, 135, 2],
    amounts: [72, 74, 71],
    postings: [25, 23, 23],
    cadences: [18, 17, 16],
    retentions: [30, 30, 27],
    over: [16, 14, 12],
    // 补贴到账之前贴出来 is before an event to these rules, and read.
    seen: [158, 157, 0],
  },
  {
    hand: 'eighteenth',
    kept: [100, 96, 1],
    amounts: [45, 43, 42],
    postings: [20, 19, 17],
    cadences: [24, 24, 24],
    retentions: [25, 24, 23],
    over: [12, 11, 11],
    // 同步公开 alone is vague to these rules, of 贷款期限最长3年，财政按年贴息 the rate is read.
    seen: [80, 78, 1],
  },
] as const)(
  'what an examiner ($hand hand) wrote after the kinds that went wrong is read as well, above all the half that nobody looked at',
  ({ hand, kept, seen, ...found }) => {
    const half = (isUnseen: boolean) =>
      measureLimits(
        examinersLimits(hand).filter(({ unseen }) => unseen === isUnseen),
        rules,
      );
    const [unlooked, looked] = [half(true), half(false)];
    expect([unlooked.texts, unlooked.rightVerdict, unlooked.wrongNumber]).toEqual(kept);
    for (const kind of ['amounts', 'postings', 'cadences', 'retentions', 'over'] as const)
      expect(unlooked.found[kind], kind).toEqual(counted(found[kind]));
    expect([looked.texts, looked.rightVerdict, looked.wrongNumber]).toEqual(seen);
  },
);

test('so is what clerks say in everyday words of how long it hangs, how often it comes and how open it is', () => {
  const { texts, rightVerdict, wrongNumber, faults, found } = measureLimits(everydayLimits(), rules);
  expect([texts, rightVerdict, wrongNumber, faults]).toEqual([193, 193, 0, []]);
  expect(found.postings).toEqual(counted([36, 36, 36]));
  expect(found.retentions).toEqual(counted([56, 56, 56]));
});

test.each([
  {
    half: 'looked at',
    isUnseen: false,
    figures: [656, 656, 0],
    amounts: [160, 160, 160],
    postings: [127, 127, 127],
    cadences: [149, 150, 149],
    retentions: [156, 156, 156],
    over: [42, 42, 42],
  },
  {
    half: 'laid aside',
    isUnseen: true,
    figures: [670, 588, 15],
    amounts: [161, 168, 152],
    postings: [125, 114, 112],
    cadences: [177, 150, 143],
    retentions: [140, 119, 111],
    over: [40, 46, 37],
  },
] as const)(
  'of what the staff of thirty kinds of offices write, the half that was $half is read so',
  ({ isUnseen, figures, half: _, ...found }) => {
    const measured = measureLimits(
      officesLimits().filter(({ unseen }) => unseen === isUnseen),
      rules,
    );
    expect([measured.texts, measured.rightVerdict, measured.wrongNumber]).toEqual(figures);
    for (const kind of ['amounts', 'postings', 'cadences', 'retentions', 'over'] as const)
      expect(measured.found[kind], kind).toEqual(counted(found[kind]));
  },
);

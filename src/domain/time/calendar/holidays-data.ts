import type { IsoDate } from './dates';

/** A holiday's names; the code is the key. */
export const holidayNames = {
  'new-year': { zh: '元旦', en: "New Year's Day" },
  'spring-festival': { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  'labour-day': { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋节', en: 'Mid-Autumn Festival' },
  'national-day': { zh: '国庆节', en: 'National Day' },
} as const;

export type HolidayCode = keyof typeof holidayNames;

/** A run of days off, first and last day included. */
export interface HolidayRun {
  readonly holiday: HolidayCode;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One year of the State Council's schedule: the notice, the days off, the weekend days that are worked (调休). */
export interface HolidayYear {
  readonly year: number;
  readonly source: string;
  readonly off: readonly HolidayRun[];
  readonly worked: readonly IsoDate[];
}

const off = (holiday: HolidayCode, from: IsoDate, to: IsoDate = from): HolidayRun => ({ holiday, from, to });

/**
 * 国务院办公厅关于部分节假日安排的通知, 2019–2026. Days are listed under the year they lie in: 2022-12-31 is off
 * because of 2023's notice.
 */
export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2019,
    source: '国办发明电〔2018〕15号，劳动节经国办发明电〔2019〕3号调整',
    off: [
      off('new-year', '2019-01-01'),
      off('spring-festival', '2019-02-04', '2019-02-10'),
      off('qingming', '2019-04-05', '2019-04-07'),
      off('labour-day', '2019-05-01', '2019-05-04'),
      off('dragon-boat', '2019-06-07', '2019-06-09'),
      off('mid-autumn', '2019-09-13', '2019-09-15'),
      off('national-day', '2019-10-01', '2019-10-07'),
    ],
    worked: ['2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
  },
  {
    year: 2020,
    // The epidemic prolonged the Spring Festival to 2 February; 1 February, first meant to be worked, became a day off.
    source: '国办发明电〔2019〕16号，春节经国办发明电〔2020〕1号延长至2月2日',
    off: [
      off('new-year', '2020-01-01'),
      off('spring-festival', '2020-01-24', '2020-02-02'),
      off('qingming', '2020-04-04', '2020-04-06'),
      off('labour-day', '2020-05-01', '2020-05-05'),
      off('dragon-boat', '2020-06-25', '2020-06-27'),
      off('national-day', '2020-10-01', '2020-10-08'),
    ],
    worked: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  {
    year: 2021,
    source: '国办发明电〔2020〕27号',
    off: [
      off('new-year', '2021-01-01', '2021-01-03'),
      off('spring-festival', '2021-02-11', '2021-02-17'),
      off('qingming', '2021-04-03', '2021-04-05'),
      off('labour-day', '2021-05-01', '2021-05-05'),
      off('dragon-boat', '2021-06-12', '2021-06-14'),
      off('mid-autumn', '2021-09-19', '2021-09-21'),
      off('national-day', '2021-10-01', '2021-10-07'),
    ],
    worked: [
      '2021-02-07',
      '2021-02-20',
      '2021-04-25',
      '2021-05-08',
      '2021-09-18',
      '2021-09-26',
      '2021-10-09',
    ],
  },
  {
    year: 2022,
    source: '国办发明电〔2021〕11号；12月31日见国办发明电〔2022〕16号',
    off: [
      off('new-year', '2022-01-01', '2022-01-03'),
      off('spring-festival', '2022-01-31', '2022-02-06'),
      off('qingming', '2022-04-03', '2022-04-05'),
      off('labour-day', '2022-04-30', '2022-05-04'),
      off('dragon-boat', '2022-06-03', '2022-06-05'),
      off('mid-autumn', '2022-09-10', '2022-09-12'),
      off('national-day', '2022-10-01', '2022-10-07'),
      off('new-year', '2022-12-31'),
    ],
    worked: [
      '2022-01-29',
      '2022-01-30',
      '2022-04-02',
      '2022-04-24',
      '2022-05-07',
      '2022-10-08',
      '2022-10-09',
    ],
  },
  {
    year: 2023,
    source: '国办发明电〔2022〕16号',
    off: [
      off('new-year', '2023-01-01', '2023-01-02'),
      off('spring-festival', '2023-01-21', '2023-01-27'),
      off('qingming', '2023-04-05'),
      off('labour-day', '2023-04-29', '2023-05-03'),
      off('dragon-boat', '2023-06-22', '2023-06-24'),
      off('mid-autumn', '2023-09-29'),
      off('national-day', '2023-09-30', '2023-10-06'),
    ],
    worked: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  {
    year: 2024,
    source: '国办发明电〔2023〕7号',
    off: [
      off('new-year', '2024-01-01'),
      off('spring-festival', '2024-02-10', '2024-02-17'),
      off('qingming', '2024-04-04', '2024-04-06'),
      off('labour-day', '2024-05-01', '2024-05-05'),
      off('dragon-boat', '2024-06-10'),
      off('mid-autumn', '2024-09-15', '2024-09-17'),
      off('national-day', '2024-10-01', '2024-10-07'),
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    source: '国办发明电〔2024〕12号',
    off: [
      off('new-year', '2025-01-01'),
      off('spring-festival', '2025-01-28', '2025-02-04'),
      off('qingming', '2025-04-04', '2025-04-06'),
      off('labour-day', '2025-05-01', '2025-05-05'),
      off('dragon-boat', '2025-05-31', '2025-06-02'),
      off('national-day', '2025-10-01', '2025-10-08'),
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: '国办发明电〔2025〕7号',
    off: [
      off('new-year', '2026-01-01', '2026-01-03'),
      off('spring-festival', '2026-02-15', '2026-02-23'),
      off('qingming', '2026-04-04', '2026-04-06'),
      off('labour-day', '2026-05-01', '2026-05-05'),
      off('dragon-boat', '2026-06-19', '2026-06-21'),
      off('mid-autumn', '2026-09-25', '2026-09-27'),
      off('national-day', '2026-10-01', '2026-10-07'),
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/**
 * Holidays on fixed days of the solar calendar (全国年节及纪念日放假办法, as amended for 2025), month and day.
 * Used for years whose schedule is not announced; the moving feasts are missing there, hence `provisional`.
 */
export const fixedHolidays: readonly { holiday: HolidayCode; monthDay: string }[] = [
  { holiday: 'new-year', monthDay: '01-01' },
  { holiday: 'labour-day', monthDay: '05-01' },
  { holiday: 'labour-day', monthDay: '05-02' },
  { holiday: 'national-day', monthDay: '10-01' },
  { holiday: 'national-day', monthDay: '10-02' },
  { holiday: 'national-day', monthDay: '10-03' },
];

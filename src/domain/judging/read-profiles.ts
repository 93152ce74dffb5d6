import type { SettingFault } from '../completeness';
import type { FreshnessProfile } from '../freshness';
import { isObject } from '../json';

type Values = Readonly<Record<string, unknown>>;
type Message = SettingFault['message'];

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

const numbers = ['atLeast', 'newestWithin', 'longestGap'] as const;

const names = ['name', ...numbers, 'columns', 'source'];

const numberFault = (value: unknown): Message | null =>
  value === null || value === undefined || (Number.isInteger(value) && (value as number) > 0)
    ? null
    : {
        zh: `应为大于 0 的整数，或 null（不作要求），现为 ${shown(value)}`,
        en: `must be a whole number above 0, or null for no such rule, not ${shown(value)}`,
      };

const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

const nameFault = (name: unknown): Message | null =>
  isObject(name) && textIn(name.zh) !== null
    ? null
    : { zh: '写明中文名称，如 {"zh": "本区方案"}', en: 'give a Chinese name, such as {"zh": "本区方案"}' };

const columnsFault = (value: unknown): readonly SettingFault[] =>
  value === undefined || value === null || typeof value === 'boolean'
    ? []
    : [
        {
          path: ['columns'],
          message: {
            zh: `应为 true 或 false，现为 ${shown(value)}`,
            en: `must be true or false, not ${shown(value)}`,
          },
        },
      ];

const partFaults = (profile: Values): readonly SettingFault[] => [
  ...Object.keys(profile)
    .filter((part) => !names.includes(part))
    .map((part) => ({
      path: [part],
      message: {
        zh: `没有这一项，可用的有 ${names.join('、')}`,
        en: `there is no such part; the parts are ${names.join(', ')}`,
      },
    })),
  ...numbers.flatMap((part) => {
    const message = numberFault(profile[part]);
    return message ? [{ path: [part], message }] : [];
  }),
  ...columnsFault(profile.columns),
  ...[nameFault(profile.name)].flatMap((message) => (message ? [{ path: ['name'], message }] : [])),
];

const profileFaults = (profile: unknown): readonly SettingFault[] =>
  isObject(profile)
    ? partFaults(profile)
    : [
        {
          path: [],
          message: {
            zh: `应写作 {"name": …, "atLeast": …} 的形式，现为 ${shown(profile)}`,
            en: `must look like {"name": …, "atLeast": …}, not ${shown(profile)}`,
          },
        },
      ];

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const profileOf = (profile: Values, code: string): FreshnessProfile => {
  const name = isObject(profile.name) ? profile.name : {};
  const zh = textIn(name.zh) ?? code;
  return {
    name: { zh, en: textIn(name.en) ?? zh },
    atLeast: numberIn(profile.atLeast),
    newestWithin: numberIn(profile.newestWithin),
    longestGap: numberIn(profile.longestGap),
    columns: profile.columns === true,
    source: textIn(profile.source) ?? zh,
  };
};

/** The freshness profiles that a district wrote itself, by name. */
export const readProfiles = (
  raw: unknown,
): {
  readonly profiles: Readonly<Record<string, FreshnessProfile>>;
  readonly faults: readonly SettingFault[];
} => {
  if (raw === null || raw === undefined) return { profiles: {}, faults: [] };
  if (!isObject(raw))
    return { profiles: {}, faults: profileFaults(raw).map((fault) => ({ ...fault, path: [] })) };
  const profiles: Array<[string, FreshnessProfile]> = [];
  const faults: SettingFault[] = [];
  for (const [name, profile] of Object.entries(raw)) {
    const found = profileFaults(profile);
    faults.push(...found.map(({ path, message }) => ({ path: [name, ...path], message })));
    if (found.length === 0 && isObject(profile)) profiles.push([name, profileOf(profile, name)]);
  }
  return {
    profiles: Object.fromEntries(profiles),
    faults: faults.sort((a, b) => (a.path.join('\n') < b.path.join('\n') ? -1 : 1)),
  };
};

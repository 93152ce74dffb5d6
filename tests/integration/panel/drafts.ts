import { wholeGuide } from '../../samples/whole-guide';
import { completeItem, type District } from '../portal/district';

/** Drafts as they come, whole and not: each field of a type that a rule looks at is there, missing, or wrong. */
export interface Draft {
  readonly uid: string;
  readonly locale: 'zh-Hans' | 'en';
  readonly data: Readonly<Record<string, unknown>>;
  /** A Chinese version to which this is the English one; `public` where that one is published first. */
  readonly chinese?: { readonly data: Readonly<Record<string, unknown>>; readonly public: boolean };
}

export interface Targets {
  readonly district: District;
  /** A unit that is out of use, and a draft of a policy that nobody published. */
  readonly retired: string;
  readonly draftPolicy: string;
  readonly publicPolicy: string;
  readonly item: string;
  /** An address of a picture in the media library, and of one elsewhere. */
  readonly picture: string;
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Each draft, by its number. */
export const draftOf = (index: number, random: () => number, targets: Targets): Draft => {
  const { district, retired, draftPolicy, publicPolicy, item, picture } = targets;
  const one = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const maybe = <T>(value: T, share = 0.7): T | null => (random() < share ? value : null);
  const unit = () => one(district.civilAffairs, district.civilAffairs, district.office, retired, null);
  const body = () =>
    one(
      '<p>补贴标准为每人每月100元，由区民政局发放。</p>',
      '<p>联系人手机13912345678。</p>',
      `<p>见图<img src="${picture}" alt="流程图">。</p>`,
      '<p>见图<img src="https://example.com/a.png">。</p>',
      null,
    );
  // Now and then a title or a number that was there before.
  const named = (what: string) => `${what}${random() < 0.15 ? 0 : index}`;
  const policy = () => ({
    title: maybe(named('关于发放补贴的通知'), 0.9),
    documentNumber: one(`卫政〔2026〕${random() < 0.2 ? 1 : index}号`, `卫政办[2026]${index}号`, null),
    issuer: unit(),
    issuedOn: one('2026-05-20', '2026-11-20', null),
    body: body(),
    needsInterpretation: one(true, false, null),
  });
  const kinds: ReadonlyArray<() => Omit<Draft, 'locale'>> = [
    () => ({ uid: 'api::policy.policy', data: policy() }),
    () => ({
      uid: 'api::catalog-item.catalog-item',
      data: {
        ...completeItem(named('低保对象')),
        unit: unit(),
        domain: one(district.assistance, district.education, null),
        ...(random() < 0.4
          ? { timeLimit: one(null, { text: '及时' }, { text: '形成之日起90个工作日内' }) }
          : {}),
        ...(random() < 0.3 ? { channels: one([], ['website']) } : {}),
        ...(random() < 0.3 ? { legalBases: one([], [{ text: '有关规定' }]) } : {}),
        ...(random() < 0.2 ? { level1: null } : {}),
      },
    }),
    () => ({
      uid: 'api::interpretation.interpretation',
      data: {
        title: maybe(named('解读'), 0.9),
        policy: one(publicPolicy, draftPolicy, null),
        form: maybe('text'),
        unit: unit(),
        interpretedOn: one('2026-05-22', null),
        body: body(),
      },
    }),
    () => ({
      uid: 'api::disclosure.disclosure',
      data: { title: maybe(named('公示'), 0.9), unit: unit(), catalogItem: maybe(item, 0.9), body: body() },
    }),
    () => ({
      uid: 'api::response.response',
      data: { title: maybe(named('回应'), 0.9), unit: unit(), policy: one(publicPolicy, null), body: body() },
    }),
    () => ({
      uid: 'api::participation-event.participation-event',
      data: {
        title: maybe(named('征求意见'), 0.9),
        form: maybe('public-comment'),
        unit: unit(),
        startsAt: one('2026-11-01T00:00:00.000Z', null),
        endsAt: one('2026-11-05T00:00:00.000Z', '2026-12-20T00:00:00.000Z', null),
        body: body(),
      },
    }),
    () => ({
      uid: 'api::service-guide.service-guide',
      data: wholeGuide({
        title: maybe(named('办事指南'), 0.9),
        itemCode: one(null, `CODE-${random() < 0.3 ? 1 : index}`),
        unit: unit(),
        domain: district.assistance,
        ...(random() < 0.4 ? { materials: [], noMaterials: one(true, false) } : {}),
        ...(random() < 0.3 ? { promisedDays: one(40, null) } : {}),
      }),
    }),
  ];
  const made = one(...kinds)();
  if (random() < 0.25) {
    // Strapi takes no link to what has no English version: an editor of English leaves them to the Chinese one.
    const { unit: _, issuer: __, domain: ___, policy: ____, catalogItem: _____, ...texts } = made.data;
    const english = { ...texts, title: maybe(`Title ${index}`, 0.9), body: one('<p>Text</p>', null) };
    return { ...made, locale: 'en', data: english, chinese: { data: made.data, public: random() < 0.6 } };
  }
  return { ...made, locale: 'zh-Hans' };
};

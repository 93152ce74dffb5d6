import type { CodeName } from '../codes';
import { type Finding, makeFinding } from '../finding';
import type { Field, Fields, PublicType } from '../public-model/declare';
import { rememberingNothing } from '../remembering';
import { doubtfulIds, findPersonalData } from './find-personal-data';
import { shownMasked } from './mask-personal-data';
import type { PersonalDataKind } from './types';

const kindNames: Readonly<Record<PersonalDataKind, CodeName>> = {
  'id-number': { zh: '身份证号码', en: 'identity number' },
  'mobile-phone': { zh: '手机号码', en: 'mobile telephone' },
  'bank-card': { zh: '银行卡号', en: 'bank card number' },
  'home-address': { zh: '家庭住址', en: 'home address' },
};

/** Whether a rule is about personal data: what it found can be masked. */
export const isPrivacyRule = (rule: string): boolean => rule.startsWith('privacy.');

const finding = (kind: PersonalDataKind, field: string, shown: string, blocking: boolean): Finding =>
  makeFinding(`privacy.${kind}`, {
    ...(blocking ? {} : { severity: 'warning', blocking }),
    field,
    message: {
      zh: `疑似${kindNames[kind].zh}：“${shown}”`,
      en: `Looks like a person’s ${kindNames[kind].en}: “${shown}”`,
    },
    hint: blocking
      ? { zh: '删去，或遮盖到无法识别个人后再发布', en: 'Delete it, or mask it so that it names no one' }
      : { zh: '对外联系方式请填办公电话', en: 'Give the office’s telephone instead' },
  });

const doubtful = (field: string, shown: string): Finding =>
  makeFinding('privacy.id-number-doubtful', {
    field,
    message: {
      zh: `像身份证号码，但校验码不对：“${shown}”`,
      en: `Like an identity number, but its check digit is wrong: “${shown}”`,
    },
    hint: {
      zh: '核对一下：确是身份证号码的，删去或遮盖后再发布；是其他编号的，不必理会',
      en: 'Have a look: if it is one, delete or mask it before it is published; if it is another number, leave it',
    },
  });

/** A contact's telephone is meant to be called: a mobile one there is doubtful, but no mistake. */
const isContact = (path: string): boolean =>
  path.startsWith('contact.') || path === 'phone' || path === 'supervisionPhone';

type Suspect = (text: string, path: string) => Finding;

/** What looks like personal data in a text: what is said of each, once it is known where the text stands. */
const suspects = rememberingNothing((text): readonly Suspect[] => [
  ...findPersonalData(text).map(
    (data): Suspect =>
      (whole, path) =>
        finding(
          data.kind,
          path,
          shownMasked(whole, data),
          !(data.kind === 'mobile-phone' && isContact(path)),
        ),
  ),
  ...doubtfulIds(text).map(
    (shown): Suspect =>
      (_, path) =>
        doubtful(path, shown),
  ),
]);

const inText = (text: string, path: string): readonly Finding[] =>
  suspects(text).map((say) => say(text, path));

const inField = (field: Field, value: unknown, path: string): readonly Finding[] => {
  if (value === null || value === undefined) return [];
  if (field.kind === 'text') return typeof value === 'string' ? inText(value, path) : [];
  // A digest is full of digits: of a file, only what people wrote.
  if (field.kind === 'group' && field.media) {
    const { name, alternativeText } = field.fields;
    return inFields(
      { ...(name && { name }), ...(alternativeText && { alternativeText }) },
      value,
      `${path}.`,
    );
  }
  if (field.kind === 'group') return inFields(field.fields, value, `${path}.`);
  if (field.kind === 'groups' && Array.isArray(value))
    return value.flatMap((part: unknown, index) => inFields(field.fields, part, `${path}.${index}.`));
  return [];
};

const inFields = (fields: Fields, values: unknown, prefix: string): readonly Finding[] => {
  if (typeof values !== 'object' || values === null) return [];
  const byName = values as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([name, field]) => inField(field, byName[name], `${prefix}${name}`));
};

/** Personal data in the texts that would be public, each on its field; what is shown of it is masked. */
export const personalDataFindings = (type: PublicType, snapshot: unknown): readonly Finding[] =>
  inFields(type.fields, snapshot, '');

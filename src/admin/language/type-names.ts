import type { CodeName } from '../../domain/codes';
import { amountHelp } from '../../domain/judging';
import { publicTypes, uidOf } from '../../domain/public-model';
import english from '../translations/content-types/en.json';
import systemFieldsEnglish from '../translations/content-types/system-fields.en.json';
import chinese from '../translations/content-types/zh-Hans.json';

interface FieldName {
  readonly label: string;
  readonly help?: string;
}
interface TypeName {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldName>>;
}
type TypeNames = Readonly<Record<string, TypeName>>;

const declared = (language: keyof CodeName): TypeNames =>
  Object.fromEntries(
    publicTypes.map(({ name, texts }) => [
      uidOf(name),
      {
        name: texts.name[language],
        fields: Object.fromEntries(
          Object.entries(texts.fields).map(([field, { label, help }]) => [
            field,
            { label: label[language], ...(help ? { help: help[language] } : {}) },
          ]),
        ),
      },
    ]),
  );

const SETTINGS = 'api::judging-settings.judging-settings';

/** The district's own numbers are told beside the law's. */
const withAmounts = (names: TypeNames, language: keyof CodeName): TypeNames => {
  const settings = names[SETTINGS];
  if (!settings) return names;
  const fields = Object.fromEntries(
    Object.entries(settings.fields).map(([field, name]) => {
      const help = amountHelp[field]?.[language];
      return [field, help === undefined ? name : { ...name, help }];
    }),
  );
  return { ...names, [SETTINGS]: { ...settings, fields } };
};

/** Public types are named where they are declared; everything else in translations/content-types. */
export const chineseNames: TypeNames = { ...declared('zh'), ...withAmounts(chinese, 'zh') };
export const englishNames: TypeNames = { ...declared('en'), ...withAmounts(english, 'en') };

/** Strapi shows a type's name by the message whose key is its displayName, which is the Chinese name. */
export const chineseTypeMessages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(chineseNames).map(({ name }) => [name, name]),
);
export const englishTypeMessages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(chineseNames).map(([uid, { name }]) => [name, englishNames[uid]?.name ?? name]),
);

const uidByChineseName = new Map(
  Object.entries(chineseNames).map(([uid, type]) => [type.name, uid] as const),
);

/** The English fields of a type or component by its displayName, Strapi's own fields included. */
export const englishFieldsOf = (displayName: string | undefined): Readonly<Record<string, FieldName>> => ({
  ...systemFieldsEnglish,
  ...englishNames[uidByChineseName.get(displayName ?? '') ?? '']?.fields,
});

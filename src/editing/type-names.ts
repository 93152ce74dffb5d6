import english from '../admin/translations/content-types/en.json';
import systemFieldsEnglish from '../admin/translations/content-types/system-fields.en.json';
import systemFieldsChinese from '../admin/translations/content-types/system-fields.zh-Hans.json';
import chinese from '../admin/translations/content-types/zh-Hans.json';
import type { Language } from '../domain/codes';
import { amountHelpOn, withLawsNumbers } from '../domain/judging';
import { publicTypes, uidOf } from '../domain/public-model';
import { chinaDay } from '../domain/time';

export interface FieldName {
  readonly label: string;
  readonly help?: string;
}
interface TypeName {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldName>>;
}
type TypeNames = Readonly<Record<string, TypeName>>;

const today = chinaDay(new Date().toISOString());

/** A name as an editor reads it: the law's numbers are printed, not copied. */
const shown = ({ label, help }: FieldName, language: Language): FieldName => ({
  label,
  ...(help === undefined ? {} : { help: withLawsNumbers(help, language, today) }),
});

const declared = (language: Language): TypeNames =>
  Object.fromEntries(
    publicTypes.map(({ name, texts }) => [
      uidOf(name),
      {
        name: texts.name[language],
        fields: Object.fromEntries(
          Object.entries(texts.fields).map(([field, { label, help }]) => [
            field,
            shown({ label: label[language], ...(help ? { help: help[language] } : {}) }, language),
          ]),
        ),
      },
    ]),
  );

const SETTINGS = 'api::judging-settings.judging-settings';

/** The district's own numbers are told beside the law's. */
const withAmounts = (names: TypeNames, language: Language): TypeNames => {
  const settings = names[SETTINGS];
  if (!settings) return names;
  const amountHelp = amountHelpOn(today);
  const fields = Object.fromEntries(
    Object.entries(settings.fields).map(([field, name]) => {
      const help = amountHelp[field]?.[language];
      return [field, help === undefined ? name : { ...name, help }];
    }),
  );
  return { ...names, [SETTINGS]: { ...settings, fields } };
};

/** What is not declared: components, and types that are not public. */
const translated = (names: TypeNames, language: Language): TypeNames =>
  Object.fromEntries(
    Object.entries(withAmounts(names, language)).map(([uid, { name, fields }]) => [
      uid,
      {
        name,
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, about]) => [field, shown(about, language)]),
        ),
      },
    ]),
  );

/** Public types are named where they are declared; everything else in translations/content-types. */
export const chineseNames: TypeNames = { ...declared('zh'), ...translated(chinese, 'zh') };
export const englishNames: TypeNames = { ...declared('en'), ...translated(english, 'en') };

/** Fields that Strapi gives every type. */
export const systemFields = { zh: systemFieldsChinese, en: systemFieldsEnglish };

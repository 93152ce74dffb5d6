import { codeLists } from '../../domain/codes';
import { type CodeField, type Field, publicTypes } from '../../domain/public-model';

type Language = 'zh' | 'en';

const codeFieldsOf = (fields: readonly Field[]): CodeField[] =>
  fields.flatMap((field) => {
    if (field.kind === 'code') return [field];
    return field.kind === 'group' || field.kind === 'groups' ? codeFieldsOf(Object.values(field.fields)) : [];
  });

/**
 * Strapi shows a value of an enumeration by the message whose key is the value. The lists that our enumerations use
 * give them their names; two lists may share a code only if they name it alike.
 */
export const codeMessages = (language: Language): Readonly<Record<string, string>> => {
  const messages: Record<string, string> = {};
  for (const { list } of publicTypes.flatMap((type) => codeFieldsOf(Object.values(type.fields))))
    for (const [code, name] of Object.entries(codeLists[list])) {
      if (messages[code] !== undefined && messages[code] !== name[language])
        throw new Error(`The code ${code} has two names: ${messages[code]} and ${name[language]} (${list})`);
      messages[code] = name[language];
    }
  return messages;
};

import {
  type CodeListName,
  codeLists,
  dayKinds,
  type Language,
  milestoneMeasures,
  profileChoices,
} from '../../domain/codes';
import { sayingKinds } from '../../domain/codes/sayings';
import { type Fields, publicTypes } from '../../domain/public-model';

const listsIn = (fields: Fields): readonly CodeListName[] =>
  Object.values(fields).flatMap((field) => {
    if (field.kind === 'code') return [field.list];
    return 'fields' in field ? listsIn(field.fields) : [];
  });

/** The lists of which enumerations take their codes (sets of codes and channels have fields of their own), and the dashboard's bands. */
const enumerationLists: ReadonlySet<CodeListName> = new Set([
  ...publicTypes.flatMap(({ fields }) => listsIn(fields)).filter((list) => list !== 'channels'),
  'bands',
]);

/** Lists that are no part of the public schema. */
const ownLists = { milestoneMeasures, dayKinds, profileChoices, sayingKinds };

/**
 * Strapi shows a value of an enumeration by the message whose key is the value: the code. Two lists may therefore
 * share a code only if they name it alike.
 */
export const codeMessages = (language: Language): Readonly<Record<string, string>> => {
  const messages: Record<string, string> = {};
  const lists = { ...codeLists, ...ownLists };
  for (const list of [...enumerationLists, ...(Object.keys(ownLists) as Array<keyof typeof ownLists>)])
    for (const [code, name] of Object.entries(lists[list])) {
      if (messages[code] !== undefined && messages[code] !== name[language])
        throw new Error(`The code ${code} has two names: ${messages[code]} and ${name[language]} (${list})`);
      messages[code] = name[language];
    }
  return messages;
};

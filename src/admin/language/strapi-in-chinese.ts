import admin from '../translations/strapi/admin.json';
import contentManager from '../translations/strapi/content-manager.json';
import email from '../translations/strapi/email.json';
import i18n from '../translations/strapi/i18n.json';
import inNoMessageFile from '../translations/strapi/in-no-message-file.json';
import serverErrors from '../translations/strapi/server-errors.json';
import upload from '../translations/strapi/upload.json';

type Messages = Readonly<Record<string, string>>;

/** Strapi names a plugin's messages by the plugin. */
const of = (plugin: string, messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${plugin}.${key}`, text]));

/** Strapi shows a server's error by the message `apiError.…`, in some rooms under the plugin's name. */
const errors: Messages = Object.fromEntries(
  ['', 'content-manager.', 'i18n.', 'upload.'].flatMap((room) =>
    Object.entries(serverErrors).map(([english, chinese]) => [`${room}apiError.${english}`, chinese]),
  ),
);

/** The texts that Strapi has in English only, and those whose Chinese we word better. */
export const strapiInChinese: Messages = {
  ...errors,
  ...admin,
  ...inNoMessageFile,
  ...of('content-manager', contentManager),
  ...of('email', email),
  ...of('i18n', i18n),
  ...of('upload', upload),
};

import admin from '../translations/strapi/admin.json';
import contentManager from '../translations/strapi/content-manager.json';
import email from '../translations/strapi/email.json';
import i18n from '../translations/strapi/i18n.json';
import upload from '../translations/strapi/upload.json';

type Messages = Readonly<Record<string, string>>;

/** Strapi names a plugin's messages by the plugin. */
const of = (plugin: string, messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${plugin}.${key}`, text]));

/** The texts that Strapi has in English only, and those whose Chinese we word better. */
export const strapiInChinese: Messages = {
  ...admin,
  ...of('content-manager', contentManager),
  ...of('email', email),
  ...of('i18n', i18n),
  ...of('upload', upload),
};

import type { Core } from '@strapi/strapi';

/** As long as a column of Strapi's for a line of text, characters. */
const LONGEST = 255;
const separator = '·';
/** What PostgreSQL does not take for a blank by itself: the one as wide as a sign, and those that do not part words. */
const blanks = String.raw`E' \t\n\r\u3000\u00a0\ufeff'`;

const filled = (level: string): string => `nullif(btrim(${level}, ${blanks}), '')`;

/** Both levels: many an item is called 办事指南. */
const fullName = (row: string): string =>
  `nullif(left(concat_ws('${separator}', ${filled(`${row}.level_1`)}, ${filled(`${row}.level_2`)}), ${LONGEST}), '')`;

/**
 * The name under which lists, pickers and pages show a catalogue item. It is kept with the item, because the content manager
 * names a document by one attribute; by the database, so that whoever writes one level need not read the other first. The table
 * is left alone where that is done already: a command that starts beside a long import would wait for it, and with it everybody
 * who writes.
 */
export const keepFullNames = async (strapi: Core.Strapi): Promise<void> => {
  const { connection } = strapi.db;
  await connection.raw(`CREATE OR REPLACE FUNCTION gongkai.name_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.full_name := ${fullName('NEW')};
  RETURN NEW;
END $$`);
  const { rows } = await connection.raw(
    `SELECT FROM pg_trigger WHERE tgname = 'name_item' AND tgrelid = 'catalog_items'::regclass AND tgenabled = 'O'`,
  );
  if (rows.length > 0) return;
  await connection.raw(`CREATE OR REPLACE TRIGGER name_item BEFORE INSERT OR UPDATE ON catalog_items
  FOR EACH ROW EXECUTE FUNCTION gongkai.name_item();
UPDATE catalog_items item SET full_name = ${fullName('item')} WHERE full_name IS DISTINCT FROM ${fullName('item')}`);
};

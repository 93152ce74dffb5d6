import type { Archive } from './archive';
import { readXml } from './xml';

/** Formats that every spreadsheet program knows as dates or times by their number. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format shows a date: letters of year, month, day or hour outside quotes and brackets. */
const showsDate = (format: string): boolean =>
  /[ymdh]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gu, ''));

/** The numbers of the cell styles that show dates. */
export const readDateStyles = async (archive: Archive, path: string | null): Promise<ReadonlySet<number>> => {
  const styles = new Set<number>();
  if (path === null) return styles;
  const formats = new Map<number, string>();
  let inCellStyles = false;
  let index = 0;
  await readXml(await archive.stream(path), {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') formats.set(id, formatCode ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const own = formats.get(id);
      if (own === undefined ? builtIn(id) : showsDate(own)) styles.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
};

const DAY = 86_400_000;

/** A day number as 2020年5月31日, with the time where there is one; null where it is no date. */
export const dateText = (serial: number, from1904: boolean): string | null => {
  const days = from1904 ? serial + 1462 : serial;
  // Before March 1900 the numbers count a day that never was.
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 1440) * (DAY / 1440));
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  const time = date.toISOString().slice(11, 16);
  return time === '00:00' ? day : `${day}${time}`;
};

import { posix } from 'node:path';
import { refuseFile } from '../../../../domain/workbook';
import type { Archive } from './archive';
import { readXml } from './xml';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly visible: boolean;
}

/** What the workbook's own part tells: its sheets in order, and where the shared parts are. */
export interface Parts {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Target {
  readonly type: string;
  readonly path: string;
}

/** The targets of a part's relationships by id, and the first of each type. */
export const relationships = async (archive: Archive, part: string): Promise<ReadonlyMap<string, Target>> => {
  const targets = new Map<string, Target>();
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(path)) return targets;
  await readXml(await archive.stream(path), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.normalize(posix.join(folder, Target));
      targets.set(Id, { type: posix.basename(Type ?? ''), path: target });
    },
  });
  return targets;
};

const firstOfType = (targets: ReadonlyMap<string, Target>, type: string): string | null =>
  [...targets.values()].find((target) => target.type === type)?.path ?? null;

const relationId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

export const readParts = async (archive: Archive): Promise<Parts> => {
  const workbook = firstOfType(await relationships(archive, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(workbook) || !workbook.toLowerCase().endsWith('.xml')) throw refuseFile('NOT_A_WORKBOOK');
  const targets = await relationships(archive, workbook);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let isWorkbook = false;
  await readXml(await archive.stream(workbook), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(relationId(attributes));
      if (target?.type !== 'worksheet' || !archive.has(target.path)) return;
      const visible = (attributes.state ?? 'visible') === 'visible';
      sheets.push({ name: attributes.name ?? '', path: target.path, visible });
    },
  });
  if (!isWorkbook) throw refuseFile('NOT_A_WORKBOOK');
  const shared = (type: string): string | null => {
    const path = firstOfType(targets, type);
    return path !== null && archive.has(path) ? path : null;
  };
  return { sheets, from1904, sharedStrings: shared('sharedStrings'), styles: shared('styles') };
};

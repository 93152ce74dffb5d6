import type pg from 'pg';
import { CannotRun } from '../failure';
import { tablesThere } from './database/empty';
import { ledgerFacts } from './database/facts';
import { filesThere } from './files/place';

/** A restore takes the place of what is there: it must be nothing, unless whoever asks says that they know. */
export const mustBeEmpty = async (client: pg.Client, dataFolder: string): Promise<void> => {
  const tables = await tablesThere(client);
  const files = await filesThere(dataFolder);
  const { entries, documents } = await ledgerFacts(client);
  if (tables === 0 && files === 0 && entries === 0) return;
  throw new CannotRun(
    'NOT_EMPTY',
    {
      zh: `此处已有数据：数据表 ${tables} 个，账本 ${entries} 条，公开文档 ${documents} 份，${dataFolder} 下有文件 ${files} 项`,
      en: `There is something here already: ${tables} tables, ${entries} ledger entries, ${documents} public documents, ${files} files in ${dataFolder}`,
    },
    {
      zh: '未作任何改动。请先备份；确要用备份取代它们，请加 --force',
      en: 'Nothing was touched. Back it up first; to put the backup in its place add --force',
    },
  );
};

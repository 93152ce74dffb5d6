import type { Core } from '@strapi/strapi';
import type { WorkbooksService } from '../../../../../types/services';
import { exportWorkbook } from '../exporting/export-workbook';
import { importWorkbook } from '../importing/import-workbook';

export const workbooks = ({ strapi }: { strapi: Core.Strapi }): WorkbooksService => ({
  import: (asked) => importWorkbook(strapi, asked),
  export: (asked) => exportWorkbook(strapi, asked),
});

import { fileColumns, publicTypes } from '../../../../domain/public-model';
import { qualified } from './tables';

/** A FROM item with `title_text`, `files` and `file_keys` of every public document that carries files. */
export const documentsWithFiles = `(${publicTypes
  .filter((type) => fileColumns(type).length > 0)
  .map(
    (type) =>
      `SELECT document_id, title_text, files, file_keys FROM ${qualified(type)} WHERE file_keys <> '{}'`,
  )
  .join(' UNION ALL ')})`;

import { nameKey } from '../../folding';
import { readTick } from '../choices/tick';
import { troubles } from '../remarks/troubles';
import type { RowCells } from './row-cells';

const saysWithheld = /不(?:予|宜|得|能)?(?:以)?公开/u;
const saysSomething = /[\p{L}\p{N}×✕✗✘☒]/u;

/** A row that a column of its own calls withheld is not imported, whatever 公开方式 says: nobody could take it back. */
export const checkWithheld = (cells: RowCells): void => {
  const withheld = cells.text('withheld');
  const isMarked =
    saysWithheld.test(nameKey(withheld)) || (withheld !== '' && readTick(withheld, []) !== false);
  if (isMarked) cells.refuse('withheld', troubles.saysWithheld);
  const may = cells.text('mayBePublic');
  const isDenied =
    saysWithheld.test(nameKey(may)) || (saysSomething.test(may) && readTick(may, []) === false);
  if (isDenied) cells.refuse('mayBePublic', troubles.saysWithheld);
};

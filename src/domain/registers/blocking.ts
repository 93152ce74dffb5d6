import type { CodeName } from '../codes';
import type { Finding } from '../finding';

/** A finding for which the gate refuses a publish, and that costs no points. */
export const blocking = (rule: string, field: string | null, message: CodeName, hint: CodeName): Finding => ({
  rule,
  severity: 'error',
  blocking: true,
  element: null,
  field,
  message,
  hint,
  points: 0,
});

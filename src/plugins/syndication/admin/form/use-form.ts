import { useState } from 'react';
import type { CodeName } from '../../../../domain/codes';
import { type Told, toldBy } from '../fetching/told';
import { useWords } from '../words';
import type { OutletValues } from './values';

export interface OutletForm {
  readonly values: OutletValues;
  readonly set: (changed: Partial<OutletValues>) => void;
  /** What is wrong with a field; undefined where nothing is known to be. */
  readonly problemOf: (member: string) => string | undefined;
  /** What is wrong with no field in particular. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly submit: () => Promise<void>;
}

const needed = ['name', 'address'] as const satisfies readonly (keyof OutletValues)[];

/** What is typed, and what the server says of it: at the field that it is about. */
export const useOutletForm = (
  first: OutletValues,
  members: readonly string[],
  send: (values: OutletValues) => Promise<void>,
): OutletForm => {
  const { pick, say } = useWords();
  const [values, setValues] = useState(first);
  const [told, setTold] = useState<Told | null>(null);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const wordsOf = ({ right, message }: { right: CodeName | null; message: string }): string =>
    right ? pick(right) : message;
  const atField = told !== null && told.member !== null && members.includes(told.member);
  return {
    values,
    set: (changed) => {
      setValues((before) => ({ ...before, ...changed }));
      // What was told is of what stood there before.
      setTold(null);
      setEmpty((before) => before.filter((member) => !(member in changed)));
    },
    problemOf: (member) => {
      if (empty.includes(member)) return say('form.empty');
      return atField && told.member === member ? wordsOf(told) : undefined;
    },
    problem: told !== null && !atField ? wordsOf(told) : undefined,
    busy,
    submit: async () => {
      // The server names the first of them only.
      const missing = needed.filter((member) => values[member].trim() === '');
      setEmpty(missing);
      if (missing.length > 0) return setTold(null);
      setBusy(true);
      setTold(null);
      try {
        await send(values);
      } catch (error) {
        setTold(toldBy(error));
      }
      setBusy(false);
    },
  };
};

import { useField } from '@strapi/admin/strapi-admin';
import { Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { chinaDay, doubted, inDoubt, isUsualDay, readDay, readMoment } from '../../domain/time';
import { isEnd, shownMoment } from './shown-moment';

export interface DayProps {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A day, or a moment, typed as people write it; what is not understood stays as it was typed and is not saved. */
export const DayInput = ({ name, type, label, labelAction, hint, required, disabled }: DayProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<string | null>(name);
  const isMoment = type === 'datetime';
  const asked = doubted(value ?? '');
  const shown = isMoment ? shownMoment(asked ?? value ?? '') : (asked ?? value ?? '');
  const [typed, setTyped] = useState(shown);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(shown), [shown]);

  const read = (text: string): string | null => (isMoment ? readMoment(text, isEnd(name)) : readDay(text));
  // While it is being typed nothing is wrong with it yet.
  const unread = asked === null && typed === shown && typed.trim() !== '' && read(typed) === null;

  /** Takes what was typed. A day that is not usual waits to be confirmed; what is unreadable is refused with the form. */
  const take = (text: string): void => {
    // Who only looks at a field changes nothing.
    if (text === shown) return;
    const understood = read(text);
    if (text.trim() === '') onChange(name, null);
    else if (understood === null) onChange(name, text);
    else {
      const isUsual = isUsualDay(understood.slice(0, 10), chinaDay(new Date().toISOString()));
      onChange(name, isUsual ? understood : inDoubt(understood));
      // The same day in other words: the value stays, and would leave the words as they were typed.
      setTyped(isMoment ? shownMoment(understood) : understood);
    }
  };

  const message = unread
    ? formatMessage({ id: isMoment ? 'gongkai.moment.unread' : 'gongkai.day.unread' }, { typed })
    : asked
      ? formatMessage({ id: 'gongkai.day.unusual' }, { day: asked.slice(0, 10) })
      : error;

  return (
    <Field.Root error={message} hint={hint} name={name} required={required ?? false}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <TextInput
        disabled={disabled ?? false}
        endAction={
          <>
            <IconButton
              disabled={disabled ?? false}
              label={formatMessage({ id: 'gongkai.day.calendar' })}
              onClick={() => picker.current?.showPicker()}
              variant="ghost"
            >
              <Calendar />
            </IconButton>
            <input
              aria-hidden
              onChange={({ target }) => take(target.value)}
              ref={picker}
              style={{ width: 0, border: 0, padding: 0, opacity: 0 }}
              tabIndex={-1}
              type={isMoment ? 'datetime-local' : 'date'}
              value={isMoment ? shown.replace(' ', 'T') : (readDay(shown) ?? '')}
            />
          </>
        }
        onBlur={() => take(typed)}
        onChange={({ target }: { target: { value: string } }) => setTyped(target.value)}
        placeholder={formatMessage({ id: isMoment ? 'gongkai.moment.shape' : 'gongkai.day.shape' })}
        value={typed}
      />
      <Field.Hint />
      <Flex gap={2}>
        <Field.Error />
        {asked && !unread ? (
          <Button onClick={() => onChange(name, asked)} size="S" variant="tertiary">
            <Typography>{formatMessage({ id: 'gongkai.day.confirm' })}</Typography>
          </Button>
        ) : null}
      </Flex>
    </Field.Root>
  );
};

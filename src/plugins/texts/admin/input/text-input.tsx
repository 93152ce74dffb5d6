import { useField } from '@strapi/admin/strapi-admin';
import { Field, Typography, VisuallyHidden } from '@strapi/design-system';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { tooMuch } from '../../../../domain/texts/limits';
import { useTextEditor } from '../editor/use-text-editor';
import { EditorTools } from './editor-tools';
import { Frame, Sheet } from './surface';
import { takeWordFile } from './take-word-file';

export interface TextProps {
  readonly name: string;
  readonly label: string;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A text with form: what is written is kept as HTML in the field, within the allow-list. */
export const TextInput = ({ name, label, labelAction, hint, required, disabled = false }: TextProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<string | null>(name);
  const [notice, setNotice] = useState('');
  const [isFull, setFull] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const text = value ?? '';

  const attributes = useMemo(
    () => ({
      name,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-describedby': helpId,
      'aria-required': String(required ?? false),
      'aria-disabled': String(disabled),
    }),
    [name, label, helpId, required, disabled],
  );
  const notices = {
    picturesLeftOut: (count: number) =>
      setNotice(formatMessage({ id: 'texts.notice.picturesLeftOut' }, { count })),
    refused: ({ kind, is, most }: { kind: string; is: number; most: number }) =>
      setNotice(formatMessage({ id: `texts.notice.${kind}` }, { is, most })),
  };
  const view = useTextEditor({
    place,
    value: text,
    disabled,
    attributes,
    notices,
    withoutAlternative: () => formatMessage({ id: 'texts.picture.withoutAlternative' }),
    onText: (html) => onChange(name, html === '' ? null : html),
  });

  const fault = useMemo(() => tooMuch(text), [text]);
  const message = fault
    ? formatMessage({ id: `texts.fault.${fault.kind}` }, { is: fault.is, most: fault.most })
    : error;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      frame.current?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus();
    } else if (event.key === 'Escape' && isFull) setFull(false);
  };
  const say = (id: string, file: string): void =>
    setNotice(formatMessage({ id: `texts.word.${id}` }, { name: file }));

  return (
    <Field.Root error={message} hint={hint} name={name} required={required ?? false}>
      <Field.Label action={labelAction} onClick={() => view?.focus()}>
        {label}
      </Field.Label>
      <Frame $isFull={isFull} onKeyDown={onKeyDown} ref={frame}>
        {view ? (
          <EditorTools
            disabled={disabled}
            isFull={isFull}
            onFullScreen={() => setFull(!isFull)}
            onWordFile={(file) => void takeWordFile(view, file, say, notices)}
            view={view}
          />
        ) : null}
        <Sheet $isFull={isFull} ref={place} />
      </Frame>
      <VisuallyHidden id={helpId}>{formatMessage({ id: 'texts.help' })}</VisuallyHidden>
      <Typography role="status" textColor="warning700" variant="pi">
        {notice}
      </Typography>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

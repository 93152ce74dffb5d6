import { useQueryParams } from '@strapi/admin/strapi-admin';
import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useMemo, useRef } from 'react';
import { publicTypeOf } from '../../../../domain/public-model';
import { useWords } from '../words';
import { PublishDialog } from './publish-dialog';
import { refreshList } from './refresh-list';

interface Query {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** Strapi's own dialog asks only whether fields are filled in, and calls what the gate will refuse ready. */
export const askGate = (strapis: BulkActionComponent): BulkActionComponent => {
  const Action: BulkActionComponent = (props) => {
    const action = strapis(props) as ReturnType<BulkActionComponent> & { actionType?: string };
    const [{ query }] = useQueryParams<Query>();
    const { say } = useWords();
    const locale = query?.plugins?.i18n?.locale;
    const { model } = props;
    const latest = useRef(props.documents);
    latest.current = props.documents;
    // The same component as long as the dialog is open: the list behind it may be read anew.
    const content = useMemo(
      () =>
        ({ onClose }: { onClose: () => void }) => (
          <PublishDialog
            documentIds={latest.current.map(({ documentId }) => documentId)}
            hrefOf={(documentId) =>
              `${window.location.pathname}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`
            }
            locale={locale}
            onClose={onClose}
            uid={model}
          />
        ),
      [model, locale],
    );
    if (action?.actionType !== 'publish' || !publicTypeOf(model)) return action;
    const dialog = {
      type: 'modal',
      title: say('publish.title'),
      content,
      onClose: () => refreshList(model),
    } as const;
    return { ...action, dialog } as typeof action;
  };
  return Object.assign(Action, { type: strapis.type });
};

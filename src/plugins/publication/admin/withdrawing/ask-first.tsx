import { useQueryParams } from '@strapi/admin/strapi-admin';
import type { BulkActionComponent, DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { type ReactNode, useMemo, useRef } from 'react';
import { publicTypeOf } from '../../../../domain/public-model';
import { useWords } from '../words';
import type { Withdrawn } from './use-outlook';
import { WithdrawDialog } from './withdraw-dialog';

interface Query {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** What the dialog does, as it is at the moment. */
interface Meant {
  readonly withdrawn: Withdrawn;
  readonly question: ReactNode;
  /** Drafts that are deleted with what is public. */
  readonly drafts?: number;
  readonly proceed: () => unknown;
}

/** Strapi asks with a component of its own type at each turn: it has to stay the same, or what is typed would be lost. */
const useDialog = (meant: Meant, deletes: boolean) => {
  const latest = useRef(meant);
  latest.current = meant;
  const { say } = useWords();
  const content = useMemo(
    () =>
      ({ onClose }: { onClose: () => void }) => (
        <WithdrawDialog
          deletes={deletes}
          drafts={latest.current.drafts ?? 0}
          onClose={onClose}
          proceed={() => latest.current.proceed()}
          question={latest.current.question}
          withdrawn={latest.current.withdrawn}
        />
      ),
    [deletes],
  );
  return { type: 'modal', title: say('withdraw.title'), content } as const;
};

const useLocale = (): string | undefined => {
  const [{ query }] = useQueryParams<Query>();
  return query?.plugins?.i18n?.locale;
};

interface Row {
  readonly documentId?: string;
  readonly status?: string;
  readonly locale?: string | null;
}

/** Of a type with drafts, what its status says; of a register, whatever is saved. */
const isPublic = (drafts: boolean, { documentId, status }: Row): boolean =>
  documentId !== undefined && (!drafts || status === 'published' || status === 'modified');

/** How something is taken away: from the public alone, or with its draft, in all languages or in one. */
export type Taking = 'unpublish' | 'delete' | 'delete-locale';

interface Dialog {
  readonly type: string;
  readonly content?: ReactNode;
  readonly onConfirm?: () => unknown;
}

/** A document's action that takes something away from the public asks first; on a draft it stays Strapi's own. */
export const askFirst = (strapis: DocumentActionComponent, taking: Taking): DocumentActionComponent => {
  const deletes = taking !== 'unpublish';
  const Action: DocumentActionComponent = (props) => {
    const action = strapis(props);
    const locale = useLocale();
    const type = publicTypeOf(props.model);
    const row: Row = { ...props.document, ...(props.documentId ? { documentId: props.documentId } : {}) };
    const own = action?.dialog as Dialog | undefined;
    const dialog = useDialog(
      {
        withdrawn: {
          type: type?.name ?? '',
          documentIds: [row.documentId ?? ''],
          locale: taking === 'delete' ? '*' : (row.locale ?? locale),
        },
        question: own?.content ?? null,
        proceed: () => (own ? own.onConfirm?.() : action?.onClick?.({} as never)),
      },
      deletes,
    );
    if (!action || !type || !isPublic(type.drafts, row)) return action;
    return { ...action, onClick: () => undefined, dialog } as typeof action;
  };
  return Object.assign(Action, { type: strapis.type, position: strapis.position });
};

/** The same for what is done to many at once. */
export const askFirstForMany = (strapis: BulkActionComponent, deletes: boolean): BulkActionComponent => {
  const Action: BulkActionComponent = (props) => {
    const action = strapis(props);
    const locale = useLocale();
    const type = publicTypeOf(props.model);
    const own = action?.dialog as Dialog | undefined;
    const taken = props.documents.filter((row) => isPublic(type?.drafts === true, row as Row));
    const dialog = useDialog(
      {
        withdrawn: {
          type: type?.name ?? '',
          documentIds: taken.map(({ documentId }) => documentId),
          locale,
        },
        // Strapi's question is the same once more.
        question: null,
        drafts: deletes ? props.documents.length - taken.length : 0,
        proceed: () => own?.onConfirm?.(),
      },
      deletes,
    );
    if (!action || !type || taken.length === 0) return action;
    return { ...action, dialog } as typeof action;
  };
  return Object.assign(Action, { type: strapis.type });
};

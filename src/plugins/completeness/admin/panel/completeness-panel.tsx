import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { publicTypeOf } from '../../../../domain/public-model';
import { Completeness } from './completeness';

/** Beside whatever the gate judges, in the edit view: what is missing, what it is worth, what to fix first. */
export const CompletenessPanel: PanelComponent = ({ model, document, documentId }) => {
  const { formatMessage } = useIntl();
  const type = publicTypeOf(model);
  if (!type) return null;
  const title = type.name === 'catalog-item' ? 'completeness.panel.title' : 'completeness.panel.check';
  return {
    title: formatMessage({ id: title, defaultMessage: 'Completeness' }),
    content: <Completeness documentId={documentId || undefined} saved={document} type={type} />,
  };
};

import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { publicTypeOf } from '../../../../domain/public-model';
import { WhereItRuns } from './where-it-runs';

/** Beside every document that can be public, once it is saved: which outlets were sent it, and what came of it. */
export const OutletsPanel: PanelComponent = ({ model, document, documentId, meta }) => {
  const { formatMessage } = useIntl();
  const type = publicTypeOf(model);
  if (!type || !documentId || !document) return null;
  return {
    title: formatMessage({ id: 'syndication.panel.title', defaultMessage: 'Outlets' }),
    content: <WhereItRuns saved={document} standing={meta} type={type.name} />,
  };
};

import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useIntl } from 'react-intl';
import { uidOf } from '../../../../domain/public-model/declare';
import { Completeness } from './completeness';

/** Beside a catalogue item in the edit view: what is missing, what it is worth, what to fix first. */
export const CompletenessPanel: PanelComponent = ({ model, document }) => {
  const { formatMessage } = useIntl();
  if (model !== uidOf('catalog-item')) return null;
  return {
    title: formatMessage({ id: 'completeness.panel.title', defaultMessage: 'Completeness' }),
    content: <Completeness saved={document} />,
  };
};

import { Tooltip, VisuallyHidden } from '@strapi/design-system';
import { Earth } from '@strapi/icons';
import { useIntl } from 'react-intl';

/** Beside the label of a field whose text each language has for itself. */
export const LocalizedMark = () => {
  const { formatMessage } = useIntl();
  const label = formatMessage({ id: 'gongkai.field.localized' });
  return (
    <Tooltip label={label}>
      <span>
        <VisuallyHidden tag="span">{label}</VisuallyHidden>
        <Earth aria-hidden focusable={false} fill="neutral500" width="1.2rem" height="1.2rem" />
      </span>
    </Tooltip>
  );
};

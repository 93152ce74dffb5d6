import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** The name of a code in the reader's language; a dash where there is none. */
export const CodeName = ({ code }: { code: unknown }) => {
  const { formatMessage } = useIntl();
  return (
    <Typography textColor="neutral800">
      {typeof code === 'string' && code !== '' ? formatMessage({ id: code, defaultMessage: code }) : '-'}
    </Typography>
  );
};

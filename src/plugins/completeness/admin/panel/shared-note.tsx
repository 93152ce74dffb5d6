import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { languageIn, type Rehearsal } from '../../../../domain/change';
import { publicType } from '../../../../domain/public-model';

/** Beside a translation: what it takes from the Chinese text, so that nobody looks for a field to fill in. */
export const SharedNote = ({ titles }: { readonly titles: Rehearsal['sharedTitles'] }) => {
  const { formatMessage, locale } = useIntl();
  const language = languageIn(locale);
  return (
    <Box data-shared-note>
      <Typography fontWeight="bold" tag="h3" variant="pi">
        {formatMessage({ id: 'completeness.shared', defaultMessage: 'Taken from the Chinese version' })}
      </Typography>
      <Typography textColor="neutral600" variant="pi">
        {formatMessage({ id: 'completeness.shared-note', defaultMessage: '' })}
      </Typography>
      <ul>
        {titles.map(({ to, titles: named }) => (
          <li key={`${to} ${named.join()}`}>
            <Typography variant="pi">
              {publicType(to).label[language]}
              {language === 'zh' ? '：' : ': '}
              {named.join(language === 'zh' ? '、' : ', ')}
            </Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
};

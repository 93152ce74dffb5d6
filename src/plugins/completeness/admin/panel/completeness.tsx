import { useForm } from '@strapi/admin/strapi-admin';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { EntrySource } from '../../../../domain/catalogue';
import { uidOf } from '../../../../domain/public-model/declare';
import { FindingList } from './finding-list';
import { focusField } from './focus-field';
import { judgeForm } from './judge-form';
import { ScoreRing } from './score-ring';
import { TimeLimitReading } from './time-limit-reading';
import { useJudgingContext } from './use-judging-context';

/** Judges the form at every keystroke; one judgement takes a tenth of a millisecond. */
export const Completeness = ({ saved }: { readonly saved: EntrySource | undefined }) => {
  const { formatMessage } = useIntl();
  const values = useForm('Completeness', (form) => form.values) as EntrySource;
  const context = useJudgingContext();
  const { edit } = useDocumentLayout(uidOf('catalog-item'));
  const { entry, score, band, findings } = useMemo(
    () => judgeForm(values, saved, context),
    [values, saved, context],
  );
  const blocking = findings.filter((finding) => finding.blocking);
  const labelOf = (field: string): string | undefined =>
    edit.layout.flat(2).find(({ name }) => name === field)?.label;
  const go = (path: string): void => focusField(document, path, labelOf);

  return (
    <Flex alignItems="stretch" direction="column" gap={4} width="100%">
      <ScoreRing band={band} score={score} />
      {findings.length === 0 && (
        <Typography variant="pi">
          {formatMessage({ id: 'completeness.complete', defaultMessage: 'Nothing is missing' })}
        </Typography>
      )}
      {blocking.length > 0 && (
        <Typography fontWeight="bold" role="status" textColor="danger600" variant="pi">
          {formatMessage(
            { id: 'completeness.blocking', defaultMessage: '{count} faults' },
            { count: blocking.length },
          )}
        </Typography>
      )}
      <FindingList findings={blocking} onGo={go} title="completeness.fix-first" />
      <FindingList
        findings={findings.filter((finding) => !finding.blocking)}
        onGo={go}
        title="completeness.doubtful"
      />
      <TimeLimitReading text={entry.timeLimit?.text ?? null} />
    </Flex>
  );
};

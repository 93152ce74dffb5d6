import { useForm, useQueryParams } from '@strapi/admin/strapi-admin';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { defaultLocale } from '../../../../domain/change';
import { isPrivacyRule } from '../../../../domain/privacy';
import { type PublicType, uidOf } from '../../../../domain/public-model';
import type { FormValues } from '../../../../domain/snapshot';
import { FindingList, refuses } from './finding-list';
import { focusField } from './focus-field';
import { explainedPolicy, judgeForm, localeOf } from './judge-form';
import { ScoreRing } from './score-ring';
import { SharedNote } from './shared-note';
import { TimeLimitReading } from './time-limit-reading';
import { useJudgingContext } from './use-judging-context';
import { useLiftedErrors } from './use-lifted-errors';
import { useMasking } from './use-masking';
import { usePolicyBody } from './use-policy-body';
import { useRehearsal } from './use-rehearsal';
import { useWaivers } from './use-waivers';
import { WaiverActions } from './waiver-actions';

interface CompletenessProps {
  readonly type: PublicType;
  readonly saved: FormValues | undefined;
  /** Of the document, also where this version of it is still to be saved. */
  readonly documentId: string | undefined;
}

interface Query {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** Judges the form at every keystroke: what refuses a publish, what is doubtful, what is waived. */
export const Completeness = ({ type, saved, documentId }: CompletenessProps) => {
  const { formatMessage } = useIntl();
  const values = useForm('Completeness', (form) => form.values) as FormValues;
  const modified = useForm('Completeness', (form) => form.modified);
  const context = useJudgingContext();
  const { edit } = useDocumentLayout(uidOf(type.name));
  const [{ query }] = useQueryParams<Query>();
  const locale = localeOf({ locale: query?.plugins?.i18n?.locale, ...saved });
  const desk = useWaivers(type.name, saved && documentId, locale);
  const rehearsal = useRehearsal({ type: type.name, documentId, locale, values });
  const masking = useMasking(values);
  useLiftedErrors(values);
  const { waivers } = desk;
  const policyBody = usePolicyBody(explainedPolicy(type, values, saved));
  const { score, timeLimit, findings } = useMemo(
    () =>
      judgeForm(
        { type, values, saved, locale, waivers, policyBody, rehearsal, now: new Date().toISOString() },
        context,
      ),
    [type, values, saved, locale, waivers, policyBody, rehearsal, context],
  );
  const register = context?.register;
  const blocking = findings.filter(refuses);
  const personal = blocking.flatMap(({ finding: { rule, field } }) =>
    isPrivacyRule(rule) && field !== null ? [field] : [],
  );
  const labelOf = (field: string): string | undefined =>
    edit.layout.flat(2).find(({ name }) => name === field)?.label;
  const go = (path: string): void => focusField(document, path, labelOf);
  // What is saved of a reference type is public: there is no draft for which a waiver could be asked.
  const isSaved = type.drafts && saved !== undefined && !modified;
  const actions = (found: (typeof findings)[number]) => (
    <WaiverActions desk={desk} found={found} isSaved={isSaved} onMask={(field) => masking.mask([field])} />
  );
  const say = (id: string, values?: Record<string, number>) =>
    formatMessage({ id: `completeness.${id}`, defaultMessage: id }, values);

  const isTranslation = locale !== defaultLocale;
  // Before the Chinese version was read, a translation would seem to lack all that it takes from there.
  if (isTranslation && rehearsal === null)
    return <Typography variant="pi">{say('reading-chinese')}</Typography>;
  const carried = rehearsal?.others.flatMap(({ findings: found }) => found) ?? [];

  return (
    <Flex alignItems="stretch" direction="column" gap={4} width="100%">
      {score && <ScoreRing band={score.band} score={score.points} />}
      {findings.length === 0 && (
        <Typography data-complete variant="pi">
          {say(score ? 'complete' : 'ready')}
        </Typography>
      )}
      {blocking.length > 0 && (
        <Typography fontWeight="bold" role="status" textColor="danger600" variant="pi">
          {say('blocking', { count: blocking.length })}
        </Typography>
      )}
      {personal.length > 1 && (
        <Button onClick={() => masking.mask(personal)} size="S" variant="secondary">
          {say('waiver.mask-all')}
        </Button>
      )}
      {masking.undo && (
        <Button onClick={masking.undo} size="S" variant="tertiary">
          {say('waiver.unmask')}
        </Button>
      )}
      <FindingList
        actions={actions}
        findings={blocking}
        onGo={go}
        register={register}
        title="completeness.fix-first"
      />
      <FindingList
        findings={findings.filter(({ finding }) => !finding.blocking)}
        onGo={go}
        register={register}
        title="completeness.doubtful"
      />
      <FindingList
        actions={actions}
        findings={findings.filter(({ waiver }) => waiver?.standing === 'valid')}
        onGo={go}
        register={register}
        title={score ? 'completeness.waived' : 'completeness.waived-unscored'}
      />
      <FindingList
        findings={carried.map((finding) => ({ finding, occurrence: 0, waiver: null }))}
        onGo={() => undefined}
        register={register}
        title="completeness.carried"
      />
      {isTranslation && <SharedNote titles={rehearsal?.sharedTitles ?? []} />}
      <TimeLimitReading text={timeLimit} />
    </Flex>
  );
};

import { Layouts, Page } from '@strapi/admin/strapi-admin';
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { OutletChoices } from '../../../../domain/subscriptions';
import { outletsPlace } from '../places';
import { useWords } from '../words';
import { FromFields, ThinField } from './how-fields';
import { PartFields } from './part-fields';
import { type OutletForm, useOutletForm } from './use-form';
import type { OutletValues } from './values';
import { WhoFields } from './who-fields';

interface OutletFormPageProps {
  readonly title: string;
  readonly first: OutletValues;
  readonly choices: OutletChoices;
  readonly isNew: boolean;
  /** Throws what the server answers. */
  readonly send: (values: OutletValues) => Promise<void>;
}

const members = ['name', 'kind', 'address', 'types', 'unit', 'domain', 'fiveOpen', 'column'];

const Fields = ({
  form,
  choices,
  isNew,
}: { readonly form: OutletForm } & Pick<OutletFormPageProps, 'choices' | 'isNew'>) => (
  <Box background="neutral0" hasRadius maxWidth="72rem" padding={6} shadow="tableShadow">
    <Flex alignItems="stretch" direction="column" gap={5}>
      <WhoFields form={form} />
      <PartFields choices={choices} form={form} />
      <ThinField form={form} />
      {isNew && <FromFields form={form} />}
      {form.problem !== undefined && (
        <Typography role="alert" textColor="danger600">
          {form.problem}
        </Typography>
      )}
    </Flex>
  </Box>
);

/** The form of an outlet; what is wrong is told at its field. */
export const OutletFormPage = ({ title, first, choices, isNew, send }: OutletFormPageProps) => {
  const { say } = useWords();
  const form = useOutletForm(first, isNew ? [...members, 'from'] : members, send);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        navigationAction={
          <Link startIcon={<ArrowLeft />} tag={NavLink} to={outletsPlace}>
            {say('back')}
          </Link>
        }
        primaryAction={
          <Button loading={form.busy} onClick={form.submit}>
            {say('form.save')}
          </Button>
        }
        title={title}
      />
      <Layouts.Content>
        <Fields choices={choices} form={form} isNew={isNew} />
      </Layouts.Content>
    </Page.Main>
  );
};

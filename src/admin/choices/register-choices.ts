import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { BulletList } from '@strapi/icons';
import type { ComponentType } from 'react';

/** Loaded when a page first shows such a field. Strapi types the component as one without properties. */
const loadInput = async () => ({ default: (await import('./choices-input')).ChoicesInput as ComponentType });

/** The field for a set of codes from a closed list (channels, levels): check boxes with the codes' names. */
export const registerChoices = (app: Pick<StrapiApp, 'customFields'>): void =>
  app.customFields.register({
    name: 'choices',
    type: 'json',
    icon: BulletList,
    intlLabel: { id: 'gongkai.choices.label', defaultMessage: 'Choices' },
    intlDescription: {
      id: 'gongkai.choices.description',
      defaultMessage: 'A set of codes from a closed list',
    },
    components: {
      Input: loadInput,
    },
  });

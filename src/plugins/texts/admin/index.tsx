import type { StrapiApp } from '@strapi/admin/strapi-admin';
import { Paragraph } from '@strapi/icons';
import type { ComponentType } from 'react';
import { registerTradsOf } from '../../../plugin-kit/admin/messages';
import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';

/** Loaded when a page first shows a text with form. Strapi types the component as one without properties. */
const loadInput = async () => ({ default: (await import('./input/text-input')).TextInput as ComponentType });

export default {
  register(app: Pick<StrapiApp, 'customFields'>) {
    app.customFields.register({
      name: 'text',
      pluginId: 'texts',
      type: 'text',
      icon: Paragraph,
      intlLabel: { id: 'texts.label', defaultMessage: 'Text with form' },
      intlDescription: { id: 'texts.description', defaultMessage: 'A text with headings, lists and tables' },
      components: { Input: loadInput },
    });
  },

  registerTrads: registerTradsOf(chinese, english),
};

import type { StrapiApp } from '@strapi/admin/strapi-admin';
import type { ComponentType } from 'react';
import { DayInput } from './day-input';

/** Strapi's own fields read 2026-11-20 as a day of the year 1826. */
export const registerDays = (app: Pick<StrapiApp, 'addFields'>): void =>
  app.addFields([
    { type: 'date', Component: DayInput as ComponentType },
    { type: 'datetime', Component: DayInput as ComponentType },
  ]);

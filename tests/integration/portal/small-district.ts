import { afterAll, beforeAll } from 'vitest';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { type District, foundDistrict } from './district';

/** A portal of a small district. It is there when the tests run, for every story of the file. */
export interface SmallDistrict {
  app: TestStrapi;
  district: District;
}

export const openDistrict = (): SmallDistrict => {
  const here = {} as SmallDistrict;
  beforeAll(async () => {
    here.app = await startStrapi({ listen: true });
    here.district = await foundDistrict(here.app.strapi);
  });
  afterAll(() => here.app.stop());
  return here;
};

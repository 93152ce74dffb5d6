import { Page } from '@strapi/admin/strapi-admin';
import { Route, Routes } from 'react-router-dom';
import { DeliveriesPage } from './deliveries/page';
import { EditPage, NewPage } from './form/pages';
import { OutletsPage } from './outlets/page';
import { managesOutlets } from './rights';

/** 投送: the outlets, one of them to be made or changed, and what one was sent. */
export const OutletPages = () => (
  <Page.Protect permissions={managesOutlets}>
    <Routes>
      <Route element={<OutletsPage />} index />
      <Route element={<NewPage />} path="new" />
      <Route element={<EditPage />} path=":id" />
      <Route element={<DeliveriesPage />} path=":id/deliveries" />
    </Routes>
  </Page.Protect>
);

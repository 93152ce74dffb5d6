import type { Element } from 'domhandler';
import { allowedSchemes } from '../allowed';
import type { Picture } from './blocks';

const schemes = new RegExp(`^(?:(?:${allowedSchemes.join('|')}):|/(?!/))`, 'iu');

/** An address that readers can open: neither a place in Word's file nor a file of somebody's computer. */
export const isOpenAddress = (address: string): boolean =>
  schemes.test(address) && !/[\p{Cc}\s]/u.test(address);

export const linkOf = ({ attribs }: Element): string | null => {
  const address = (attribs.href ?? '').trim();
  return isOpenAddress(address) ? address : null;
};

/** A picture of this site; those of Word's clipboard (`file:`) and of other sites cannot be published. */
export const pictureOf = ({ attribs }: Element): Picture | null => {
  const src = (attribs.src ?? '').trim();
  return /^\/(?!\/)\S*$/u.test(src) ? { kind: 'picture', src, alt: attribs.alt ?? '' } : null;
};

import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** Gives the address at which the media library shows a file to who is signed in; null where it is not there any more. */
export type AddressOf = (path: string) => Promise<string | null>;

/**
 * A picture in the editor. Files of the media library are private: their path stands in the text, and the address with
 * a signature, which is good for some minutes, is asked for when the picture is shown.
 */
export const pictureView =
  (addressOf: AddressOf, withoutAlternative: () => string) =>
  (node: Node): NodeView => {
    const dom = document.createElement('img');
    const show = ({ attrs }: Node): void => {
      dom.alt = attrs.alt;
      dom.title = attrs.alt === '' ? withoutAlternative() : attrs.alt;
      dom.classList.toggle('without-alternative', attrs.alt === '');
    };
    let isAsked = false;
    dom.onerror = () => {
      if (isAsked) return;
      isAsked = true;
      void addressOf(node.attrs.src).then((address) => {
        if (address) dom.src = address;
      });
    };
    show(node);
    dom.src = node.attrs.src;
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type || next.attrs.src !== node.attrs.src) return false;
        show(next);
        return true;
      },
    };
  };

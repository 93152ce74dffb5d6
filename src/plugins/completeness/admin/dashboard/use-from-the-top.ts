import { useEffect, useRef } from 'react';

/**
 * Another place is another page, though it stands under the same route: it is read from its title on, not from where the link was that
 * led to it.
 */
export const useFromTheTop = (place: string): void => {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    document.querySelector('main')?.scrollIntoView({ block: 'start' });
  }, [place]);
};

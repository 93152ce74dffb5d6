import { useEffect } from 'react';
import { createGlobalStyle } from 'styled-components';

/** On paper: the dashboard alone, on white, no card torn between two pages if it fits on one. */
const Style = createGlobalStyle`
  @media print {
    @page { size: A4 landscape; margin: 12mm; }
    nav:not(.dashboard-crumbs), .dashboard-not-printed { display: none !important; }
    body, #strapi, main, main > div { background: white !important; }
    main, main * { overflow: visible !important; }
    .dashboard-card { box-shadow: none !important; break-inside: avoid; }
    [data-chart] > div, [data-chart] svg { height: 100% !important; width: 100% !important; }
  }
`;

/** Charts are drawn for the width of the screen; a view box lets the paper scale them. */
const fitCharts = (): void => {
  for (const svg of document.querySelectorAll<SVGSVGElement>('[data-chart] svg')) {
    const { width, height } = svg.getBoundingClientRect();
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }
};
const leaveCharts = (): void => {
  for (const svg of document.querySelectorAll('[data-chart] svg')) svg.removeAttribute('viewBox');
};

export const PrintStyle = () => {
  useEffect(() => {
    window.addEventListener('beforeprint', fitCharts);
    window.addEventListener('afterprint', leaveCharts);
    return () => {
      window.removeEventListener('beforeprint', fitCharts);
      window.removeEventListener('afterprint', leaveCharts);
    };
  }, []);
  return <Style />;
};

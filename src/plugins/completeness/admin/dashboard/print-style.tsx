import { createGlobalStyle } from 'styled-components';

/** On paper: the dashboard alone, on white, no card torn between two pages if it fits on one. */
export const PrintStyle = createGlobalStyle`
  @media print {
    @page { size: A4 landscape; margin: 12mm; }
    nav:not([aria-current]), .dashboard-not-printed, [data-strapi-header] button { display: none !important; }
    body, #strapi, main { background: white !important; }
    main, main * { overflow: visible !important; }
    .dashboard-card { box-shadow: none !important; break-inside: avoid; }
    details > *:not(summary) { display: block; }
  }
`;

import { list } from './list';

/** The freshness profiles among which a district chooses; `own`: the one that it wrote itself under that name. */
export const profileChoices = list({
  national: { zh: '国家检查指标', en: 'National indicators' },
  county: { zh: '县级专栏指标', en: 'County indicators' },
  own: { zh: '自定义方案', en: 'Own profile' },
});

/** Bands of a completeness score. */
export const bands = list({
  excellent: { zh: '优', en: 'Excellent' },
  good: { zh: '良', en: 'Good' },
  sufficient: { zh: '中', en: 'Sufficient' },
  poor: { zh: '差', en: 'Poor' },
});

export type Band = keyof typeof bands;

export const severities = list({
  error: { zh: '严重', en: 'Error' },
  warning: { zh: '一般', en: 'Warning' },
  info: { zh: '提示', en: 'Info' },
});

export type Severity = keyof typeof severities;

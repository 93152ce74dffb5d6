import { remembering } from '../remembering';
import { findDocumentNumber } from './document-number';
import { parseCitations } from './parse-citations';
import type { Citation } from './types';

/**
 * How the numbers of the Party's centre, the State Council and its ministries begin: 国办发〔2019〕54号, 民发〔2021〕57号,
 * 财社〔2019〕1号. What begins otherwise was issued by a province, a city or a district: 豫政办, 平政, 卫政办.
 */
const national: readonly RegExp[] = [
  /^(?:中发|中办|中共中央|厅字|中宣|中组|组通字|中编|中农发|中残联|残联)/u,
  /^国(?!.*[政区县市])/u,
  /^(?:民(?:发|函|办|电|委)|人社(?:部|厅)|劳社部|人力资源|发改|计价格|财(?!政)|教(?!委)|科教?发|工信|公(?:通|治|交|安部)|司(?:发|规|办|法部))/u,
  /^(?:自然资|建(?:房|村|城|保|办|质|标|科|法|市|金|督)|住房城乡|交(?:公|运|办|规|海|水|科)|水(?:农|规|利|办|资|保|政法)|农(?:政|办|经|计|质|业|村|财|科|人|市|渔|牧|机)|商(?:建|务|办|流|服|运)|文(?:旅|公共|物|市|化部))/u,
  /^(?:卫(?:办|农卫|妇社|医|疾控|规财|监督|人|基妇|政法)|应急|安监|审(?:计|办)|环(?:发|办|规|土|大|水|评|监)|林(?:发|规|资|造)|体(?:群|规|经|办)|统(?:计|字)|税总|市监|食药监|工商|医保|退役军人|乡村振兴|银(?:发|保监)|证监|海关|署|气(?:发|象)|法(?:释|发)|高检|消)/u,
];

/** Orders of a people's government: 河南省人民政府令第202号; those of the State Council and its ministries are not. */
const localOrder = /(?:省|市|区|县|州|旗)(?:人民)?政府令/u;

/** 《河南省老年人权益保障条例》, 《平顶山市…办法》: laws of a place carry its name in front. */
const placeFirst =
  /^(?!大中城市|中小城市|直辖市|设区的市|各省)\p{Script=Han}{2,3}(?:省|市|自治区|自治州)(?!场)/u;

const isLocalNumber = (number: string): boolean => {
  if (localOrder.test(number)) return true;
  const issuer = /^(.+?)〔\d{4}〕/u.exec(number)?.[1];
  return issuer !== undefined && !national.some((pattern) => pattern.test(issuer));
};

/** Whether a citation names a document of the province, the city or the district, and not one of the whole country. */
const isLocalBasis = ({ title, number }: Pick<Citation, 'title' | 'number'>): boolean =>
  (number !== null && isLocalNumber(number)) || (title !== null && placeFirst.test(title));

/** A cheap look before a text is read: without a number or a place nothing in it can be local. */
const mayBeLocal = (text: string): boolean => /[省市区县州]/u.test(text) || findDocumentNumber(text) !== null;

/** A catalogue cites the same few documents in thousands of rows. */
const readLocalBasis = remembering((text): Citation | null =>
  mayBeLocal(text) ? (parseCitations(text).find(isLocalBasis) ?? null) : null,
);

/** The first local basis that a 公开依据 names, or null. */
export const localBasisIn = (text: string | null): Citation | null =>
  text === null ? null : readLocalBasis(text);

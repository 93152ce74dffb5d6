import type { Core } from '@strapi/strapi';
import type { PublicChange, Refusal } from '../../../../domain/change';
import { fileChanged, fileMissing, placesForFiles } from '../../../../domain/files';
import type { Finding } from '../../../../domain/finding';
import { publicType } from '../../../../domain/public-model';
import { service } from '../../../../plugin-kit/strapi/service';
import { refusalOf } from './ask-judges';

/**
 * Keeps the content of every file that is about to become public, so that what the media library does with it later
 * changes nothing in public. Gives what could not be kept. Before the append lock: reading a file takes its time.
 */
export const keepFiles = async (
  strapi: Core.Strapi,
  changes: readonly PublicChange[],
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const findings: Finding[] = [];
    for (const { path, file } of placesForFiles(publicType(change.type).fields, change.snapshot ?? {})) {
      const fault = file && (await service(strapi, 'files', 'contents').keep(file));
      if (fault)
        findings.push(
          fault === 'missing' ? fileMissing(path, `“${file.name}”`) : fileChanged(path, file.name),
        );
    }
    if (findings.length > 0) refusals.push(refusalOf(change, findings));
  }
  return refusals;
};

/** The same without keeping anything, for a change that is refused anyway or only rehearsed: what is not there. */
export const missingFiles = async (
  strapi: Core.Strapi,
  changes: readonly PublicChange[],
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const findings: Finding[] = [];
    for (const { path, file } of placesForFiles(publicType(change.type).fields, change.snapshot ?? {}))
      if (file && !(await service(strapi, 'files', 'contents').isThere(file)))
        findings.push(fileMissing(path, `“${file.name}”`));
    if (findings.length > 0) refusals.push(refusalOf(change, findings));
  }
  return refusals;
};

import type { Core } from '@strapi/strapi';
import type { Judge } from '../../../domain/change';
import { fileFindings, fileMissing, filesIn, placesForFiles } from '../../../domain/files';
import type { Finding } from '../../../domain/finding';
import { publicType } from '../../../domain/public-model';
import { service } from '../../../plugin-kit/strapi/service';

/** Asks at the gate whether the files of a document may become public, and whether they are there at all. */
export const createJudge = (strapi: Core.Strapi): Judge => ({
  name: 'files',
  async judge({ type: name, snapshot, before }) {
    if (snapshot === null) return [];
    const type = publicType(name);
    const findings: Finding[] = [...fileFindings(type, snapshot)];
    const kept = new Set(filesIn(type.fields, before ?? {}).map(({ sha256 }) => sha256));
    for (const { path, file } of placesForFiles(type.fields, snapshot))
      if (file && !kept.has(file.sha256) && !(await service(strapi, 'files', 'contents').isThere(file)))
        findings.push(fileMissing(path, `“${file.name}”`));
    return findings;
  },
});

import { manageRight } from '../../../domain/search/sayings/right';

export const growsThesaurus = [{ action: manageRight, subject: null }];

import { describe } from 'vitest';
import { tellsFailure } from '../integration/support/exit-status';

describe('npm run test:browser tells by its exit status whether a test failed', () => {
  tellsFailure(['run', 'test:browser'], []);
});

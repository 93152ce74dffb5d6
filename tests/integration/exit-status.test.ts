import { describe } from 'vitest';
import { tellsFailure } from './support/exit-status';

// CI runs this file as root and as an ordinary user.
describe('npm test tells by its exit status whether a test failed', () => {
  tellsFailure(['test'], ['--project', 'unit']);
  tellsFailure(['test'], ['--project', 'integration']);
});

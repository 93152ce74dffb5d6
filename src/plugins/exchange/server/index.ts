import { starter } from './services/starter';

export default {
  services: { starter },
};

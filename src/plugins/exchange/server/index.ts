import { starter } from './services/starter';
import { workbooks } from './services/workbooks';

export default {
  services: { starter, workbooks },
};

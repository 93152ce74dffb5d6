import { changes } from './controllers/changes';
import { feeds } from './routes/feeds';

export default {
  controllers: { changes },
  routes: { feeds },
};

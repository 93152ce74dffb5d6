import type { DerivationContextService } from '../../../../../types/services';
import type { DerivingContext } from '../../../../domain/public-model';

const nothing: DerivingContext = {};

/** What derived fields need beside the document; whoever keeps the district's rules gives it. */
export const derivationContext = (): DerivationContextService => {
  let read = async (): Promise<DerivingContext> => nothing;
  return {
    use(reader) {
      read = reader;
    },
    context: async (type) => (type.derived?.contextual ? read() : nothing),
  };
};

export { type Force, isInForce } from './in-force';

export * from './doubles';
export * from './register-rules';
export * from './retired';

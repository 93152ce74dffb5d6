/** Numbers of an official text that are words: 一、（一）1.（1）. */
export * from './next-number';

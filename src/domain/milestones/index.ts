/** Milestones: dates by which every unit must have reached something, and how far each is. */
export * from './measures';
export * from './milestone-state';
export * from './what-to-cover';

import type { Finding } from '../finding';

/** What publishing a saved draft would come to, asked before it is done. */
export interface PublishOutlook {
  readonly documentId: string;
  /** Of the draft; empty where there is none. */
  readonly title: string;
  /** `unchanged`: the public reads it as it is. `unknown`: there is no such draft for whoever asks. */
  readonly state: 'ready' | 'unchanged' | 'refused' | 'unknown';
  /** Why the gate would refuse it. */
  readonly refusedFor: readonly Finding[];
}

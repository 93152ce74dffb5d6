/** What citizens asked without a result. */
export interface UnansweredService {
  /** Keeps what the portals note from now on. Called by the server once it listens. */
  begin(): void;
  end(): Promise<void>;
}

/** The portal at the server's address, in a thread of its own, with Strapi behind it. */
export interface FrontService {
  /** Listens, once Strapi listens on `socket`; gives the port that was got. */
  begin(at: {
    readonly host: string;
    readonly port: number;
    readonly socket: string;
    /** Seconds for which an idle connection is kept open. */
    readonly keepAlive: number;
  }): Promise<number>;
  /** What was asked is answered first, for at most so many milliseconds. */
  end(patience: number): Promise<void>;
}

export interface PortalFaultEntry {
    /** In Chinese and English. */
    readonly message: string;
    readonly path?: ReadonlyArray<string | number>;
    readonly extensions?: {
        readonly code?: string;
    };
}
/** An answer with errors, or none at all. The codes are told in docs/front-end.md, "Faults". */
export declare class PortalFault extends Error {
    /** The HTTP status. */
    readonly status: number;
    readonly errors: readonly PortalFaultEntry[];
    readonly name = "PortalFault";
    constructor(
    /** The HTTP status. */
    status: number, errors: readonly PortalFaultEntry[]);
    /** The code of the first error: BAD_USER_INPUT, QUERY_TOO_COMPLEX, …; `HTTP` where the answer was no GraphQL. */
    get code(): string;
}

/** An answer with errors, or none at all. The codes are told in docs/front-end.md, "Faults". */
export class PortalFault extends Error {
    status;
    errors;
    name = 'PortalFault';
    constructor(
    /** The HTTP status. */
    status, errors) {
        super(errors[0]?.message ?? `HTTP ${status}`);
        this.status = status;
        this.errors = errors;
    }
    /** The code of the first error: BAD_USER_INPUT, QUERY_TOO_COMPLEX, …; `HTTP` where the answer was no GraphQL. */
    get code() {
        return this.errors[0]?.extensions?.code ?? 'HTTP';
    }
}

/**
 * Errors that a person can act on. `code` names the sentence in `lib/i18n/messages`,
 * `params` fill it; anything else that is thrown is a fault of ours.
 */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** Base of every expected refusal that travels as an exception. */
export class AkimetricsError extends Error {
  readonly code: string;
  readonly params: ErrorParams;

  constructor(code: string, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = new.target.name;
    this.code = code;
    this.params = params;
  }
}

/** A whole file that can't be taken, with the reason and what to do. */
export class ImportRefusedError extends AkimetricsError {}

/** A request whose parameters are wrong. */
export class InvalidRequestError extends AkimetricsError {}

/** Something that was asked for by name and does not exist. */
export class NotFoundError extends AkimetricsError {}

/** The installation can't run as it is set up. */
export class SetupError extends AkimetricsError {}

/** The caller has not signed in, and this needs it. */
export class SignInRequiredError extends AkimetricsError {}

/** The caller may not do this. */
export class ForbiddenError extends AkimetricsError {}

/** Something that this needs does not answer now. */
export class UnavailableError extends AkimetricsError {}

/** A person asked for the work to stop. */
export class CancelledError extends AkimetricsError {}

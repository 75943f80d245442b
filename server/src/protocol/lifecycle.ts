import { type Connection, type ConnectionOptions, ErrorCodes, Message, ResponseError } from 'vscode-languageserver';

/** The errors for requests at the wrong time, with the codes that the protocol prescribes. */
const refusals = {
  tooEarly: { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized yet.' },
  tooLate: { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' },
  again: { code: ErrorCodes.InvalidRequest, message: 'The server is already initialized.' },
};
type Refusal = keyof typeof refusals;

/** The internal method that requests at the wrong time are redirected to. */
const REFUSED = 'copydesk/refused';

/**
 * Enforces the protocol's order: `initialize` first and once, nothing but `exit` after `shutdown`. Other requests are
 * rejected, and other notifications dropped, before any handler sees them.
 */
export class Lifecycle {
  #phase: 'new' | 'running' | 'over' = 'new';

  /** The options to create the connection with. */
  readonly options: ConnectionOptions = {
    messageStrategy: {
      handleMessage: (message, next) => {
        const isRequest = Message.isRequest(message);
        if (!isRequest && !Message.isNotification(message)) return next(message);
        const refusal = this.#refusalOf(message.method);
        if (refusal === null) {
          if (isRequest && message.method === 'shutdown') this.#phase = 'over';
          return next(message);
        }
        const refused = { ...message, method: REFUSED, params: { refusal } };
        return isRequest ? next(refused) : undefined;
      },
    },
  };

  /** Makes the connection answer the rejected requests. */
  attach(connection: Connection): void {
    connection.onRequest(REFUSED, ({ refusal }: { readonly refusal: Refusal }) => {
      const { code, message } = refusals[refusal];
      return new ResponseError(code, message);
    });
  }

  /** To be called once `initialize` is answered. */
  initialized(): void {
    this.#phase = 'running';
  }

  /** Why a method is not allowed now; null if it is. */
  #refusalOf(method: string): Refusal | null {
    if (method === 'exit') return null;
    if (this.#phase === 'over') return 'tooLate';
    if (this.#phase === 'new') return method === 'initialize' ? null : 'tooEarly';
    return method === 'initialize' ? 'again' : null;
  }
}

import { type Connection, type ConnectionOptions, ErrorCodes, Message, ResponseError } from 'vscode-languageserver';

/** What is wrong with a request that comes at the wrong time, in the codes that the protocol names. */
const refusals = {
  tooEarly: { code: ErrorCodes.ServerNotInitialized, message: 'The server is not initialized yet.' },
  tooLate: { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' },
  again: { code: ErrorCodes.InvalidRequest, message: 'The server is already initialized.' },
};
type Refusal = keyof typeof refusals;

/** Where requests go that come at the wrong time: a method that no client asks for. */
const REFUSED = 'copydesk/refused';

/**
 * The order that the protocol wants: `initialize` first and once, nothing but `exit` after `shutdown`. Requests out of this
 * order are refused, notifications passed over, before any handler sees them.
 */
export class Lifecycle {
  #phase: 'new' | 'running' | 'over' = 'new';

  /** What the connection is to be made with. */
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

  /** Has the connection answer what is refused. */
  attach(connection: Connection): void {
    connection.onRequest(REFUSED, ({ refusal }: { readonly refusal: Refusal }) => {
      const { code, message } = refusals[refusal];
      return new ResponseError(code, message);
    });
  }

  /** `initialize` has been answered. */
  initialized(): void {
    this.#phase = 'running';
  }

  /** Why a message of some method is not taken now; null where it is. */
  #refusalOf(method: string): Refusal | null {
    if (method === 'exit') return null;
    if (this.#phase === 'over') return 'tooLate';
    if (this.#phase === 'new') return method === 'initialize' ? null : 'tooEarly';
    return method === 'initialize' ? 'again' : null;
  }
}

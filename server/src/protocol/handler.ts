import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Cancelled, Slices } from '../work/slices';
import { describe } from './describe';
import type { Session } from './session';

/** A request while it is being answered. */
export interface Pending {
  readonly token: CancellationToken;
  readonly isCancelled: () => boolean;
  /** For work that may be long: gives way to others, and ends when the request is cancelled. */
  readonly slices: Slices;
}

/** How one method of the protocol is answered. */
export interface Handler<Params, Result> {
  readonly method: string;
  /** Decodes, asks the workspace and the features, encodes. */
  readonly answer: (session: Session, params: Params, pending: Pending) => Promise<Result>;
  /** What the editor gets if the work fails, so that no one sees a crash; without it the failure is the answer. */
  readonly onFailure?: Result;
}

/** Makes a connection answer a method. */
export type Registration = (session: Session) => void;

/**
 * A method with its handler: timed; stopped when the client cancels it; failures are logged.
 */
export function handler<Params, Result>({ method, answer, onFailure }: Handler<Params, Result>): Registration {
  return (session) => {
    session.connection.onRequest(method, async (params: Params, token: CancellationToken): Promise<unknown> => {
      const isCancelled = (): boolean => token.isCancellationRequested;
      const started = performance.now();
      try {
        if (isCancelled()) throw new Cancelled();
        const result = await answer(session, params, { token, isCancelled, slices: new Slices(isCancelled) });
        if (isCancelled()) throw new Cancelled();
        return result;
      } catch (error) {
        if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        session.connection.console.error(`${method}: ${describe(error)}`);
        if (onFailure === undefined) throw error;
        return onFailure;
      } finally {
        session.timings.add(method, performance.now() - started);
      }
    });
  };
}

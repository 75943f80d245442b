import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Cancelled, Slices } from '../work/slices';
import { describe } from './describe';
import type { Session } from './session';

/** A request in progress. */
export interface Pending {
  readonly token: CancellationToken;
  readonly isCancelled: () => boolean;
  /** For long work: yields to other requests, and stops when the request is canceled. */
  readonly slices: Slices;
}

/** How one method of the protocol is answered. */
export interface Handler<Params, Result> {
  readonly method: string;
  /** Decodes the parameters, asks the workspace and the features, and encodes the result. */
  readonly answer: (session: Session, params: Params, pending: Pending) => Promise<Result>;
  /** The result if the work fails, so that the editor shows no error; without it, the request fails. */
  readonly onFailure?: Result;
}

/** Registers a handler with a connection. */
export type Registration = (session: Session) => void;

/** Wraps a handler: times it, stops it when the client cancels, and logs failures. */
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

import type { Method } from '../../server/src/protocol/messages';

/** Answers requests. `Server` does; what `Server` itself imports asks through this, so that no two files import each other. */
export interface Asking {
  request<Params, Result>(method: Method<Params, Result>, params: Params): Promise<Result>;
}

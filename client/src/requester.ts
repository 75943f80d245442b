import type { Method } from '../../server/src/protocol/messages';

/** The part of `Server` that sends requests, for files that `Server` itself imports: avoids circular imports. */
export interface Requester {
  request<Params, Result>(method: Method<Params, Result>, params: Params): Promise<Result>;
}

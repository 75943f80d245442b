import type { Method } from '../../server/src/protocol/messages';

/** Who answers requests: the server, for whoever must not know more of it. */
export interface Asking {
  request<Params, Result>(method: Method<Params, Result>, params: Params): Promise<Result>;
}

import { Cancelled } from '../work/slices';
import type { Pending } from './handler';
import type { Session } from './session';

/** Resolves when the corpus comes to rest after a change. Throws `Cancelled` when canceled. */
export async function nextRest({ resting }: Session, { token }: Pending): Promise<void> {
  await Promise.race([
    resting.next(),
    new Promise<void>((resolve) => {
      token.onCancellationRequested(() => resolve());
    }),
  ]);
  if (token.isCancellationRequested || resting.isOver) throw new Cancelled();
}

/**
 * Resolves once all articles are in the corpus: for answers that would be wrong without some of them. Throws
 * `Cancelled` when canceled.
 */
export async function allRead(session: Session, pending: Pending): Promise<void> {
  while (session.workspace.isReading) await nextRest(session, pending);
}

import { Cancelled } from '../work/slices';
import type { Pending } from './handler';
import type { Session } from './session';

/** Resolves when the corpus comes to rest after a move. Throws `Cancelled` when canceled. */
export async function moved({ resting }: Session, { token }: Pending): Promise<void> {
  await Promise.race([
    resting.next(),
    new Promise<void>((resolve) => {
      token.onCancellationRequested(() => resolve());
    }),
  ]);
  if (token.isCancellationRequested || resting.isOver) throw new Cancelled();
}

/**
 * Resolves when the corpus holds all of its articles: for answers that would be wrong with some of them missing. Throws
 * `Cancelled` when no one waits for it any more.
 */
export async function allRead(session: Session, pending: Pending): Promise<void> {
  while (session.workspace.isReading) await moved(session, pending);
}

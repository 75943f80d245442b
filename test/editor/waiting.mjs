// Waiting for a state, never for a time.

/** How long a state may take to come about: far longer than ever needed, so that only what never comes fails. */
export const DEADLINE = 60_000;

const LOOKS_EVERY = 50;

/**
 * Looks again and again until `look` gives something true, and returns that. `what` completes “… did not come about”; a
 * look that fails, because the page is being drawn anew, is a look that found nothing.
 */
export async function until(what, look, deadline = DEADLINE) {
  const end = Date.now() + deadline;
  let cause;
  do {
    try {
      const found = await look();
      if (found) return found;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY));
  } while (Date.now() < end);
  throw new Error(`${what} did not come about within ${deadline / 1000} s`, { cause });
}

/** Whether something comes up within some milliseconds. */
export function appears(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

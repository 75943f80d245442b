// Waits for a state, never for a fixed time.

/** In ms. Chosen by hand: far longer than ever needed, so that only a state that never comes fails. */
export const DEADLINE = 60_000;

const LOOKS_EVERY = 50;

/**
 * Calls `look` repeatedly until it returns something truthy, and returns that. `what` completes “… did not appear”. A
 * call that throws, because the page is being redrawn, counts as finding nothing.
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
  throw new Error(`${what} did not appear within ${deadline / 1000} s`, { cause });
}

/** Whether an element appears within `timeout` ms. */
export function appears(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

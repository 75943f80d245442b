/** The pauses before each retry. Chosen by hand: a locked file is often free again within a moment. */
const PAUSES_MS = [20, 200, 1000];

/** Runs `work`, with retries if it is rejected. After the last one, calls `failed` and returns `fallback`. */
export async function persistently<Result>(
  work: () => Promise<Result>,
  fallback: Result,
  failed: (error: unknown) => void,
): Promise<Result> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  try {
    return await work();
  } catch (error) {
    failed(error);
    return fallback;
  }
}

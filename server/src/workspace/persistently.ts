/** A failure of the host is often over in a moment: so long is waited before each further try. */
const PAUSES_MS = [20, 200, 1000];

/** What `work` gives, tried again where it is rejected; `fallback` where it still is. */
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

/** Of what is called sure, 19 of 20 or more are right; of what is called likely, 7 of 10 or more. Chosen by hand. */
const SURE = 0.95;
const LIKELY = 0.7;

/** A calibrated confidence in a word. */
export function confidenceWord(confidence: number): 'sure' | 'likely' | 'unsure' {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'unsure';
}

import type { Span } from '../text/span';
import type { Stretch } from './stretch';

/**
 * `direct`: a whole clause in somebody's words. `mixed`: part of the reporter's clause. `scare`: a distanced word, a
 * title or a name, which is no speech.
 */
export type QuoteKind = 'direct' | 'mixed' | 'scare';

/** The pattern that found the source; shown in hovers and kept in records, so that each attribution can be explained. */
export type AttributionRule =
  | 'cue-right'
  | 'cue-right-inverted'
  | 'cue-left'
  | 'according-to'
  | 'name-colon'
  | 'introducing-paragraph'
  | 'continued-quotation'
  | 'same-speaker';

/** Who said it, by what words, and through whom. */
export interface Attribution {
  /** The source's full noun phrase. */
  readonly speaker: Span;
  readonly cue: Span | null;
  readonly rule: AttributionRule;
}

/** One quoted stretch with its source. */
export interface Quote extends Span {
  readonly stretch: Stretch;
  readonly kind: QuoteKind;
  readonly speaker: Span | null;
  readonly cue: Span | null;
  /** The outlet or document that reports the words, where it is not the speaker. */
  readonly via: Span | null;
  readonly rule: AttributionRule | null;
  /** How sure kind and source are, from 0 to 1. */
  readonly confidence: number;
  /** Index of the quotation around this one, or null. */
  readonly parent: number | null;
  /** Stretches of one utterance share this number. */
  readonly utterance: number;
}

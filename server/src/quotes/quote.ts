import type { Span } from '../text/span';
import type { Stretch } from './stretch';

/**
 * `direct`: a whole clause in someone's words. `mixed`: part of the reporter's clause. `scare`: scare
 * quotes. `title`: the name of a work or a thing; these two are not speech. `indirect`: what someone said in the
 * reporter's words, without marks.
 */
export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'scare' | 'title';

/** Whether a quotation of that kind is someone's speech. */
export function isSpeech(kind: QuoteKind): boolean {
  return kind !== 'scare' && kind !== 'title';
}

/** The pattern that found the source; shown in hovers and kept in records, so that each attribution can be explained. */
export type AttributionRule =
  | 'cue-right'
  | 'cue-right-inverted'
  | 'cue-left'
  | 'shared-subject'
  | 'according-to'
  | 'name-colon'
  | 'agent'
  | 'possessive'
  | 'signature'
  | 'introducing-paragraph'
  | 'following-paragraph'
  | 'continued-quotation'
  | 'same-speaker'
  | 'corrected';

/** `reporter`: an outlet that passes the words on. `recipient`: one they were said to. `venue`, `document`: where. */
export type ViaRole = 'reporter' | 'recipient' | 'venue' | 'document';

/** The outlet or document that a quotation came through. */
export interface Via extends Span {
  readonly role: ViaRole;
}

/** One quoted stretch with its source. */
export interface Quote extends Span {
  /** Its marks; null of indirect speech, which has none. */
  readonly stretch: Stretch | null;
  readonly kind: QuoteKind;
  /** The source's full noun phrase. */
  readonly speaker: Span | null;
  /** The short form of `speaker`: without what follows its head. */
  readonly head: Span | null;
  readonly cue: Span | null;
  readonly via: Via | null;
  readonly rule: AttributionRule | null;
  /** How sure kind and source are, from 0 to 1. */
  readonly confidence: number;
  /** Index of the quotation around this one, or null. */
  readonly parent: number | null;
  /** Stretches of one utterance share this number. */
  readonly utterance: number;
}

import type { Span } from '../text/span';
import type { Stretch } from './stretch';

/**
 * `direct`: a whole clause in someone's words. `mixed`: part of the reporter's clause. `indirect`: speech in the
 * reporter's words, without marks. `scare`: scare quotes. `title`: the name of a work or a thing. The last two are not
 * speech.
 */
export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'scare' | 'title';

/** Whether a quotation of that kind is someone's speech. */
export function isSpeech(kind: QuoteKind): boolean {
  return kind !== 'scare' && kind !== 'title';
}

/** The pattern that found the source, shown in hovers and stored in records to explain the attribution. */
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

/** `reporter`: an outlet that relays the words. `recipient`: one they were said to. `venue`, `document`: where. */
export type ViaRole = 'reporter' | 'recipient' | 'venue' | 'document';

/** The outlet or document that a quotation came through. */
export interface Via extends Span {
  readonly role: ViaRole;
}

/** A quotation, or indirect speech, with its source. */
export interface Quote extends Span {
  /** Null for indirect speech, which has no marks. */
  readonly stretch: Stretch | null;
  readonly kind: QuoteKind;
  /** The source's full noun phrase. */
  readonly speaker: Span | null;
  /** `speaker` without what follows its head. */
  readonly head: Span | null;
  readonly cue: Span | null;
  readonly via: Via | null;
  readonly rule: AttributionRule | null;
  /** How likely kind and source are right, from 0 to 1. */
  readonly confidence: number;
  /** Index of the quotation around this one, or null. */
  readonly parent: number | null;
  /** Stretches of one utterance share this number. */
  readonly utterance: number;
}

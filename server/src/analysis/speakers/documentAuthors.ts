import type { Entity } from '../../entities/entity';
import type { Quote } from '../../quotes/quote';
import { endsSentence } from '../../text/sentences';
import type { Tokens } from '../../text/tokens';

const documentNouns =
  /^(?:commentary|statement|report|letter|document|post|message|release|note|memo|filing|catalogue|article|editorial|tweet|e-?mail|op-ed|book|memoir|column|essay|blog|website|video|diary|speech|submission)$/;
/** How many tokens after its cue name a document, `said in a commentary`; chosen by hand. */
const MOST_DOCUMENT_TOKENS = 6;

/** Who spoke in the documents of an article: `the letter` goes on in its author's words. */
export class DocumentAuthors {
  readonly #authors = new Map<string, Entity>();

  constructor(readonly tokens: Tokens) {}

  /** Who spoke last in a document called by this noun; null for none. */
  authorOf(noun: string): Entity | null {
    return this.#authors.get(noun) ?? null;
  }

  /** `said in a commentary`, `In a letter, Roe wrote`: from here on, "the commentary" refers to this entity. */
  remember({ cue, via }: Quote, entity: Entity): void {
    const { tokens } = this;
    if (via?.role === 'document') this.#remember(tokens.lower(tokens.indexAt(via.end) - 1), entity);
    const at = cue === null ? tokens.count : tokens.indexAt(cue.end);
    for (let index = at; index < at + MOST_DOCUMENT_TOKENS; index++) {
      if (endsSentence(tokens, index)) return;
      this.#remember(tokens.lower(index), entity);
    }
  }

  #remember(noun: string, entity: Entity): void {
    if (documentNouns.test(noun)) this.#authors.set(noun, entity);
  }
}

import type { PlaceRange } from '../../text/lineTable';
import { ownCopy } from '../../text/ownCopy';
import type { ArticleFacts } from '../facts';
import { entityTypes, type NoOthers, quoteKinds } from '../valueNumbers';
import { NumberWriter } from './numberWriter';
import { type FactsHead, NONE, PackedFacts } from './packedFacts';

/** The same facts in a few objects; see `PackedFacts`, which reads what is written here in this order. */
export function pack(facts: ArticleFacts): PackedFacts {
  const { titleRange, quotes, entities, places, ...head } = facts;
  const packer = new Packer();
  packer.range(titleRange);
  packer.number(quotes.length);
  packer.number(entities.length);
  packer.number(entities.reduce((sum, it) => sum + it.forms.length, 0));
  packer.number(entities.reduce((sum, it) => sum + it.descriptors.length, 0));
  for (const { range, text, words, kind, speaker, speakerLabel, speakerKey, via, ...others } of quotes) {
    others satisfies NoOthers;
    packer.range(range);
    packer.own(text);
    packer.number(words);
    packer.number(quoteKinds.indexOf(kind));
    packer.shared(speaker);
    packer.shared(speakerLabel);
    packer.shared(speakerKey);
    packer.shared(via);
  }
  let [formsBefore, descriptorsBefore] = [0, 0];
  for (const { id, key, name, type, mentions, quotes: own, at, forms, descriptors, ...others } of entities) {
    others satisfies NoOthers;
    packer.shared(key);
    packer.shared(id);
    packer.shared(name);
    packer.number(entityTypes.indexOf(type));
    packer.number(mentions);
    packer.number(own);
    packer.number(at);
    packer.number(formsBefore);
    packer.number(forms.length);
    packer.number(descriptorsBefore);
    packer.number(descriptors.length);
    formsBefore += forms.length;
    descriptorsBefore += descriptors.length;
  }
  for (const { forms } of entities) for (const it of forms) packer.shared(it);
  for (const { descriptors } of entities)
    for (const { words, range, ...others } of descriptors) {
      others satisfies NoOthers;
      packer.own(words);
      packer.range(range);
    }
  for (const it of places) packer.number(it + 1);
  return packer.packed(head);
}

class Packer {
  readonly #numbers = new NumberWriter();
  readonly #shared: string[] = [];
  readonly #numberOf = new Map<string, number>();
  #words = '';

  number(value: number): void {
    this.#numbers.add(value);
  }

  range({ start, end }: PlaceRange): void {
    this.number(start.line);
    this.number(start.character);
    this.number(end.line);
    this.number(end.character);
  }

  /** Words that other articles are likely to have, too. */
  shared(words: string | null): void {
    if (words === null) {
      this.number(NONE);
      return;
    }
    let number = this.#numberOf.get(words);
    if (number === undefined) {
      number = this.#shared.push(words);
      this.#numberOf.set(words, number);
    }
    this.number(number);
  }

  /** Words that no other article is likely to have. */
  own(words: string): void {
    this.number(this.#words.length);
    this.number(words.length);
    this.#words += words;
  }

  packed(head: FactsHead): PackedFacts {
    const [numbers, words] = [this.#numbers.written(), ownCopy(this.#words)];
    return new PackedFacts(head, { numbers, shared: this.#shared.slice(), words });
  }
}

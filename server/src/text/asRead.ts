import type { Steps } from '../work/steps';
import { withMisreadRead } from './misread';
import { findMojibake } from './mojibake';

/**
 * A text as analysis reads it, before any repair: controls that stand for characters are these, and a mark inside garbled
 * characters, the « of a garbled ī, is none. Of the same length, so that no place moves.
 */
export function* asRead(written: string): Steps<string> {
  const text = withMisreadRead(written);
  if (!mayBeGarbled.test(text)) return text;
  const parts: string[] = [];
  let at = 0;
  for (const found of findMojibake(text)) {
    if (found === undefined) yield;
    else if (found.isCertain) {
      parts.push(text.slice(at, found.start), text.slice(found.start, found.end).replace(marks, NO_MARK));
      at = found.end;
    }
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

const mayBeGarbled = /[\u00c2-\u00f4][\u0080-\uffff]/;
const marks = /[“”„«»‹›‘’‚]/g;

/** A letter that looks like a mark, and is none: it parts no word. */
const NO_MARK = 'ʼ';

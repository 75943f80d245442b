import type { Steps } from '../work/steps';
import { withMisreadsRestored } from './misread';
import { findMojibake } from './mojibake';

/**
 * The text as analysis reads it, before any repair: controls become the characters they were meant to be, and quotation
 * marks inside garbled characters (the « of a garbled ī) are masked. The length is the same, so offsets stay valid.
 */
export function* asRead(written: string): Steps<string> {
  const text = withMisreadsRestored(written);
  if (!mayBeGarbled.test(text)) return text;
  const parts: string[] = [];
  let at = 0;
  for (const found of findMojibake(text)) {
    if (found === undefined) yield;
    else if (found.isCertain) {
      parts.push(text.slice(at, found.start), text.slice(found.start, found.end).replace(marks, MASK));
      at = found.end;
    }
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

const mayBeGarbled = /[\u00c2-\u00f4][\u0080-\uffff]/;
const marks = /[“”„«»‹›‘’‚]/g;

/** A letter that looks like an apostrophe: it neither quotes nor splits a word. */
const MASK = 'ʼ';

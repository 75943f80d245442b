const SPACE = 0x20;
/** Characters of a path, a query or a handle: `/2019/`, `page_2019`, `?y=2019`, `#2019`. */
const addressMarks = new Uint8Array(128);
for (const mark of '/_=&?@#%~') addressMarks[mark.charCodeAt(0)] = 1;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
/** Chosen by hand: addresses are shorter, and it bounds the search. */
const LONGEST = 160;
const address =
  /:\/\/|\bwww\.|@|#\w|\w_\w|[?&]\w+=|\w\.(?:com|org|net|gov|edu|info|int|io|co|tv|uk|html?|php|aspx?|pdf|jpe?g|png|txt)\b/i;

/** Whether the characters from `start` to `end` are part of a web address, an email address, a handle or a file name. */
export function isInAddress(text: string, start: number, end: number): boolean {
  if (!isJoint(text, start - 1, -1) && !isJoint(text, end, 1)) return false;
  let from = start;
  while (from > 0 && start - from < LONGEST && text.charCodeAt(from - 1) > SPACE) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST && text.charCodeAt(to) > SPACE) to++;
  return address.test(text.slice(from, to));
}

/** Whether a character joins its neighbors into an address: a mark of addresses, or a period or hyphen inside. */
function isJoint(text: string, at: number, step: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === FULL_STOP || unit === HYPHEN) return text.charCodeAt(at + step) > SPACE;
  return addressMarks[unit] === 1;
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check, type Diagnosis } from '../../server/src/rules/check';
import { applyEdits, preferredEdits } from '../../server/src/rules/fixAll';
import type { TextEdit } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/rules';
import { contextOf } from '../kit/checks';
import { goldTexts, withoutGold } from '../kit/goldTexts';

/** The kinds of repairs that may be made without asking, each recognized by the characters that it removes and inserts. */
const namedRepairs: Readonly<Record<string, (taken: string, given: string) => boolean>> = {
  'hidden characters are deleted': (taken, given) => given === '' && /^[\p{Cc}\p{Cf}]+ ?$/u.test(taken),
  'a control character becomes its Windows-1252 character': (taken, given) =>
    /^[\u0080-\u009f]$/.test(taken) && upperBytes[taken.charCodeAt(0) - 0x80] === given,
  'a control character becomes the mark whose low byte it is': (taken, given) =>
    taken.length === 1 && taken < ' ' && given.charCodeAt(0) === 0x2000 + taken.charCodeAt(0),
  'a quotation mark becomes another': (taken, given) => /^["“”„]$/.test(taken) && /^["“”]$/.test(given),
  'a double mark becomes an apostrophe': (taken, given) => taken === '"' && given === "'",
  'garbled characters become what their bytes encode': (taken, given) =>
    /[ÃÂÄÅ]|â[€\u0080]|ï»|[a-z][À-Þ]/.test(taken) &&
    decodings(taken).some((it) => it.replace(/\p{Cf}/gu, '') === given),
};

/** What Windows-1252 shows for the bytes from 0x80 to 0x9F. Written out: Node 20's `TextDecoder` decodes it as Latin-1. */
const upperBytes = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a text was before it was garbled once, twice and so on. */
function decodings(text: string): string[] {
  const found: string[] = [];
  for (let shown = decodedOnce(text); shown !== null && found.length < 4; shown = decodedOnce(shown)) found.push(shown);
  return found;
}

/** What the bytes that a text shows encode in UTF-8; null if they are invalid. */
function decodedOnce(text: string): string | null {
  const bytes = [...text].map((it) => (upperBytes.includes(it) ? 0x80 + upperBytes.indexOf(it) : it.charCodeAt(0)));
  if (bytes.some((it) => it > 0xff)) return null;
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  // UTF-8 may encode control characters, which Windows-1252 shows as characters.
  return decoded.includes('\ufffd')
    ? null
    : decoded.replace(/[\u0080-\u009f]/g, (it) => upperBytes[it.charCodeAt(0) - 0x80] ?? it);
}

/** Whether an edit only writes or moves a header: it is from a preferred fix of a date rule, and no longer than a header. */
function isOfHeader(text: string, edit: TextEdit, diagnoses: readonly Diagnosis[]): boolean {
  return (
    diagnoses.some(({ code, fixes }) =>
      code.startsWith('date/') ? fixes.some((it) => it.preferred && it.edits.includes(edit)) : false,
    ) && text.slice(edit.start, edit.end).length < 80
  );
}

/** Fix All on a text: every edit is a named repair, and a second run finds nothing and causes no new fault. */
function checkRepairs(name: string, text: string): void {
  const before = check(contextOf(text));
  if (preferredEdits(before).length === 0) return;
  const once = namedRepairsOf(name, text, before);
  let after = check(contextOf(once));
  // A header that was moved may turn out to be a duplicate; nothing else needs a second run.
  if (preferredEdits(after).length > 0) {
    assert.ok(
      preferredEdits(after).every((it) => isOfHeader(once, it, after)),
      `${name}: a second time`,
    );
    after = check(contextOf(namedRepairsOf(name, once, after)));
    assert.deepEqual(preferredEdits(after), [], `${name}: a third time`);
  }
  // Restored marks are subject to all rules for marks, and so are days once there is a header.
  const isUngarbled = before.some((it) => it.code === 'text/mojibake');
  const isDated = before.some((it) => it.code.startsWith('date/') && it.fixes.some((fix) => fix.preferred));
  for (const { code } of rules) {
    // A word that was restored may be a name, which it was not before.
    if (code.startsWith('entity/')) continue;
    if ((isUngarbled || isDated) && !code.startsWith('text/')) continue;
    const count = (found: readonly Diagnosis[]): number => found.filter((it) => it.code === code).length;
    assert.ok(count(after) <= count(before), `${name}: ${code} came up by a repair`);
  }
}

/** The text after one Fix All, each edit of which must be a named repair. */
function namedRepairsOf(name: string, text: string, diagnoses: readonly Diagnosis[]): string {
  const edits = preferredEdits(diagnoses);
  for (const edit of edits) {
    const taken = text.slice(edit.start, edit.end);
    const isNamed =
      isOfHeader(text, edit, diagnoses) || Object.values(namedRepairs).some((isKind) => isKind(taken, edit.text));
    assert.ok(isNamed, `${name}: ${JSON.stringify(taken)} became ${JSON.stringify(edit.text)}`);
  }
  return applyEdits(text, edits);
}

const samples = readdirSync('samples')
  .filter((it) => it.endsWith('.txt'))
  .map((it) => [it, readFileSync(`samples/${it}`, 'utf8')] as const);
const examples = rules.flatMap(({ code, example }) => [[code, example.wrong] as const, [code, example.right] as const]);

/** Words that are correct, and words that have one correct reading. */
const words: readonly (readonly [written: string, right: string])[] = [
  ...['ships', 'BEYONCÉ’S', '“CAFÉ”', 'Brontë…”', 'IRMÃ’S', 'MALMÖ’S', 'NESTLÉ–MARS', '«\u00a0été\u00a0»', '„Spaß“'],
  ...['PÅ”', 'COBORΔ', 'É…', '2015–16', '5’10', '"so"', '‘tis', 'ÚŽASNÉ', 'naïve', 'Ó’BRIEN', 'МОСКВА’S', '🚢'],
].map((it) => [it, it] as const);
const slips: typeof words = [
  ['cafÃ©', 'café'],
  ['wasnâ€™t', 'wasn’t'],
  ['â€œweâ€\u009d', '“we”'],
  ['GuantÃƒÂ¡namo', 'Guantánamo'],
  ['itÂ’s', 'it’s'],
  ['Â£5', '£5'],
  ['I\u0092m', 'I’m'],
  ['\u0093so,\u0094', '“so,”'],
  ['1994\u00961996', '1994–1996'],
  ['har\u200bbour', 'harbour'],
  ['news\u00adpaper', 'newspaper'],
  ['don\u0019t', 'don’t'],
];
const doubtful = ['x \u0081 y', 'Beyonc\u008e', 'a\u000bb', 'it.\u200bIt', 'longÃ¢€term', 'l\ufffdst'];

describe('An automatic repair', () => {
  it('changes no letter, digit or mark of the fixtures except what it names, and is made once', () => {
    for (const [name, text] of [...samples, ...examples]) if (text.length < 100_000) checkRepairs(name, text);
  });
  it('restores what has one reading, and leaves all other words, whatever is next to them', () => {
    const piece = fc.constantFrom(...words, ...slips, ...doubtful.map((it) => [it, it] as const));
    const property = fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = (index: 0 | 1): string =>
        ` date 2024-03-05 Title of it\nShips ${pieces.map((it) => it[index]).join(' ')} came.\n`;
      const edits = preferredEdits(check(contextOf(text(0))));
      assert.equal(marksAlike(applyEdits(text(0), edits)), marksAlike(text(1)));
      checkRepairs('generated', text(0));
    });
    fc.assert(property, { numRuns: 300 });
  });
  it('does the same for every text of the annotated corpora', { skip: withoutGold }, () => {
    let count = 0;
    for (const [name, text] of goldTexts()) {
      count++;
      checkRepairs(name, text);
    }
    assert.ok(count > 0);
  });
});

/** Words combined at random have marks facing the wrong way, which does not matter here. */
function marksAlike(text: string): string {
  return text.replace(/[“”]/g, '"');
}

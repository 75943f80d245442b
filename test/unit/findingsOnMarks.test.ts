import { describe, it } from 'node:test';
import { checkFindings } from '../kit/findingLines';

/** An article with these words below its headline. */
const article = (words: string): string => ` date 2024-03-05 Title of it\n${words}\n`;

describe('Marks of two styles', () => {
  it('are a slip if only one mark of a pair differs and nothing else may be meant', () => {
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. “Go.” “Come," he said.'), [
      '56 ““”: Opens with “ but closes with ".',
      '  see 62 “"”: Closing mark.',
      '  fix* Change to curly marks | 62 “"” → “””',
    ]);
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. “Come," he said.'), [
      '50 ““”: Opens with “ but closes with ".',
      '  see 56 “"”: Closing mark.',
      '  fix Change to curly marks | 56 “"” → “””',
      '  fix Change to straight marks | 50 ““” → “"”',
    ]);
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. “Go.” “Come," he said. "Stay.”'), [
      '56 ““”: Opens with “ but closes with ". So does 1 other quotation.',
      '  see 62 “"”: Closing mark.',
      '  see 79 “””: Closing mark.',
      '  fix* Change to curly marks | 62 “"” → “”” | 73 “"” → ““”',
    ]);
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. “Go.” “Come," he said. "Stay.” “No," too.'), [
      '56 ““”: Opens with “ but closes with ". So do 2 other quotations.',
      '  see 62 “"”: Closing mark.',
      '  see 79 “””: Closing mark.',
      '  see 85 “"”: Closing mark.',
      '  fix Change to curly marks | 62 “"” → “”” | 73 “"” → ““” | 85 “"” → “””',
      '  fix Change to straight marks | 56 ““” → “"” | 79 “”” → “"” | 81 ““” → “"”',
    ]);
    checkFindings('quote/mixed-marks', article('"We wait," said Roe. "Go." "Come,” he said.'), [
      '56 “"”: Opens with " but closes with ”.',
      '  see 62 “””: Closing mark.',
      '  fix* Change to straight marks | 62 “”” → “"”',
    ]);
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. “Go.” “A pipe of 6" burst,” he said.'), [
      '56 ““”: Opens with “ but closes with ".',
      '  see 68 “"”: Closing mark.',
      '  fix Change to curly marks | 68 “"” → “””',
      '  fix Change to straight marks | 56 ““” → “"”',
    ]);
    checkFindings('quote/mixed-marks', article('“We wait," said Roe.'), [
      '29 ““”: Opens with “ but closes with ".',
      '  see 38 “"”: Closing mark.',
      '  fix Change to curly marks | 38 “"” → “””',
      '  fix Change to straight marks | 29 ““” → “"”',
    ]);
  });
  it('are shown where the rarer one begins', () => {
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. "Go." “Come,” he said.'), [
      '50 “"”: Straight marks here; the article mostly uses curly ones.',
      '  fix Change to curly marks | 50 “"” → ““” | 54 “"” → “””',
      '  fix Change to straight marks | 29 ““” → “"” | 38 “”” → “"” | 56 ““” → “"” | 62 “”” → “"”',
    ]);
    checkFindings('quote/mixed-marks', article('"We wait," said Roe. “Go.” "Come," he said. "Stay."'), [
      '50 ““”: Curly marks here; the article mostly uses straight ones.',
      '  fix Change to straight marks | 50 ““” → “"” | 54 “”” → “"”',
      '  fix Change to curly marks | 29 “"” → ““” | 38 “"” → “”” | 56 “"” → ““” | 62 “"” → “”” | 73 “"” → ““” | 79 “"” → “””',
    ]);
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. "Go," he said.'), [
      '50 “"”: The article uses both curly and straight quotation marks.',
      '  fix Change to curly marks | 50 “"” → ““” | 54 “"” → “””',
      '  fix Change to straight marks | 29 ““” → “"” | 38 “”” → “"”',
    ]);
    checkFindings('quote/mixed-marks', article('“We wait,” said Roe. "Go," he said. “Come," too.'), [
      '50 “"”: The article uses both curly and straight quotation marks.',
      '  fix Change to curly marks | 50 “"” → ““” | 54 “"” → “”” | 71 “"” → “””',
      '  fix Change to straight marks | 29 ““” → “"” | 38 “”” → “"” | 65 ““” → “"”',
    ]);
  });
});

describe('A lone mark', () => {
  it('is deleted or gets its partner, at the end of the paragraph or the start of the next', () => {
    checkFindings('quote/unbalanced', article('Ida Roe said: “We wait.\nShips came.'), [
      '43 ““”: Opening quotation mark without a closing one.',
      '  see 29 “Ida Roe said: “We wait.”: No matching mark here, and the next paragraph does not continue the quotation.',
      '  fix Insert ” at the end of the paragraph | 52 “” → “””',
      '  fix Delete “ | 43 ““” → “”',
    ]);
    checkFindings('quote/unbalanced', article('We wait,” said Roe.\nShips came.'), [
      '37 “””: Closing quotation mark without an opening one.',
      '  see 29 “We wait,” said Roe.”: No opening mark before it in this paragraph.',
      '  fix Delete ” | 37 “”” → “”',
    ]);
    checkFindings('quote/unbalanced', article('Roe said: “We wait.\n\nWe always wait.”'), [
      '39 ““”: The quotation runs on into a paragraph that does not start with an opening mark.',
      '  see 29 “Roe said: “We wait.”: The quotation closes in the next paragraph, which does not start with an opening mark.',
      '  fix Insert “ at the start of the next paragraph | 50 “” → ““”',
      '  fix Delete “ | 39 ““” → “”',
    ]);
    checkFindings('quote/unbalanced', article('Peru"s ships came. "We wait," said Roe.'), [
      '33 “"”: " inside a word; use an apostrophe.',
      '  fix* Change to an apostrophe | 33 “"” → “\'”',
    ]);
    checkFindings('quote/unbalanced', article('Roe said: „We wait.\nShips came.'), [
      '39 “„”: Opening quotation mark without a closing one.',
      '  see 29 “Roe said: „We wait.”: No matching mark here, and the next paragraph does not continue the quotation.',
      '  fix Insert “ at the end of the paragraph | 48 “” → ““”',
      '  fix Delete „ | 39 “„” → “”',
    ]);
    checkFindings('quote/unbalanced', article('Roe said: «We wait.\nShips came.'), [
      '39 “«”: Opening quotation mark without a closing one.',
      '  see 29 “Roe said: «We wait.”: No matching mark here, and the next paragraph does not continue the quotation.',
      '  fix Insert » at the end of the paragraph | 48 “” → “»”',
      '  fix Delete « | 39 “«” → “”',
    ]);
  });
});

describe('A mark that faces the wrong way', () => {
  it('is turned around, unless it may be the style of the article', () => {
    checkFindings('quote/wrong-way-mark', article('“We wait,“ said Roe. He says,” we wait.”'), [
      '38 ““”: “ is an opening mark, but the quotation closes here.',
      '  fix* Change to ” | 38 ““” → “””',
      '58 “””: ” is a closing mark, but the quotation opens here.',
      '  fix* Change to “ | 58 “”” → ““”',
    ]);
    checkFindings('quote/wrong-way-mark', article('”Vi väntar”, sade Roe.'), [
      '29 “””: ” is a closing mark, but the quotation opens here.',
      '  fix Change to “ | 29 “”” → ““”',
    ]);
    checkFindings('quote/wrong-way-mark', article('”Vi väntar”, sade Roe. ”Vi går”, sade han.'), []);
    checkFindings('quote/wrong-way-mark', article('”Vi väntar”, sade Roe. ”Vi går“, sade han.'), [
      '29 “””: ” is a closing mark, but the quotation opens here.',
      '  fix* Change to “ | 29 “”” → ““”',
      '52 “””: ” is a closing mark, but the quotation opens here.',
      '  fix* Change to “ | 52 “”” → ““”',
      '59 ““”: “ is an opening mark, but the quotation closes here.',
      '  fix* Change to ” | 59 ““” → “””',
    ]);
  });
});

describe('A quotation without a source', () => {
  it('has six words or more, and nobody in its own paragraph or beside it', () => {
    checkFindings(
      'quote/unattributed',
      article('The wall fell at noon.\n\n“It was never built to last.”\n\nThe gate stood.'),
      ['54 “It was never built to last.”: No speaker found near this quotation.'],
    );
    checkFindings(
      'quote/unattributed',
      article('The wall fell at noon.\n\n“It was never built for that.”\n\nThe gate stood.'),
      ['54 “It was never built for that.”: No speaker found near this quotation.'],
    );
    checkFindings(
      'quote/unattributed',
      article('The wall fell at noon.\n\n“It was not for that.”\n\nThe gate stood.'),
      [],
    );
    checkFindings(
      'quote/unattributed',
      article('Ida Roe came.\n\n“It was never built to last.”\n\nThe gate stood.'),
      [],
    );
    checkFindings(
      'quote/unattributed',
      article('The wall fell.\n\n“It was never built to last.”\n\nIda Roe came.'),
      [],
    );
    checkFindings(
      'quote/unattributed',
      article('Ida Roe came.\n\nThe wall fell.\n\n“It was never built to last.”\n\nThe gate stood.\n\nIda Roe left.'),
      ['61 “It was never built to last.”: No speaker found near this quotation.'],
    );
    checkFindings('quote/unattributed', article('The wall fell. On it was written: “It was never built to last.”'), []);
    checkFindings('quote/unattributed', article('The wall of Lima fell at noon.\n\n“It was never built to last.”'), [
      '62 “It was never built to last.”: No speaker found near this quotation.',
    ]);
    checkFindings(
      'quote/unattributed',
      article('The wall fell at noon.\n\n— It was never built to last that long.'),
      [],
    );
    checkFindings(
      'quote/unattributed',
      article('The wall fell at noon.\n\n“It was never built to last.\n\n“It was built at once.”'),
      [],
    );
  });
  it('is not near a word for somebody who may have said it', () => {
    for (const word of 'he she they who i we spokesman spokeswoman spokesperson official officials according'.split(
      ' ',
    ))
      checkFindings(
        'quote/unattributed',
        article(`The wall fell, ${word} put in.\n\n“It was never built to last.”`),
        [],
      );
  });
});

import { describe, it } from 'node:test';
import { checkQuotes } from '../kit/checks';

const article = (body: string): string => ` date 2024-03-05 Harbour reopens\n${body}\n`;

describe('A quotation', () => {
  it('has its source after it', () => {
    checkQuotes(article('“We are open,” Ida Roe said on Monday.'), ['direct: We are open, <- Ida Roe | said']);
    checkQuotes(article('“We are open,” said harbour master Ida Roe.'), [
      'direct: We are open, <- harbour master Ida Roe | said',
    ]);
    checkQuotes(article('"We are open," Roe, the harbour master, said.'), [
      'direct: We are open, <- Roe, the harbour master | said',
    ]);
    checkQuotes(article('“Why?” he asked.'), ['direct: Why? <- he | asked']);
  });
  it('has its source before it', () => {
    checkQuotes(article('Roe said the plan was “reckless” and “doomed”.'), [
      'mixed: reckless <- Roe | said',
      'mixed: doomed <- Roe | said',
    ]);
    checkQuotes(article('The mayor, Per Haug, said: “We wait.”'), ['direct: We wait. <- The mayor, Per Haug | said']);
    checkQuotes(article('Roe: “We are open.”'), ['direct: We are open. <- Roe | :']);
  });
  it('has the source after “according to”', () => {
    checkQuotes(article('The wall is “a lot of concrete”, according to Roe.'), [
      'mixed: a lot of concrete <- Roe | according to',
    ]);
  });
  it('takes no source from the sentence after a period', () => {
    checkQuotes(article('“Come,” Roe said. “We are open.” The minister said the bill would come.'), [
      'direct: Come, <- Roe | said',
      'direct: We are open. <- Roe | said',
    ]);
  });
  it('continues with the same speaker if it is split', () => {
    checkQuotes(article('“We are open,” Roe said. “Come and see.”'), [
      'direct: We are open, <- Roe | said',
      'direct: Come and see. <- Roe | said',
    ]);
  });
  it('continues in the next paragraph, without being closed in this one', () => {
    checkQuotes(article('“We asked for talks,” Roe said. “We were sent a form.\n\n“A form does not steer a ferry.”'), [
      'direct: We asked for talks, <- Roe | said',
      'direct: We were sent a form. <- Roe | said',
      'direct: A form does not steer a ferry. <- Roe | said',
    ]);
  });
  it('comes through an outlet that is not its speaker', () => {
    checkQuotes(article('"We are open," the Ministry said in a statement, as cited by Meridian news agency.'), [
      'direct: We are open, <- the Ministry | said | via Meridian',
    ]);
    checkQuotes(article('“We are open,” Roe told Reuters.'), ['direct: We are open, <- Roe | told | via Reuters']);
  });
  it('contains another one in single marks', () => {
    checkQuotes(article('“He called it ‘a form’ and left,” Roe said.'), [
      'direct: He called it ‘a form’ and left, <- Roe | said',
      '  scare: a form',
    ]);
    checkQuotes(article('"He called it \'a form\' and left," Roe said.'), [
      "direct: He called it 'a form' and left, <- Roe | said",
      '  scare: a form',
    ]);
  });
  it('is in single marks if the house style uses them', () => {
    checkQuotes(article('‘We are open,’ said Roe. The workers’ patience was at an end.'), [
      'direct: We are open, <- Roe | said',
    ]);
    checkQuotes(article("'We don't wait,' said Roe. The workers' patience ended in the '90s."), [
      "direct: We don't wait, <- Roe | said",
    ]);
  });
  it('is in doubled apostrophes, guillemets and low marks', () => {
    checkQuotes(article("''We are open,'' Roe said. ''He called it 'a form.'''"), [
      'direct: We are open, <- Roe | said',
      "direct: He called it 'a form.' <- Roe | said",
      '  scare: a form.',
    ]);
    checkQuotes(article('«We are open», said Roe.'), ['direct: We are open <- Roe | said']);
    checkQuotes(article('»We are open«, said Roe.'), ['direct: We are open <- Roe | said']);
    checkQuotes(article('„We are open,“ said Roe.'), ['direct: We are open, <- Roe | said']);
  });
  it('continues in a paragraph that does not open with the mark', () => {
    checkQuotes(article('Roe said: “We asked for talks.\n\nWe were sent a form.”'), [
      'direct: We asked for talks. <- Roe | said',
      'direct: We were sent a form. <- Roe | said',
    ]);
  });
  it('contains another one in the same marks', () => {
    checkQuotes(article('"They could be a "white knight"," Roe said.'), [
      'direct: They could be a "white knight", <- Roe | said',
      '  scare: white knight',
    ]);
  });
  it('opens with a dash if an article uses no marks', () => {
    checkQuotes(article('— We are open, said Roe. — Come in.\n\n— Who is it? asked Haug.'), [
      'direct: We are open, <- Roe | said',
      'direct: Come in. <- Roe | said',
      'direct: Who is it? <- Haug | asked',
    ]);
  });
  it('is in low single marks and in inward guillemets', () => {
    checkQuotes(article('„He called it ‚a form‘ and left,“ said Roe.'), [
      'direct: He called it ‚a form‘ and left, <- Roe | said',
      '  scare: a form',
    ]);
    checkQuotes(article('›We are open‹, said Roe.'), ['direct: We are open <- Roe | said']);
  });
  it('has the subject of its sentence as source, far from the cue', () => {
    checkQuotes(article('Roe opened the harbour on Monday, adding that it was “about time”.'), [
      'mixed: about time <- Roe | adding',
    ]);
  });
  it('has a document or the owner of words as source', () => {
    checkQuotes(article('A sign at the gate reads: “Keep off the wall.”'), [
      'direct: Keep off the wall. <- A sign at the gate | reads',
    ]);
  });
  it('distinguishes venue, recipient and reporter from its speaker', () => {
    checkQuotes(article('“We are open,” Roe wrote on Twitter.'), ['direct: We are open, <- Roe | wrote | via Twitter']);
    checkQuotes(article('“We are open,” Roe said in an interview with the Harbour Times.'), [
      'direct: We are open, <- Roe | said | via Harbour Times',
    ]);
    checkQuotes(article('“We are open,” Roe told Channel 4.'), ['direct: We are open, <- Roe | told | via Channel 4']);
    checkQuotes(article('“We are open,” the ministry said in a statement.'), [
      'direct: We are open, <- the ministry | said | via a statement',
    ]);
  });
  it('is never attributed to the dateline', () => {
    checkQuotes(article('OSLO, March 5 (AP): Mayor Per Haug opened the harbour, calling it “ours”.'), [
      'mixed: ours <- Mayor Per Haug | calling',
    ]);
  });
  it('leaves a comma after its source alone', () => {
    checkQuotes(
      article('The paper, which appears in a journal, describes the cells as “functionally dormant but intact”.'),
      ['mixed: functionally dormant but intact <- The paper | describes'],
    );
  });
  it('is a title, or a name, if nobody is speaking', () => {
    checkQuotes(article('Her third novel, titled “The Salt Road”, is out.'), ['title: The Salt Road']);
  });
  it('is a word set apart if nobody is speaking', () =>
    checkQuotes(article('The so-called “old wall” fell.'), ['scare: old wall']));
  it('is not a height or an attribute of a tag', () =>
    checkQuotes(article('He is 6\'2" tall. <a href="x" class="y">He</a> left.'), []));
  it('keeps correct offsets after characters beyond the Basic Multilingual Plane', () =>
    checkQuotes(article('🚢🚢! “We are open,” Roe said.'), ['direct: We are open, <- Roe | said']));
});

describe('Single marks', () => {
  it('quote over several paragraphs, each of which opens with one', () => {
    checkQuotes(article("Ida Roe said: 'We asked for talks.\n\n'Nobody's come yet.\n\n'We'll wait.'"), [
      'direct: We asked for talks. <- Ida Roe | said',
      "direct: Nobody's come yet. <- Ida Roe | said",
      "direct: We'll wait. <- Ida Roe | said",
    ]);
    checkQuotes(article('Ida Roe said: ‘We asked for talks.\n\n‘We’ll wait.’'), [
      'direct: We asked for talks. <- Ida Roe | said',
      'direct: We’ll wait. <- Ida Roe | said',
    ]);
  });
  it('quote speech although a name stands in double marks', () => {
    checkQuotes(article("The \"Ansel\" sailed.\n\n'It was late,' said Roe. 'We'll wait.'"), [
      'title: Ansel',
      'direct: It was late, <- Roe | said',
      "direct: We'll wait. <- Roe | said",
    ]);
    checkQuotes(article('The play “Rain” and the film “Sun” opened.\n\n‘It’s late,’ said Roe.'), [
      'title: Rain',
      'scare: Sun',
      'direct: It’s late, <- Roe | said',
    ]);
  });
  it('quote a whole clause next to speech in double marks', () => {
    checkQuotes(article('"We wait," said Roe. "We do."\n\n\'It is late,\' said Haug.'), [
      'direct: We wait, <- Roe | said',
      'direct: We do. <- Roe | said',
      'direct: It is late, <- Haug | said',
    ]);
  });
});

describe('Guillemets', () => {
  it('that point the way on a web page are no quotation marks', () => {
    checkQuotes(
      article('The fair opens.\n\nNext › Page 1 of 2\n\nMore » Sport » Football\n\n» Read on\n\n»News\n\n« Back'),
      [],
    );
  });
  it('quote between spaces as French print sets them', () => {
    checkQuotes(article('« We wait », said Roe.'), ['direct: We wait <- Roe | said']);
  });
});

describe('Character references', () => {
  it('are read as the marks they stand for', () => {
    checkQuotes(article('&quot;We wait,&quot; said Roe. &ldquo;We do,&rdquo; she said. &#8220;Yes,&#8221; she said.'), [
      'direct: We wait, <- Roe | said',
      'direct: We do, <- she | said',
      'direct: Yes, <- she | said',
    ]);
  });
});

describe('Lines of a fixed width', () => {
  it('are read as one paragraph', () => {
    checkQuotes(
      article('The harbour was open and\nthe mayor was there.\n“We have waited and we\nwill wait,” Roe said.'),
      ['direct: We have waited and we\nwill wait, <- Roe | said'],
    );
  });
  it('are not joined where each is a sentence', () => {
    checkQuotes(article('Roe said: “We asked.\n“We wait.”'), [
      'direct: We asked. <- Roe | said',
      'direct: We wait. <- Roe | said',
    ]);
  });
});

describe('A reporting verb', () => {
  it('doubles its consonant where English does', () => {
    for (const verb of ['admitted', 'concurred', 'nodded', 'begged', 'grinned', 'quipped'])
      checkQuotes(article(`“We wait,” Roe ${verb}.`), [`direct: We wait, <- Roe | ${verb}`]);
  });
});

const opening = 'Ana Roe, the mayor of Lund, spoke to Tom Haug, a reporter, on Monday.\n\n';

/** Checks one quotation per body, after a paragraph that introduces two people. */
function checkSources(cases: readonly (readonly [string, string])[]): void {
  for (const [body, expected] of cases) checkQuotes(article(opening + body), [expected]);
}

describe('The source of a quotation', () => {
  it('is not the outlet that quotes someone', () =>
    checkSources([
      ['“We wait,” the Lund Post quoted Roe as saying.', 'direct: We wait, <- Roe | quoted | via Lund Post'],
      ['The Kremlin quoted Roe as saying “we wait”.', 'mixed: we wait <- Roe | quoted'],
      ['Roe was quoted by Reuters as saying: “We wait.”', 'direct: We wait. <- Roe | quoted | via Reuters'],
      ['According to the Lund Post, Roe said: “We wait.”', 'direct: We wait. <- Roe | said | via Lund Post'],
    ]));
  it('is not the subject of a passive verb', () =>
    checkSources([
      ['Roe was accused by Haug of “lying to voters”.', 'mixed: lying to voters <- Haug | accused'],
      ['Roe was dubbed a “disaster area” by Haug.', 'mixed: disaster area <- Haug | dubbed'],
      ['Roe was told she had shown “utter contempt” for voters.', 'scare: utter contempt'],
      ['Roe has been accused of “lying to voters”.', 'scare: lying to voters'],
      ['Accused by Haug of “lying”, Roe walked out.', 'mixed: lying <- Haug | Accused'],
      ['Roe was urged to “step aside” by Haug.', 'mixed: step aside <- Haug | urged'],
    ]));
  it('is whoever was asked, if an answer comes', () => {
    checkSources([
      ['Haug asked Roe whether she would go. “We will,” came the answer.', 'direct: We will, <- Roe | came the answer'],
      ['Haug put the question to Roe. “Never,” came the terse reply.', 'direct: Never, <- Roe | came the terse reply'],
    ]);
    checkQuotes(article('“Will you go?” asked Haug. “No,” came the reply.'), [
      'direct: Will you go? <- Haug | asked',
      'direct: No,',
    ]);
  });
  it('is the subject of the sentence that introduces it', () =>
    checkSources([
      ['Roe was blunt: “We have won.”', 'direct: We have won. <- Roe | :'],
      ['Haug shook his head: “We have won.”', 'direct: We have won. <- Haug | :'],
      ['Haug, her rival, was unconvinced. “We have won.”', 'direct: We have won. <- Haug | .'],
      ['In the words of Roe: “We have won.”', 'direct: We have won. <- Roe | :'],
      ['Her message to voters? “We have won.”', 'direct: We have won. <- Her | ?'],
    ]));
  it('changes with the turn', () =>
    checkQuotes(article('“It is over,” Roe said. Haug was not so sure. “We will see.”'), [
      'direct: It is over, <- Roe | said',
      'direct: We will see. <- Haug | .',
    ]));
  it('is found where the comma stands outside the marks', () =>
    checkQuotes(article('“It is over”, said Tom Haug. “We have lost”, said Eva Lund. “We go”, said Ivo Kane.'), [
      'direct: It is over <- Tom Haug | said',
      'direct: We have lost <- Eva Lund | said',
      'direct: We go <- Ivo Kane | said',
    ]));
  it('signs it after a dash', () =>
    checkQuotes(article('The police met.\n\n“We will find them” – Commissioner Per Haug'), [
      'direct: We will find them <- Commissioner Per Haug | –',
    ]));
  it('alternates where questions and answers touch', () =>
    checkQuotes(article('Roe said: “No.” “Never?” “Never.”'), [
      'direct: No. <- Roe | said',
      'direct: Never?',
      'direct: Never. <- Roe | said',
    ]));
  it('is found for verbs of command and judgment', () =>
    checkSources([
      ['Roe exhorted members to “stand and fight”.', 'mixed: stand and fight <- Roe | exhorted'],
      ['Roe ordered Haug to “get out”.', 'mixed: get out <- Roe | ordered'],
      ['Roe rejected the claim as “pure fiction”.', 'mixed: pure fiction <- Roe | rejected'],
    ]));
  it('may end in a word that looks like an adverb', () =>
    checkQuotes(article('“We can lead,” the former monopoly said.'), [
      'direct: We can lead, <- the former monopoly | said',
    ]));
});

describe('The outlet of a quotation', () => {
  it('lasts for the speaker’s next quotations', () =>
    checkQuotes(
      article('Ida Roe told CNN in an interview that it was “late”. “We wait,” she said.\n\n“Yes,” Roe added.'),
      [
        'mixed: late <- Ida Roe | told | via CNN',
        'direct: We wait, <- she | said | via CNN',
        'direct: Yes, <- Roe | added | via CNN',
      ],
    ));
  it('ends with another speaker or venue', () =>
    checkQuotes(
      article('“We wait,” Ida Roe told CNN. “So do I,” said Per Haug. “Yes,” Roe said. “No,” Roe told reporters.'),
      [
        'direct: We wait, <- Ida Roe | told | via CNN',
        'direct: So do I, <- Per Haug | said',
        'direct: Yes, <- Roe | said',
        'direct: No, <- Roe | told',
      ],
    ));
  it('may be named in the sentence before', () =>
    checkQuotes(article('In an interview with CNN, Ida Roe defended the plan. “We wait,” she said.'), [
      'direct: We wait, <- she | said | via CNN',
    ]));
});

describe('The title of a work', () => {
  it('is no speech, alone or in a list', () =>
    checkQuotes(article('Troy Haug is known for such films as “Selling Your Boat” and “Dig Your Own Well”.'), [
      'title: Selling Your Boat',
      'title: Dig Your Own Well',
    ]));
});

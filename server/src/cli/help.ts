export const help = `copydesk: analyzes, checks and repairs folders of news articles

Usage
  copydesk analyze  [FILE | FOLDER | -]... [--offsets utf-16|utf-32|utf-8] [--indirect]
                                           [--corpus] [--fields PATTERN]... [--out FILE]
  copydesk entities [FILE | FOLDER | -]... [--fields PATTERN]... [--out FILE]
  copydesk check    FILE | FOLDER...       [--format text|json|sarif] [--fix] [--hints]
                                           [--rule CODE=SEVERITY]... [--fields PATTERN]...
                                           [--out FILE]
  copydesk index    FOLDER...              [--storage FOLDER]

analyze prints one JSON record per article, one per line: its parts, its quotations
and their speakers, entities, dates and problems. “-” reads one {"id", "text"} object
per line from standard input and answers in the same order. Offsets are in UTF-16 code
units by default; utf-32 counts code points (as Python does), utf-8 bytes. --indirect
includes indirect speech. Corrections in copydesk.corrections.json, in the article's
folder or above it, override the analysis. --corpus reads all articles first and adds who
is who over all of them: “Trump” in one article is “Donald Trump” of another.

entities prints one JSON object per person, organization, place or other name of all
articles together, with its forms, its articles and why they are taken for one.

check lists problems. --fix makes the repairs that need no decision from you and
leaves every other byte as it is; --hints includes hints; --rule date/future=off sets
a rule's severity (off, hint, information, warning, error).

index reads folders once, for the language server to start on them without reading them
again, and prints the file with what it remembers. --storage is the folder for it, if the
editor names one to the server (“storage” in its initialization options). The file holds
names and quotations of the articles, can be read by you only, and may be deleted.

Outlets, authors and dates come from copydesk.metadata.csv, in the article's folder or
above it, with the columns file, outlet, author, date and headline; else from the path,
as in --fields "{date}_{outlet}_*.txt" or --fields "{outlet}/{year}/*"; else from the
article.

  --out FILE     write to a file instead of standard output
  --today DATE   date that counts as today (YYYY-MM-DD; default: today)
  --help         show this help
  --version      show the version

What cannot be read is named, and the rest goes on; analyze prints a record with “error”
in its place. --fix writes to a temporary file and renames it, and never follows a link
out of the folder.

Exit codes: 0 no problems, 1 problems found, 2 invalid usage, or something that could
not be read or written.
`;

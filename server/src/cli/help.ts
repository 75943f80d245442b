export const help = `copydesk: reads, checks and repairs folders of dated news articles

Usage
  copydesk analyze [FILE | FOLDER | -]... [--offsets utf-16|utf-32|utf-8] [--indirect]
                                          [--out FILE]
  copydesk check   FILE | FOLDER...       [--format text|json|sarif] [--fix] [--hints]
                                          [--rule CODE=SEVERITY]... [--out FILE]

analyze prints one JSON record a line for each article: its parts, quotations with
their speakers, entities, dates and problems. “-” reads {"id", "text"} a line from
standard input and answers in the same order. Offsets count UTF-16 code units unless
you ask for utf-32 (code points, what Python counts) or utf-8 (bytes). --indirect adds
what is said without quotation marks. A file copydesk.corrections.json in an article's
folder, or above it, holds your corrections of speakers, and wins.

check lists the problems. --fix makes the repairs that need no judgement and keeps
every other byte; --hints shows hints too; --rule date/future=off changes a rule's
weight (off, hint, information, warning, error).

  --today DATE   the day that “in the future” is measured from (default: today)
  --help         this text
  --version      the version

What cannot be read is named, and the rest goes on; analyze prints a record with “error”
in its place. --fix writes beside the file and renames, and never through a link that
leads out of the folder.

Exit codes: 0 clean, 1 problems found, 2 wrong usage, or something that could not be
read or written.
`;

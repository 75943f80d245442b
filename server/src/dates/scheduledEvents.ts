/** Nouns, in lower case, for what is set for a day in advance: `Sunday's final`, `the June 7 primary`. By hand. */
const nouns = new Set(
  (
    'final finals semifinal semifinals semi-final quarterfinal match game games contest contests clash election ' +
    'elections vote ballot referendum poll polls meeting meetings summit talks debate debates hearing hearings primary ' +
    'primaries caucus caucuses concert concerts race races deadline runoff run-off inauguration ceremony ceremonies ' +
    'funeral speech launch parade wedding opening showdown derby fixture tie tournament conference convention session ' +
    'gala premiere festival fight bout rally auction event birthday anniversary ' +
    'championship qualifier playoff by-election byelection congress sentencing arraignment ' +
    'opener rematch dinner service vigil celebration celebrations'
  ).split(' '),
);

/** Whether a word, in lower case, names what is set for a day in advance. */
export function isScheduledEvent(word: string): boolean {
  return nouns.has(word);
}

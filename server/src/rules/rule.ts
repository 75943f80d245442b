import type { Analysis } from '../analysis/analysis';
import type { IsoDate } from '../dates/calendar';
import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import type { EntityType } from '../entities/entity';
import type { FileEncoding } from '../text/fileEncoding';
import type { Span } from '../text/span';
import type { Steps } from '../work/steps';
import type { CorpusEntities } from './corpusEntities';

/** How much a finding weighs; `off` keeps its rule from running. */
export type Severity = 'hint' | 'information' | 'warning' | 'error';
export type SeveritySetting = Severity | 'off';

/** What a setting may say of a rule, the mildest first. */
export const severitySettings: readonly SeveritySetting[] = ['off', 'hint', 'information', 'warning', 'error'];

/** One replacement in the text; an empty span inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * A way to mend a finding. `preferred` says that no reader's judgement is needed: fix-all applies it. At most one fix
 * of a finding is preferred; where the reader must choose, none is.
 */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  readonly command?: FixCommand;
}

/** A mend that is no edit of this text, for the editor to carry out at the finding. */
export type FixCommand =
  | { readonly kind: 'remove-byte-order-mark' }
  /** Opens or saves the file in another encoding: the reader chooses which. */
  | { readonly kind: 'change-encoding' }
  /** Writes the name otherwise wherever the corpus has it. */
  | { readonly kind: 'rename'; readonly to: string }
  /** Keeps the name's kind in the ledger. */
  | { readonly kind: 'set-kind'; readonly type: EntityType };

/** Words in the text that bear a finding out. */
export interface Evidence extends Span {
  readonly message: string;
}

/** What a rule found: where, in one sentence why, on what evidence, and how it can be mended. */
export interface Finding extends Span {
  readonly message: string;
  /** Less than the rule's own weight, where the evidence is weaker than usual. */
  readonly severity?: Severity;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
}

/** What a rule may look at, besides the analysis. */
export interface RuleContext {
  readonly analysis: Analysis;
  /** The current day, from the clock of whoever asks. */
  readonly today: IsoDate;
  /** Whether the file began with a byte-order mark, which no text shows. */
  readonly hasByteOrderMark: boolean;
  /** How the file is written; absent where the text comes from no file, or the file has not been read yet. */
  readonly encoding?: FileEncoding | undefined;
  /** Days that may be the article's where it does not say, from its file name and its neighbors; asked only then. */
  readonly suggestDates: () => readonly KnownDate[];
  /** The days that the article's folder spans; null where it is not known. */
  readonly folderRange: () => DayRange | null;
  /** What the rest of the corpus says of the article's entities. */
  readonly corpus: CorpusEntities;
}

/** A diagnostic rule. Adding one is a new file and one line in `rules.ts`. */
export interface Rule {
  /** `group/name`, stable for ever. */
  readonly code: string;
  readonly defaultSeverity: SeveritySetting;
  /** One sentence for lists and settings. */
  readonly summary: string;
  /** Why it matters and what to do, in Markdown, for the rule's page. */
  readonly explanation: string;
  /** An article that breaks the rule and one that keeps it; the first must be found, the second not. */
  readonly example: {
    readonly wrong: string;
    readonly right: string;
    /** An article that the rest of the corpus consists of, where the rule looks at that. */
    readonly elsewhere?: string;
    /** How the wrong one's file is written, where the rule looks at that. */
    readonly encoding?: FileEncoding;
    /** How many times over the first one must be written to be found, where the rule counts; once without it. */
    readonly timesOver?: number;
  };
  readonly check: (context: RuleContext) => Finding[];
  /** As `check`, for a rule that needs more than one step for a long article: see `steppedCheck`. */
  readonly checkInSteps?: (context: RuleContext) => Steps<Finding[]>;
}

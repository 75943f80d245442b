import type { Analysis } from '../analysis/analysis';
import type { IsoDate } from '../dates/calendar';
import type { DayRange } from '../dates/dayRange';
import type { KnownDate } from '../dates/inferDate';
import type { EntityType } from '../entities/entity';
import type { FileEncoding } from '../text/fileEncoding';
import type { Span } from '../text/span';
import type { Steps } from '../work/steps';
import type { CorpusEntities } from './corpusEntities';

/** How serious a finding is. */
export type Severity = 'hint' | 'information' | 'warning' | 'error';
/** A severity, or `off`, which keeps a rule from running. */
export type SeveritySetting = Severity | 'off';

/** The values of a rule's setting, mildest first. */
export const severitySettings: readonly SeveritySetting[] = ['off', 'hint', 'information', 'warning', 'error'];

/** One replacement in the text; an empty span inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * A way to fix a finding. `preferred` means that no human judgment is needed, so fix-all applies it. At most one fix of
 * a finding is preferred; if the reader must choose, none is.
 */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  readonly command?: FixCommand;
}

/** A fix other than an edit of this text, for the editor to carry out at the finding. */
export type FixCommand =
  | { readonly kind: 'remove-byte-order-mark' }
  /** Reopens or saves the file with another encoding, which the reader chooses. */
  | { readonly kind: 'change-encoding' }
  /** Renames the entity throughout the corpus. */
  | { readonly kind: 'rename'; readonly to: string }
  /** Saves the name's type in the ledger. */
  | { readonly kind: 'set-kind'; readonly type: EntityType };

/** Words in the text that support a finding. */
export interface Evidence extends Span {
  readonly message: string;
}

/** What a rule found: where, why in one sentence, on what evidence, and how to fix it. */
export interface Finding extends Span {
  readonly message: string;
  /** Lower than the rule's own severity if the evidence is weaker than usual. */
  readonly severity?: Severity;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
}

/** What a rule may look at. */
export interface RuleContext {
  readonly analysis: Analysis;
  /** The current day, from the caller's clock. */
  readonly today: IsoDate;
  /** Whether the file began with a byte-order mark, which is not part of the text. */
  readonly hasByteOrderMark: boolean;
  /** The file's encoding; absent if the text is not from a file, or the file has not been read yet. */
  readonly encoding?: FileEncoding | undefined;
  /** Possible dates of the article from its file name and neighboring files; called only when needed. */
  readonly suggestDates: () => readonly KnownDate[];
  /** The range of days in the article's folder; null if unknown. */
  readonly folderRange: () => DayRange | null;
  /** What the corpus knows about the article's entities. */
  readonly corpus: CorpusEntities;
}

/** A diagnostic rule. Adding one is a new file and one line in `rules.ts`. */
export interface Rule {
  /** `group/name`; never changes. */
  readonly code: string;
  readonly defaultSeverity: SeveritySetting;
  /** One sentence for lists and settings. */
  readonly summary: string;
  /** Why it matters and what to do, in Markdown, for the rule's page. */
  readonly explanation: string;
  /** An article that breaks the rule and one that follows it; a test checks both. */
  readonly example: {
    readonly wrong: string;
    readonly right: string;
    /** The article that the rest of the corpus consists of, if the rule looks at it. */
    readonly elsewhere?: string;
    /** The encoding of the wrong article's file, if the rule looks at it. */
    readonly encoding?: FileEncoding;
    /** How often the wrong text must be repeated to be found; once by default. */
    readonly timesOver?: number;
  };
  readonly check: (context: RuleContext) => Finding[];
  /** Like `check`, for a rule that needs several steps on a long article: see `steppedCheck`. */
  readonly checkInSteps?: (context: RuleContext) => Steps<Finding[]>;
}

import { articleEmpty } from './article/articleEmpty';
import { articleNoHeadline } from './article/articleNoHeadline';
import { dateAmbiguousNumeric } from './dates/dateAmbiguousNumeric';
import { dateConflictByline } from './dates/dateConflictByline';
import { dateConflictDateline } from './dates/dateConflictDateline';
import { dateDuplicateHeader } from './dates/dateDuplicateHeader';
import { dateFuture } from './dates/dateFuture';
import { dateImpossible } from './dates/dateImpossible';
import { dateImpossibleInText } from './dates/dateImpossibleInText';
import { dateMalformed } from './dates/dateMalformed';
import { dateMisplaced } from './dates/dateMisplaced';
import { dateMissing } from './dates/dateMissing';
import { dateOutOfRange } from './dates/dateOutOfRange';
import { datePastAfterHeader } from './dates/datePastAfterHeader';
import { dateWeekdayMismatch } from './dates/dateWeekdayMismatch';
import { entityFirstMentionWithoutFullName } from './entities/entityFirstMentionWithoutFullName';
import { entityInconsistentKind } from './entities/entityInconsistentKind';
import { entityInconsistentSpelling } from './entities/entityInconsistentSpelling';
import { entityUndefinedAcronym } from './entities/entityUndefinedAcronym';
import { quoteMixedMarks } from './quotes/quoteMixedMarks';
import { quoteUnattributed } from './quotes/quoteUnattributed';
import { quoteUnbalanced } from './quotes/quoteUnbalanced';
import { quoteWrongWayMark } from './quotes/quoteWrongWayMark';
import type { Rule } from './rule';
import { textControlCharacter } from './text/textControlCharacter';
import { textEncoding } from './text/textEncoding';
import { textMojibake } from './text/textMojibake';
import { textTooLong } from './text/textTooLong';

/** All rules, in the order of their pages. A new rule is a new file and one line here. */
export const rules: readonly Rule[] = [
  dateMissing,
  dateMalformed,
  dateImpossible,
  dateFuture,
  dateDuplicateHeader,
  dateMisplaced,
  dateConflictByline,
  dateConflictDateline,
  dateOutOfRange,
  datePastAfterHeader,
  dateWeekdayMismatch,
  dateImpossibleInText,
  dateAmbiguousNumeric,
  quoteUnbalanced,
  quoteWrongWayMark,
  quoteMixedMarks,
  quoteUnattributed,
  entityInconsistentSpelling,
  entityInconsistentKind,
  entityUndefinedAcronym,
  entityFirstMentionWithoutFullName,
  articleEmpty,
  articleNoHeadline,
  textEncoding,
  textMojibake,
  textControlCharacter,
  textTooLong,
];

import { articleEmpty } from './articleEmpty';
import { articleNoHeadline } from './articleNoHeadline';
import { dateAmbiguousNumeric } from './dateAmbiguousNumeric';
import { dateConflictByline } from './dateConflictByline';
import { dateConflictDateline } from './dateConflictDateline';
import { dateDuplicateHeader } from './dateDuplicateHeader';
import { dateFuture } from './dateFuture';
import { dateImpossible } from './dateImpossible';
import { dateImpossibleInText } from './dateImpossibleInText';
import { dateMalformed } from './dateMalformed';
import { dateMisplaced } from './dateMisplaced';
import { dateMissing } from './dateMissing';
import { dateOutOfRange } from './dateOutOfRange';
import { datePastAfterHeader } from './datePastAfterHeader';
import { dateWeekdayMismatch } from './dateWeekdayMismatch';
import { entityFirstMentionWithoutFullName } from './entityFirstMentionWithoutFullName';
import { entityInconsistentKind } from './entityInconsistentKind';
import { entityInconsistentSpelling } from './entityInconsistentSpelling';
import { entityUndefinedAcronym } from './entityUndefinedAcronym';
import { quoteMixedMarks } from './quoteMixedMarks';
import { quoteUnattributed } from './quoteUnattributed';
import { quoteUnbalanced } from './quoteUnbalanced';
import { quoteWrongWayMark } from './quoteWrongWayMark';
import type { Rule } from './rule';
import { textControlCharacter } from './textControlCharacter';
import { textMojibake } from './textMojibake';

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
  textMojibake,
  textControlCharacter,
];

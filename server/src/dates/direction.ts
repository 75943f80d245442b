/**
 * Where the words around a date point: ahead, back, or to a plan reported in the past tense, `was scheduled for
 * Friday`, whose day may or may not have come.
 */
export type Direction = 'ahead' | 'back' | 'plan';

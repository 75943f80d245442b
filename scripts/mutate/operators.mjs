// The mutation operators: each takes a node of the syntax tree and yields possible replacements.
import * as ast from 'typescript/unstable/ast';

/** Every operator: its name in the report, and a generator of `{ start, end, text }` for one node. */
export const operators = [
  ['comparison', comparison],
  ['logic', logic],
  ['condition', condition],
  ['arithmetic', arithmetic],
  ['number', number],
  ['boolean', boolean],
  ['statement', statement],
  ['returned', returned],
  ['swap', swap],
  ['string', string],
  ['method', method],
  ['await', awaited],
];

const comparisons = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const sums = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '+=': '-=',
  '-=': '+=',
  '>>': '<<',
  '&': '|',
  '|': '&',
};
const methods = Object.fromEntries(
  [
    ['some', 'every'],
    ['min', 'max'],
    ['floor', 'ceil'],
    ['startsWith', 'endsWith'],
    ['indexOf', 'lastIndexOf'],
    ['find', 'findLast'],
    ['trimStart', 'trimEnd'],
    ['toUpperCase', 'toLowerCase'],
  ].flatMap(([left, right]) => [
    [left, right],
    [right, left],
  ]),
);

/** `<` becomes `<=` or `>=`; `===` becomes `!==`. */
function* comparison(node) {
  if (!ast.isBinaryExpression(node)) return;
  for (const other of comparisons[node.operatorToken.getText()] ?? []) yield replace(node.operatorToken, other);
}

/** One side alone of `&&`, `||` and `??`. */
function* logic(node) {
  if (!ast.isBinaryExpression(node) || !['&&', '||', '??'].includes(node.operatorToken.getText())) return;
  yield replace(node, node.left.getText());
  yield replace(node, node.right.getText());
}

/** A condition that always or never holds, or is negated. Endless loops are not worth trying. */
function* condition(node) {
  if (ast.isIfStatement(node)) yield* [replace(node.expression, 'true'), replace(node.expression, 'false')];
  if (ast.isConditionalExpression(node)) yield* [replace(node.condition, 'true'), replace(node.condition, 'false')];
  if (ast.isWhileStatement(node)) yield replace(node.expression, 'false');
  if (ast.isPrefixUnaryExpression(node) && node.getText().startsWith('!')) yield replace(node, node.operand.getText());
}

function* arithmetic(node) {
  if (ast.isBinaryExpression(node)) {
    const other = sums[node.operatorToken.getText()];
    if (other !== undefined) yield replace(node.operatorToken, other);
  }
  if (ast.isPrefixUnaryExpression(node) && /^-[^-]/.test(node.getText())) yield replace(node, node.operand.getText());
}

/** A number one more and one less. */
function* number(node) {
  if (!ast.isNumericLiteral(node) || isName(node)) return;
  const value = Number(node.getText().replaceAll('_', ''));
  yield replace(node, `${value + 1}`);
  yield replace(node, value < 1 ? `(${value - 1})` : `${value - 1}`);
}

function* boolean(node) {
  if (node.kind === ast.SyntaxKind.TrueKeyword) yield replace(node, 'false');
  if (node.kind === ast.SyntaxKind.FalseKeyword) yield replace(node, 'true');
}

/** An omitted call, assignment, early return or jump. */
function* statement(node) {
  const isEffect = ast.isExpressionStatement(node) && !ast.isAwaitExpression(node.expression);
  const isJump = ast.isReturnStatement(node) || ast.isContinueStatement(node) || ast.isBreakStatement(node);
  if (isEffect || isJump) yield replace(node, ';');
}

/** A function that returns nothing. */
function* returned(node) {
  const value = ast.isReturnStatement(node) ? node.expression : ast.isArrowFunction(node) ? node.body : undefined;
  if (value === undefined || ast.isBlock(value)) return;
  for (const nothing of ['null', 'undefined', '[]']) if (value.getText() !== nothing) yield replace(value, nothing);
}

/** Swapped neighbors: two arguments, or the values of two fields. The compiler catches those of different types. */
function* swap(node) {
  const isCall = ast.isCallExpression(node) || ast.isNewExpression(node);
  const list = isCall ? (node.arguments ?? []) : ast.isObjectLiteralExpression(node) ? node.properties : [];
  for (let at = 0; at + 1 < list.length; at++) {
    const [left, right] = [list[at], list[at + 1]];
    if (isCall) yield exchange([left, right], [right.getText(), left.getText()]);
    else if (isField(left) && isField(right)) yield exchange([left, right], [field(left, right), field(right, left)]);
  }
}

/** A different string in a comparison. */
function* string(node) {
  if (!ast.isStringLiteral(node) || !ast.isBinaryExpression(node.parent)) return;
  if (['===', '!=='].includes(node.parent.operatorToken.getText()))
    yield replace(node, node.text === '' ? "'~'" : "''");
}

function* method(node) {
  if (!ast.isCallExpression(node) || !ast.isPropertyAccessExpression(node.expression)) return;
  const name = node.expression.name;
  const other = methods[name.getText()];
  if (other !== undefined) yield replace(name, other);
}

function* awaited(node) {
  if (ast.isAwaitExpression(node)) yield replace(node, node.expression.getText());
}

function replace(node, text) {
  return { start: node.getStart(), end: node.end, text };
}

function exchange([left, right], [first, second]) {
  const between = left.getSourceFile().text.slice(left.end, right.getStart());
  return { start: left.getStart(), end: right.end, text: first + between + second };
}

function isField(node) {
  return ast.isPropertyAssignment(node) || ast.isShorthandPropertyAssignment(node);
}

/** A field with the value of another one. */
function field(node, other) {
  const value = ast.isPropertyAssignment(other) ? other.initializer : other.name;
  return `${node.name.getText()}: ${value.getText()}`;
}

function isName(node) {
  return ast.isPropertyAssignment(node.parent) && node.parent.name === node;
}

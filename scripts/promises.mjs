// Type-aware lint for floating promises: an unhandled rejection ends the server's process. Biome's own rule does not see
// types from packages, and accepts `void`, which handles no rejection. Run by `npm run lint`.
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API, SignatureKind, TypeFlags } from 'typescript/unstable/sync';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The code that is shipped. */
const product = ['client/src', 'server/src'];
/** Functions that handle the rejection of a callback's promise, though their types do not say so. */
const takesPromises = new Set(['registerCommand', 'withProgress']);

/**
 * The places in the product, or in the files next to another project's `config`, where a promise floats:
 * `file:line: what`. A promise is handled if it is awaited, returned, stored, or given a rejection handler; `void` does not
 * count.
 */
export function floatingPromises(config = null) {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [config ?? join(root, 'tsconfig.json')] }).getProjects();
    const folders = config === null ? product.map((it) => join(root, it)) : [dirname(config)];
    const names = project.program.getSourceFileNames().filter((name) => folders.some((it) => isBelow(name, it)));
    return names.flatMap((name) => faultsIn(project.program.getSourceFile(name), project.checker));
  } finally {
    api.close();
  }
}

function isBelow(name, folder) {
  return !relative(folder, name).startsWith('..');
}

function faultsIn(file, checker) {
  const statements = [];
  const callbacks = [];
  const visit = (node) => {
    if (node.kind === SyntaxKind.ExpressionStatement) statements.push(...leavesOf(node.expression));
    else if (node.kind === SyntaxKind.VoidExpression) statements.push(...leavesOf(node.expression));
    else if (isFunction(node)) callbacks.push(node);
    node.forEachChild(visit);
  };
  file.forEachChild(visit);
  const isThenable = thenables(checker);
  const types = checker.getTypeAtLocation(statements);
  const left = statements.filter((node, index) => isThenable(types[index]) && !isHandled(node));
  const misused = callbacks.filter((node) => isMisused(node, checker, isThenable));
  const words = (node, what) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return `${relative(root, file.fileName)}:${line + 1}: ${what}`;
  };
  return [
    ...[...new Set(left)].map((node) => words(node, 'this promise is not handled')),
    ...misused.map((node) => words(node, 'an async function is passed where its promise is ignored')),
  ];
}

function isFunction({ kind }) {
  return kind === SyntaxKind.ArrowFunction || kind === SyntaxKind.FunctionExpression;
}

/** The expressions whose value a statement discards: of `a && b()` only the last, of `a ? b() : c()` both. */
function leavesOf(node) {
  switch (node.kind) {
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.NonNullExpression:
      return leavesOf(node.expression);
    case SyntaxKind.ConditionalExpression:
      return [...leavesOf(node.whenTrue), ...leavesOf(node.whenFalse)];
    case SyntaxKind.BinaryExpression: {
      const { kind } = node.operatorToken;
      const isAssignment = kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
      return isAssignment ? [] : leavesOf(node.right);
    }
    case SyntaxKind.AwaitExpression:
    case SyntaxKind.VoidExpression:
      return [];
    default:
      return [node];
  }
}

/** Whether a chain of calls ends by handling rejections: `.catch(…)`, or `.then(…, …)`. */
function isHandled(node) {
  if (node.kind !== SyntaxKind.CallExpression || node.expression.kind !== SyntaxKind.PropertyAccessExpression)
    return false;
  const { name, expression } = node.expression;
  if (name.text === 'catch') return node.arguments.length > 0;
  if (name.text === 'then') return node.arguments.length > 1;
  return name.text === 'finally' && isHandled(expression);
}

/** Whether a function returns a promise where its caller expects nothing, or does not say. */
function isMisused(node, checker, isThenable) {
  const [own] = checker.getSignaturesOfType(checker.getTypeAtLocation(node), SignatureKind.Call);
  if (own === undefined || !isThenable(checker.getReturnTypeOfSignature(own))) return false;
  const call = node.parent;
  const callee = call?.kind === SyntaxKind.CallExpression && call.expression !== node ? call.expression : null;
  if (takesPromises.has(callee?.name?.text ?? callee?.text)) return false;
  const expected = checker.getContextualType(node);
  if (expected === undefined) return false;
  const constituents = expected.flags & TypeFlags.Union ? expected.getTypes() : [expected];
  const returns = constituents
    .flatMap((it) => checker.getSignaturesOfType(it, SignatureKind.Call))
    .map((it) => checker.getReturnTypeOfSignature(it));
  return (
    returns.length > 0 &&
    returns.every((it) => (it.flags & (TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Any)) !== 0)
  );
}

/** A test for thenable types that caches its answers, since each costs a request to the compiler. */
function thenables(checker) {
  const known = new Map();
  const ask = (type) => {
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return false;
    if (type.flags & TypeFlags.Union) return type.getTypes().some(isThenable);
    if (checker.isArrayType(type)) return checker.getTypeArguments(type).some(isThenable);
    return checker.getPropertyOfType(checker.getApparentType(type) ?? type, 'then') !== undefined;
  };
  const isThenable = (type) => {
    if (type === undefined) return false;
    if (!known.has(type.id)) known.set(type.id, ask(type));
    return known.get(type.id);
  };
  return isThenable;
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  const [, , config] = process.argv;
  const faults = floatingPromises(config === undefined ? null : resolve(config));
  for (const it of faults) console.error(it);
  if (faults.length > 0) console.error('Await it, return it, or handle its rejection: .catch((error) => …).');
  process.exitCode = faults.length === 0 ? 0 : 1;
}

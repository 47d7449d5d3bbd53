/**
 * Which functions of the product read what comes from outside. One does that
 *   - takes *content* (bytes, a stream, or a text or unknown value that is not the name of a place) and gives it to a decoder,
 *     or is called read…, decode…, parse… or open…;
 *   - hands content on to one of those, and is exported: what it adds is tried with it;
 *   - or, in the shell, decodes what it took from the disk itself.
 * One that is not exported counts with the exported ones of its file, and where there is none by itself.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from '@babel/parser';
import { listFiles } from './files.mjs';

const bytes = /\b(Bytes|Uint8Array|Uint8ClampedArray|Buffer|ArrayBuffer|Blob|File|ReadableStream)\b/;
const text = /^:\s*(string|unknown)(\s*\|\s*(null|undefined))*$/;
/** A text that is no content: what something is called, or what a person says to be let in. */
const placeName =
  /^(path|name|folder|dossier|section|id|vault|seat|language|entity|scope|kind|slot|query|service|person|passphrase|url|what)$/i;
const readerName = /^(read|decode|parse|open)([A-Z]|$)/;
const decoderOfOurs = /#(decode|decodeInPlace|decodeByteStrings|fromUtf8)$/;
const notParsing = /^(Date|path|posix)\./;

/**
 * @typedef {object} Found one function
 * @property {string} id file#name, or file#Class.method
 * @property {string} file
 * @property {boolean} exported
 * @property {boolean} takesContent
 * @property {readonly string[]} calls what it gives content to
 * @property {readonly string[]} decodes decoders it calls with anything
 */

/** @param {string} root */
export function readersIn(root) {
  const all = ['electron', 'renderer', 'shared']
    .flatMap((folder) => listFiles(root, folder))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .flatMap((file) => functionsOf(file, readFileSync(join(root, file), 'utf8')));
  const first = all.filter((each) => readsItself(each));
  const ids = new Set(first.map(({ id }) => id));
  const handing = all.filter((each) => each.exported && !ids.has(each.id) && each.calls.some((call) => ids.has(call)));
  const doors = new Set([...first.filter(({ exported }) => exported), ...handing].map(({ file }) => file));
  const readers = [...first.filter((each) => each.exported || !doors.has(each.file)), ...handing];
  return { readers: readers.map(({ id }) => id).sort(), functions: new Set(all.map(({ id }) => id)) };
}

/** @param {Found} found */
function readsItself({ id, file, takesContent, calls, decodes }) {
  const name = id.split(/[#.]/).at(-1) ?? '';
  if (takesContent && (readerName.test(name) || calls.some(isDecoder))) return true;
  return file.startsWith('electron/') && decodes.length > 0;
}

/** @param {string} call */
const isDecoder = (call) =>
  decoderOfOurs.test(call) ||
  call === 'DataView' ||
  call === 'TextDecoder.decode' ||
  (/\.(safeParse|parse)$/.test(call) && !notParsing.test(call));

/** @typedef {import('@babel/types').Node} Node */
/** @typedef {import('@babel/types').FunctionDeclaration | import('@babel/types').ClassMethod | import('@babel/types').ArrowFunctionExpression | import('@babel/types').FunctionExpression} Fn */

/** @param {string} file @param {string} source @returns {Found[]} */
export function functionsOf(file, source) {
  const { program } = parse(source, {
    sourceType: 'module',
    plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'],
  });
  const imports = importedNames(file, program.body);
  const named = program.body.flatMap((node) => {
    const exported = node.type === 'ExportNamedDeclaration' && node.declaration ? node.declaration : null;
    return declared(exported ?? node).map(({ name, fn }) => ({ name, fn, exported: exported !== null }));
  });
  const here = new Set(named.map(({ name }) => name));
  /** @param {string} call */
  const whole = (call) => imports.get(call) ?? (here.has(call) ? `${file}#${call}` : call);
  return named.map(({ name, fn, exported }) => {
    const content = contentOf(fn, source);
    const calls = callsIn(fn.body);
    return {
      id: `${file}#${name}`,
      file,
      exported,
      takesContent: content.size > 0,
      calls: calls.filter(({ given }) => given.some((each) => content.has(each))).map(({ to }) => whole(to)),
      decodes: calls.map(({ to }) => whole(to)).filter((to) => to !== 'DataView' && isDecoder(to)),
    };
  });
}

/** @param {string} file @param {readonly import('@babel/types').Statement[]} body @returns {Map<string, string>} */
function importedNames(file, body) {
  const names = new Map();
  for (const node of body) {
    if (node.type !== 'ImportDeclaration' || !node.source.value.startsWith('.')) continue;
    const from = posix.join(posix.dirname(file), node.source.value);
    for (const each of node.specifiers)
      if (each.type === 'ImportSpecifier' && each.imported.type === 'Identifier')
        names.set(each.local.name, `${from}#${each.imported.name}`);
  }
  return names;
}

/** @param {Node} node @returns {{ name: string, fn: Fn }[]} */
function declared(node) {
  if (node.type === 'FunctionDeclaration' && node.id) return [{ name: node.id.name, fn: node }];
  if (node.type === 'VariableDeclaration')
    return node.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
        ? [{ name: id.name, fn: init }]
        : [],
    );
  if (node.type !== 'ClassDeclaration' || !node.id) return [];
  const owner = node.id.name;
  return node.body.body.flatMap((each) =>
    each.type === 'ClassMethod' && each.key.type === 'Identifier' && each.accessibility !== 'private'
      ? [{ name: `${owner}.${each.key.name}`, fn: each }]
      : [],
  );
}

/**
 * Names of the parameters that are content, those of functions inside it too: some make a reader and give it away.
 * @param {Fn} fn
 * @param {string} source
 * @returns {Set<string>}
 */
function contentOf(fn, source) {
  const names = new Set();
  /** @type {Fn['params'][number][]} */
  const parameters = [];
  walk(fn, (each) => isFunction(each) && parameters.push(...each.params));
  for (const each of parameters) {
    const parameter = each.type === 'AssignmentPattern' ? each.left : each;
    const type = 'typeAnnotation' in parameter ? parameter.typeAnnotation : null;
    if (!type) continue;
    const said = source.slice(type.start ?? 0, type.end ?? 0);
    const isPlace = parameter.type === 'Identifier' && placeName.test(parameter.name);
    if (bytes.test(said) || (text.test(said) && !isPlace)) for (const name of namesIn(parameter)) names.add(name);
  }
  return names;
}

/** @param {Node | null | undefined} body @returns {{ to: string, given: readonly string[] }[]} */
function callsIn(body) {
  /** @type {{ to: string, given: readonly string[] }[]} */
  const found = [];
  walk(body, (node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
    found.push({ to: calledName(node.callee), given: node.arguments.flatMap((each) => [...namesIn(each)]) });
  });
  return found;
}

/** @param {Node} callee */
function calledName(callee) {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return '';
  const { object, property } = callee;
  if (object.type === 'NewExpression' && object.callee.type === 'Identifier')
    return `${object.callee.name}.${property.name}`;
  return `${object.type === 'Identifier' ? object.name : ''}.${property.name}`;
}

/** @param {Node} node @returns {Set<string>} */
function namesIn(node) {
  const names = new Set();
  walk(node, (each) => each.type === 'Identifier' && names.add(each.name));
  return names;
}

/** Every node below, types left out. @param {unknown} node @param {(node: Node) => void} visit */
function walk(node, visit) {
  if (!isNode(node)) return;
  visit(node);
  for (const [key, each] of Object.entries(node)) {
    if (key === 'typeAnnotation') continue;
    for (const one of Array.isArray(each) ? each : [each]) walk(one, visit);
  }
}

/** @param {Node} node @returns {node is Fn} */
const isFunction = (node) =>
  ['FunctionDeclaration', 'ClassMethod', 'ArrowFunctionExpression', 'FunctionExpression'].includes(node.type);

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/**
 * What of this project an image is built from: `.dockerignore` read as the engine reads it, and the two promises that only
 * break on somebody else's machine. What is copied is there, and nothing in the context imports what was left out.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { projectFiles } from './project-files.mjs';

const escaped = (text) => text.replaceAll(/[.+^$()|{}\\]/g, String.raw`\$&`);

/** One line of `.dockerignore`: what it names, and everything below that. */
function ruleOf(line) {
  const back = line.startsWith('!');
  const pattern = path.posix.normalize(back ? line.slice(1).trim() : line).replace(/^\/|\/$/g, '');
  const parts = pattern.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : escaped(part);
  });
  return { back, matches: new RegExp(`^${parts.join('')}(?:/.*)?$`) };
}

/** Whether a `.dockerignore` leaves a file out. The last line that names it decides. */
export function leavesOut(ignore) {
  const lines = ignore.split('\n').map((line) => line.trim());
  const rules = lines.filter((line) => line !== '' && !line.startsWith('#')).map(ruleOf);
  return (file) => rules.findLast(({ matches }) => matches.test(file))?.back === false;
}

/** Every file of a folder of the context, or the file itself. */
const under = (files, source) => {
  const place = path.posix.normalize(source).replace(/\/$/, '');
  return place === '.' ? files : files.filter((file) => file === place || file.startsWith(`${place}/`));
};

/** COPY of something `.dockerignore` leaves out, or that is not there. */
export function copyComplaints(dockerfile, files, isLeftOut) {
  const copies = DockerfileParser.parse(dockerfile).getCOPYs();
  const local = copies.filter((copy) => copy.getFromFlag() === null);
  const sources = local.flatMap((copy) => copy.getArguments().slice(0, -1));
  return sources.flatMap((argument) => {
    const source = argument.getValue();
    const found = under(files, source);
    if (found.length === 0) return [`Dockerfile: COPY ${source}: no such file`];
    return found.every(isLeftOut) ? [`Dockerfile: COPY ${source}: .dockerignore leaves it out`] : [];
  });
}

const code = /\.(?:ts|mjs|cjs|js)$/;
const configuration = /(?:^|\/)tsconfig[^/]*\.json$/;
const imported = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"]+)['"]/g;
const extended = /"extends":\s*"([^"]+)"/g;

/** What a file asks for by name: imports of code, the base of a TypeScript configuration. */
function namesIn(file, text) {
  if (code.test(file)) return [...text.matchAll(imported)].map(([, name]) => name);
  return configuration.test(file) ? [...text.matchAll(extended)].map(([, name]) => name) : [];
}

const endings = ['', '.ts', '.mjs', '.cjs', '.js', '.json', '/index.ts'];

/** The file of the project that a name leads to; packages lead to none. */
function targetOf(name, from, { known, doors }) {
  if (!name.startsWith('.')) return doors[name] && path.posix.normalize(doors[name][0]);
  const place = path.posix.join(path.posix.dirname(from), name);
  return endings.map((ending) => `${place}${ending}`).find((file) => known.has(file));
}

/** Files that go along and ask for one that stays behind. */
export function importComplaints({ files, isLeftOut, read, doors }) {
  const known = new Set(files);
  const context = files.filter((file) => !isLeftOut(file) && (code.test(file) || configuration.test(file)));
  return context.flatMap((file) => {
    const targets = namesIn(file, read(file)).map((name) => targetOf(name, file, { known, doors }));
    const missing = targets.filter((target) => target !== undefined && isLeftOut(target));
    return missing.map((target) => `${file} needs ${target}, which .dockerignore leaves out`);
  });
}

/** What is wrong with the build context of this project. */
export function contextComplaints(root, ignore = readFileSync(path.join(root, '.dockerignore'), 'utf8')) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  const files = projectFiles(root);
  const isLeftOut = leavesOut(ignore);
  const doors = JSON.parse(read('tsconfig.base.json')).compilerOptions.paths;
  return [
    ...copyComplaints(read('Dockerfile'), files, isLeftOut),
    ...importComplaints({ files, isLeftOut, read, doors }),
  ];
}

/**
 * The style sheets of the dashboard hold nothing that no page asks for: each class stands in a template or in a string of
 * class names, each token is read by a `var()`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Plain, runMain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';
import { projectFiles } from './project-files.mjs';

const folder = 'apps/dashboard/src/styles/';
const words = (text) => text.split(/\s+/).filter((word) => word !== '');
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

/** The classes that style sheets select, and the tokens they set. */
export function definedIn(css) {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const selectors = all(bare, /([^{};]+)\{/g).filter((selector) => !selector.trim().startsWith('@'));
  return {
    classes: new Set(selectors.flatMap((selector) => all(selector, /\.([a-zA-Z][\w-]*)/g))),
    tokens: new Set(all(bare, /(--[\w-]+)\s*:/g)),
  };
}

/** Class names a file speaks of. A string counts when each of its words is one: `'ax m'`, but not `'in the morning'`; of `d${hue}` every number does. */
function classesIn(text, classes) {
  const attributes = all(text, /\bclass="([^"]*)"/g).flatMap(words);
  const bound = all(text, /\bclass\.([\w-]+)/g);
  const built = all(text, /[`\s]([a-z][\w-]*-|[a-z])\$\{[^}`]*\}/g);
  const numbered = [...classes].filter((name) => built.some((start) => /^\d+$/.test(name.replace(start, ''))));
  const strings = all(text, /'([^'\n]*)'/g)
    .map(words)
    .filter((names) => names.every((name) => classes.has(name)));
  return [...attributes, ...bound, ...numbered, ...strings.flat()];
}

/** What style sheets define and nothing uses. Tokens may be read by styles, classes only by what is on a page. */
export function unusedStyles(css, others) {
  const { classes, tokens } = definedIn(css);
  const spoken = new Set(others.flatMap((text) => classesIn(text, classes)));
  const read = new Set([css, ...others].flatMap((text) => all(text, /var\(\s*(--[\w-]+)/g)));
  return [
    ...[...classes].filter((name) => !spoken.has(name)).map((name) => `.${name}`),
    ...[...tokens].filter((name) => !read.has(name)),
  ];
}

/** The same over the files of this project. */
export function unusedHere(root = projectDir) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  const files = projectFiles(root).filter((file) => /^(?:apps\/dashboard|libs)\/.*\.(?:ts|html|css)$/.test(file));
  const sheets = files.filter((file) => file.startsWith(folder) && file.endsWith('.css'));
  const others = files.filter((file) => !file.startsWith(folder) && !file.endsWith('.spec.ts'));
  return unusedStyles(sheets.map(read).join('\n'), others.map(read));
}

if (process.argv[1] === import.meta.filename) {
  await runMain(() => {
    const unused = unusedHere();
    if (unused.length > 0) throw new Plain(`Nothing uses these styles of ${folder}: ${unused.join(', ')}`);
  });
}

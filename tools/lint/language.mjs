/**
 * Person-first language: no word that labels a person stands in code, templates, seeds, documents or sample data.
 * The words are in `language.json`; the files that have to name them are listed there too, each with its reason.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Plain, runMain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';
import { projectFiles } from './project-files.mjs';

const rules = JSON.parse(readFileSync(path.join(import.meta.dirname, 'language.json'), 'utf8'));
const readable = /\.(ts|mjs|cjs|js|html|css|md|json|ya?ml|sql|svg)$/;
const patterns = rules.avoid.map(({ pattern, say }) => ({ pattern: new RegExp(pattern, 'giu'), say }));

/** Every word of the list in a text, with its line. Fixed phrases (a therapy by its name, an option of a tool) do not count. */
export function findWords(text) {
  const exempt = new RegExp(rules.exceptions.join('|'), 'giu');
  return text.split('\n').flatMap((line, index) => {
    const judged = line.replace(exempt, (words) => ' '.repeat(words.length));
    return patterns.flatMap(({ pattern, say }) =>
      [...judged.matchAll(pattern)].map((match) => ({ line: index + 1, word: match[0], say })),
    );
  });
}

/** Findings over all files of the project that people read. */
export function checkLanguage(root = projectDir) {
  const files = projectFiles(root).filter((file) => readable.test(file) && file !== 'package-lock.json');
  const judged = files.filter((file) => !rules.allowed.some(({ file: allowed }) => allowed === file));
  return judged.flatMap((file) =>
    findWords(readFileSync(path.join(root, file), 'utf8')).map((found) => ({ file, ...found })),
  );
}

if (process.argv[1] === import.meta.filename) {
  await runMain(() => {
    const found = checkLanguage();
    for (const { file, line, word, say } of found) console.log(`${file}:${line}  "${word}": say ${say}`);
    if (found.length > 0) throw new Plain(`${found.length} words that label people.`);
  });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The JavaScript file behind a command that a package brings, so that it runs under our Node on every system. */
export function packageBin(root, name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

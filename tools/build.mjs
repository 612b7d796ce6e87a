/** `npm run build`: API and dashboard into dist/, unless dist already holds exactly these sources. */
import { runMain } from './console/plain.mjs';
import { step } from './console/progress.mjs';
import { buildIfChanged } from './start/build.mjs';

await runMain(() =>
  step('Build: API and dashboard', async (say) => say((await buildIfChanged()) ? 'built' : 'unchanged')),
);

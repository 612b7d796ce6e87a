import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { paths } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const alias = Object.fromEntries(Object.entries(paths).map(([name, [file]]) => [`${name}$`, path.resolve(root, file)]));

/** Our own code is bundled; packages stay outside and are imported as the modules they are. */
const compiler = webpack({
  mode: 'none',
  target: 'node24',
  context: root,
  entry: {
    main: './apps/api/src/main.ts',
    cli: './apps/api/src/cli.ts',
    'report-worker': './libs/exchange/api/src/report/report-worker.ts',
  },
  output: {
    path: path.join(root, 'dist/apps/api'),
    filename: '[name].js',
    module: true,
    chunkFormat: 'module',
    library: { type: 'module' },
    clean: true,
  },
  experiments: { outputModule: true },
  resolve: { extensions: ['.ts', '.js'], alias },
  externalsType: 'module-import',
  externals: [
    ({ request }, done) => {
      const ours = request.startsWith('.') || path.isAbsolute(request) || request.startsWith('@cairn/');
      return ours ? done() : done(undefined, request.startsWith('node:') ? `module ${request}` : `module ${request}`);
    },
  ],
  module: {
    // import.meta.url stays what it is where the file runs, not where it was built.
    parser: { javascript: { importMeta: false, createRequire: false } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2024',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            keepClassNames: true,
          },
          module: { type: 'es6' },
        },
      },
    ],
  },
  devtool: 'source-map',
  optimization: { minimize: false, moduleIds: 'named' },
  performance: { hints: false },
  stats: 'errors-warnings',
});

compiler.run((error, stats) => {
  if (error !== null && error !== undefined) throw error;
  const text = stats.toString({ preset: 'errors-warnings', colors: false });
  if (text !== '') console.log(text);
  if (stats.hasErrors()) process.exitCode = 1;
  else writeFileSync(path.join(root, 'dist/apps/api/package.json'), '{ "type": "module" }\n');
  compiler.close(() => undefined);
});

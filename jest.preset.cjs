const path = require('node:path');
const { readFileSync } = require('node:fs');

const { paths } = JSON.parse(readFileSync(path.join(__dirname, 'tsconfig.base.json'), 'utf8')).compilerOptions;
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([name, [file]]) => [`^${name}$`, path.join(__dirname, file)]),
);

const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Pure and server code: swc to CommonJS in Node. */
const node = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  passWithNoTests: true,
  // A busy machine is slow, not wrong: no test here is about time.
  testTimeout: 30_000,
};

/** Angular code: compiled by the Angular preset, in jsdom. */
const web = {
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: [path.join(__dirname, 'tools/jest/setup-web.ts')],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      {
        tsconfig: path.join(__dirname, 'tools/jest/tsconfig.json'),
        stringifyContentPathRegex: '\\.html$',
        useESM: true,
      },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!qr/|.*\\.mjs$)'],
  moduleNameMapper,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  passWithNoTests: true,
  // A busy machine is slow, not wrong: no test here is about time.
  testTimeout: 30_000,
};

module.exports = { node, web };

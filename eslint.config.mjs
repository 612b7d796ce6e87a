import { builtinModules } from 'node:module';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const upTo = (...scopes) => scopes.map((scope) => `scope:${scope}`);
const FLOOR = upTo('patients', 'identity', 'shared');
const serverOnly = ['@nestjs/*', 'typeorm', 'pg', 'fastify', '@fastify/*'];
const browserOnly = ['@angular/*'];

/** One row per table line of docs/architecture.md; the type row and the scope row must both hold. */
const depConstraints = [
  {
    sourceTag: 'type:app-api',
    onlyDependOnLibsWithTags: ['type:api', 'type:domain', 'type:util'],
    bannedExternalImports: browserOnly,
  },
  {
    sourceTag: 'type:app-web',
    onlyDependOnLibsWithTags: ['type:web', 'type:view', 'type:data-access', 'type:ui', 'type:domain', 'type:util'],
    bannedExternalImports: serverOnly,
  },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: ['type:api', 'type:domain', 'type:util'],
    bannedExternalImports: browserOnly,
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:view', 'type:data-access', 'type:ui', 'type:domain', 'type:util'],
    bannedExternalImports: serverOnly,
  },
  {
    sourceTag: 'type:view',
    onlyDependOnLibsWithTags: ['type:view', 'type:ui', 'type:domain', 'type:util'],
    bannedExternalImports: serverOnly,
  },
  {
    sourceTag: 'type:data-access',
    onlyDependOnLibsWithTags: ['type:data-access', 'type:domain', 'type:util'],
    bannedExternalImports: serverOnly,
  },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:util'], bannedExternalImports: serverOnly },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain', 'type:util'],
    bannedExternalImports: [...serverOnly, ...browserOnly, 'rxjs'],
  },
  {
    sourceTag: 'type:util',
    onlyDependOnLibsWithTags: ['type:util'],
    bannedExternalImports: [...serverOnly, ...browserOnly, 'rxjs'],
  },
  { sourceTag: 'scope:app', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: upTo('shared') },
  { sourceTag: 'scope:identity', onlyDependOnLibsWithTags: upTo('identity', 'shared') },
  { sourceTag: 'scope:patients', onlyDependOnLibsWithTags: FLOOR },
  { sourceTag: 'scope:tracking', onlyDependOnLibsWithTags: [...upTo('tracking'), ...FLOOR] },
  { sourceTag: 'scope:assessment', onlyDependOnLibsWithTags: [...upTo('assessment'), ...FLOOR] },
  {
    sourceTag: 'scope:insight',
    onlyDependOnLibsWithTags: [...upTo('insight', 'assessment', 'tracking'), ...FLOOR],
  },
  {
    sourceTag: 'scope:care',
    onlyDependOnLibsWithTags: [...upTo('care', 'insight', 'assessment', 'tracking'), ...FLOOR],
  },
  {
    sourceTag: 'scope:exchange',
    onlyDependOnLibsWithTags: [...upTo('exchange', 'care', 'insight', 'assessment', 'tracking'), ...FLOOR],
  },
];

const drawing = { regex: '^(chart\\.js|chartjs-plugin-annotation)(/|$)' };
const ofNode = { regex: `^(node:|(${builtinModules.join('|')})(/|$))`, message: 'This room runs in the browser, too.' };

/** What a whole project may have in one corner, or as a type only, so that no row above can say it. */
const restrictedIn = (files, ignores, ...patterns) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

/** Rules that hold wherever TypeScript runs. */
const houseRules = {
  '@nx/enforce-module-boundaries': [
    'error',
    { allowCircularSelfDependency: false, enforceBuildableLibDependency: true, allow: [], depConstraints },
  ],
  'import-x/no-cycle': ['error', { ignoreExternal: true }],
  'import-x/no-default-export': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/strict-boolean-expressions': [
    'error',
    {
      allowNumber: false,
      allowNullableNumber: false,
      allowString: true,
      allowNullableString: true,
      allowNullableBoolean: true,
      allowNullableObject: true,
    },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 8],
  'max-params': ['error', 4],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'chart.js/auto', message: 'Register the controllers that are used.' },
        {
          name: '@nestjs/typeorm',
          importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'],
          message: 'Ask the clinic scope for a repository: scope.of(Entity).',
        },
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "ImportDeclaration[source.value='zod'] > :matches(ImportDefaultSpecifier, ImportSpecifier)",
      message: "import * as z from 'zod' (the default object carries every locale into the bundle).",
    },
    { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: 'Text is rendered as text.' },
    { selector: 'Identifier[name=/^bypassSecurityTrust/]', message: 'Text is rendered as text.' },
    {
      selector: "CallExpression[callee.property.name='query'] > TemplateLiteral[expressions.length>0]:first-child",
      message: 'Pass values as parameters.',
    },
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: 'Only apps/api/src/env.ts reads the environment.',
    },
  ],
};

/** pdfkit's save() takes nothing; that of a repository takes the row. */
const noSave = {
  selector: "CallExpression[callee.property.name='save'][arguments.length>0]",
  message: 'save() is slow and loses updates: insert a new row through the query builder.',
};
const scopeOwner = 'libs/shared/api/src/scope/**/*.ts';
/** SET LOCAL and DDL take no parameters: their few values are checked ids and constants of our own. */
const withoutParameters = [scopeOwner, 'apps/api/src/database/**/*.ts'];
const templatesInQueries = /> TemplateLiteral/;
const angularCode = ['libs/*/{ui,web,view,session,context}/**/*.ts', 'apps/dashboard/**/*.ts'];

export default [
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.nx/**',
      '.angular/**',
      'coverage/**',
      'tmp/**',
      'tools/generators/**/files/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx, 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: { 'import-x/resolver-next': [], 'import-x/extensions': ['.ts'] },
    rules: houseRules,
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: [
      scopeOwner,
      'apps/api/src/database/**',
      'apps/api/src/**/*.module.ts',
      'apps/api/src/{main,cli}.ts',
      'apps/*-e2e/**',
      '**/*.spec.ts',
      '**/testing/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...houseRules['no-restricted-imports'][1].paths,
            {
              name: 'typeorm',
              importNames: ['DataSource', 'EntityManager', 'QueryRunner', 'createConnection'],
              message: 'Only the clinic scope opens connections.',
            },
            { name: 'pg', message: 'Only the clinic scope talks to the driver.' },
          ],
          patterns: [{ group: ['@cairn/*/testing'], message: 'What specs share ships nowhere.' }],
        },
      ],
    },
  },
  {
    files: [
      '**/*.spec.ts',
      '**/testing/**/*.ts',
      'apps/*-e2e/**/*.ts',
      'apps/api/src/database/**/*.ts',
      'tools/**/*.ts',
    ],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      complexity: 'off',
      'max-params': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // The e2e projects put the whole product together themselves, and borrow the test server of tools.
  { files: ['apps/*-e2e/**/*.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    files: ['libs/*/api/**/*.ts', 'apps/api/src/**/*.ts'],
    rules: { 'no-restricted-syntax': [...houseRules['no-restricted-syntax'], noSave] },
  },
  {
    files: withoutParameters,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...houseRules['no-restricted-syntax'].filter(({ selector }) => !templatesInQueries.test(selector)),
        noSave,
      ],
    },
  },
  // The thread that prints reports draws; no other server code does.
  restrictedIn(['libs/*/api/**/*.ts'], ['libs/exchange/api/src/report/pdf/**'], {
    ...drawing,
    message: 'Only the report worker draws on the server.',
  }),
  restrictedIn(
    ['libs/*/{domain,charts}/**/*.ts', 'libs/shared/util/**/*.ts'],
    ['**/*.spec.ts', '**/testing/**'],
    { ...drawing, allowTypeImports: true, message: 'A chart is data here: import its types.' },
    ofNode,
  ),
  {
    files: ['apps/api/src/env.ts', 'apps/*-e2e/**/*.ts', 'tools/**/*.ts', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off', 'import-x/no-default-export': 'off' },
  },
  ...angular.configs.tsRecommended.map((config) => ({
    ...config,
    files: angularCode,
  })),
  {
    files: angularCode,
    processor: angular.processInlineTemplates,
    rules: {
      // A row of a table must stay a `tr`, so a component may also stand at an attribute.
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'cairn', style: 'kebab-case' },
          { type: 'attribute', prefix: 'cairn', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'cairn', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  {
    files: ['libs/*/*/src/*/**/index.ts', 'apps/*/src/**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'src/index.ts is the only door of a library.' },
      ],
    },
  },
  ...[...angular.configs.templateRecommended, ...angular.configs.templateAccessibility].map((config) => ({
    ...config,
    files: ['**/*.html'],
  })),
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
];

const { node } = require('../../jest.preset.cjs');

module.exports = {
  ...node,
  displayName: 'api-e2e',
  globalSetup: '<rootDir>/global-setup.mjs',
  globalTeardown: '<rootDir>/global-teardown.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
  passWithNoTests: false,
};

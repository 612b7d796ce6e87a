const { node } = require('../../jest.preset.cjs');

module.exports = {
  ...node,
  displayName: 'dashboard-e2e',
  globalSetup: '<rootDir>/global-setup.mjs',
  globalTeardown: '<rootDir>/global-teardown.mjs',
  testTimeout: 90_000,
  maxWorkers: 2,
  passWithNoTests: false,
};

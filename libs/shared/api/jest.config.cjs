const { node } = require('../../../jest.preset.cjs');

module.exports = { ...node, displayName: 'shared-api' };

const { node } = require('../../../jest.preset.cjs');

module.exports = { ...node, displayName: 'care-domain' };

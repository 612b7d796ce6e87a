const { web } = require('../../../jest.preset.cjs');

module.exports = { ...web, displayName: 'care-web' };

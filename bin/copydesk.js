#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

if (!existsSync(join(__dirname, '..', 'dist', 'cli.js'))) {
  console.error('copydesk: not built yet. Run “npm ci --ignore-scripts” and “npm run build” in its folder.');
  process.exit(2);
}
require('../dist/cli.js');

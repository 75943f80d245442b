#!/usr/bin/env node
// For other editors: copydesk-language-server --stdio
require('../dist/server.js');

'use strict';
/** Loaded into a command by `--require`: writes the most memory that its process had, in MB, as it ends. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { HOSTILE_PEAK_MEMORY: file } = process.env;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS / 1024));
});

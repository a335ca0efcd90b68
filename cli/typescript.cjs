'use strict';
/**
 * To be required before any other code of the project, by each process that runs it: in a checkout that is TypeScript,
 * which is compiled on the way, by the project's own settings wherever it is called. The package has it compiled.
 */
const { existsSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

/** Whether this is a checkout, whose own files may be written anew; a package belongs to npm. */
const inCheckout = existsSync(join(__dirname, 'main.ts'));

if (inCheckout) {
  process.env.TS_NODE_PROJECT = join(__dirname, '..', 'tsconfig.json');
  require('ts-node/register');
  mapOwnFramesOnly();
}

/**
 * Playwright reads a stack at each call. ts-node's way to write one costs as much as the rest of a short call: it
 * treats every frame as if it had been compiled here. This one does so for those of the project's own files.
 */
function mapOwnFramesOnly() {
  const { mapSourcePosition } = createRequire(require.resolve('ts-node'))('@cspotcode/source-map-support');
  const byTsNode = Error.prepareStackTrace;
  const written = (frame) => {
    const text = String(frame);
    const source = frame.getFileName();
    if (!source?.endsWith('.ts')) return text;
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    // Its columns begin with 0, those of frames with 1.
    const own = mapSourcePosition({ source, line, column: column - 1 });
    return text.replace(`${source}:${line}:${column}`, `${own.source}:${own.line}:${own.column + 1}`);
  };
  Error.prepareStackTrace = (error, frames) =>
    [byTsNode(error, []), ...frames.map(written)].join('\n    at ');
}

/** What the names of code files end with. */
const ending = inCheckout ? 'ts' : 'js';

module.exports = { inCheckout, ending };

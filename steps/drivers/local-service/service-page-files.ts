/** What the page is made of that sends commands to the local service. */
import { readFileSync } from 'node:fs';
import { valuesSource } from '../browser/page-agent';

/** By path. */
export const pageFiles: ReadonlyMap<string, { type: string; body: string }> = new Map([
  [
    '/',
    {
      type: 'text/html; charset=utf-8',
      body:
        '<!DOCTYPE html><meta charset="utf-8"><title>Commands to the local service</title>' +
        '<link rel="icon" href="data:,">' +
        '<script src="/jquery.js"></script><script src="/values.js"></script>' +
        // How many digits jQuery makes up is chance, and so would be the length of each answer.
        "<script>$.expando = ($.expando + '0000000000').slice(0, 26)</script>",
    },
  ],
  [
    '/jquery.js',
    {
      type: 'text/javascript; charset=utf-8',
      body: readFileSync(require.resolve('jquery/dist/jquery.min.js'), 'utf8'),
    },
  ],
  ['/values.js', { type: 'text/javascript; charset=utf-8', body: valuesSource }],
]);
